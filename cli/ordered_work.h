#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
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

  void add(Item&& item) {
    if (jobs_ < 2) return take_(work_(std::move(item)));
    if (threads_.empty()) {
      if (!only_) {
        only_.emplace(std::move(item));
        return;
      }
      for (std::size_t i = 0; i < jobs_; ++i) threads_.emplace_back([this] { serve(); });
      give(std::move(*only_));
    }
    give(std::move(item));
    while (!pending_.empty() && (pending_.size() > most_pending_ || first_is_ready())) take_first();
  }

  /// Takes what is still under way; nothing is to be added afterwards.
  void finish() {
    if (threads_.empty() && only_) take_(work_(std::move(*std::exchange(only_, std::nullopt))));
    while (!pending_.empty()) take_first();
  }

 private:
  void give(Item&& item) {
    std::packaged_task<Outcome()> task(
        [this, item = std::move(item)]() mutable { return work_(std::move(item)); });
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
    std::future<Outcome> first = std::move(pending_.front());
    pending_.pop_front();
    take_(first.get());
  }

  void serve() {
    for (;;) {
      std::packaged_task<Outcome()> task;
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
  std::optional<Item> only_;  // the first item; one by itself needs no thread
  std::deque<std::future<Outcome>> pending_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::packaged_task<Outcome()>> tasks_;
  bool stop_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace gainsay
