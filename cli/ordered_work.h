#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace gainsay {

/// Applies `work` to items on some threads and hands the outcomes to `take` in the order of the
/// items, on the thread that adds them. At most some items per thread are under way, so memory does
/// not grow with their number. What `work` throws is thrown where its outcome would be taken.
template <typename Item, typename Outcome>
class OrderedWork {
 public:
  /// What a thread is given at once. Handing over costs about as much as a short text, so small
  /// items go together.
  static constexpr std::size_t full_load = 16 * 1024;
  static constexpr std::size_t least_load = full_load / 64;  // of an item

  OrderedWork(std::size_t jobs, std::function<Outcome(Item&&)> work,
              std::function<void(Outcome)> take)
      : work_(std::move(work)), take_(std::move(take)), jobs_(jobs), most_pending_(8 * jobs) {}
  OrderedWork(const OrderedWork&) = delete;
  OrderedWork& operator=(const OrderedWork&) = delete;
  ~OrderedWork() {
    {
      const std::lock_guard lock(mutex_);
      stop_ = true;
      tasks_.clear();
    }
    wake_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  /// `load` is what the item takes, in bytes of text or the like.
  void add(Item&& item, std::size_t load = full_load) {
    if (jobs_ < 2) return take_(work_(std::move(item)));
    batch_.push_back(std::move(item));
    load_ += std::max(load, least_load);
    if (load_ < full_load) return;
    if (threads_.empty() && !first_) {
      first_ = next_batch();
      return;
    }
    start();
    give(next_batch());
    while (!pending_.empty() && (pending_.size() > most_pending_ || first_is_ready())) take_first();
  }

  /// Takes all that is under way.
  void finish() {
    if (threads_.empty() && (!first_ || batch_.empty())) {
      for (Item& item : first_ ? *first_ : batch_) take_(work_(std::move(item)));
      first_.reset();
      (void)next_batch();
      return;
    }
    start();
    if (!batch_.empty()) give(next_batch());
    while (!pending_.empty()) take_first();
  }

 private:
  using Batch = std::vector<Item>;
  /// Of the items of a batch, up to one whose work failed.
  struct Outcomes {
    std::vector<Outcome> all;
    std::exception_ptr failure;
  };

  [[nodiscard]] Batch next_batch() {
    load_ = 0;
    return std::exchange(batch_, {});
  }

  // One batch by itself needs no thread.
  void start() {
    if (!threads_.empty()) return;
    for (std::size_t i = 0; i < jobs_; ++i) threads_.emplace_back([this] { serve(); });
    give(*std::exchange(first_, std::nullopt));
  }

  void give(Batch&& batch) {
    std::packaged_task<Outcomes()> task([this, batch = std::move(batch)]() mutable {
      Outcomes outcomes;
      outcomes.all.reserve(batch.size());
      try {
        for (Item& item : batch) outcomes.all.push_back(work_(std::move(item)));
      } catch (...) {
        outcomes.failure = std::current_exception();
      }
      return outcomes;
    });
    pending_.push_back(task.get_future());
    {
      const std::lock_guard lock(mutex_);
      tasks_.push_back(std::move(task));
    }
    wake_.notify_one();
  }

  [[nodiscard]] bool first_is_ready() const {
    return pending_.front().wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  }

  void take_first() {
    std::future<Outcomes> first = std::move(pending_.front());
    pending_.pop_front();
    Outcomes outcomes = first.get();
    for (Outcome& outcome : outcomes.all) take_(std::move(outcome));
    if (outcomes.failure) std::rethrow_exception(outcomes.failure);
  }

  void serve() {
    for (;;) {
      std::packaged_task<Outcomes()> task;
      {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [this] { return stop_ || !tasks_.empty(); });
        if (stop_) return;
        task = std::move(tasks_.front());
        tasks_.pop_front();
      }
      task();
    }
  }

  std::function<Outcome(Item&&)> work_;
  std::function<void(Outcome)> take_;
  std::size_t jobs_;
  std::size_t most_pending_;
  Batch batch_;           // that is being put together
  std::size_t load_ = 0;  // of it
  std::optional<Batch> first_;
  std::deque<std::future<Outcomes>> pending_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::packaged_task<Outcomes()>> tasks_;
  bool stop_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace gainsay
