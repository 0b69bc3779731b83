#pragma once

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace gainsay {

/// Keeps objects that are dear to make for whoever needs one next, as many as were ever in use at
/// once. Thread-safe; must outlive what it lends.
template <typename Object>
class Pool {
 public:
  class GiveBack {
   public:
    explicit GiveBack(Pool* pool = nullptr) : pool_(pool) {}
    void operator()(Object* object) const {
      std::unique_ptr<Object> back(object);
      const std::lock_guard lock(pool_->mutex_);
      pool_->idle_.push_back(std::move(back));
    }

   private:
    Pool* pool_;
  };
  /// One that nobody else uses as long as it is held. It is as its last user left it.
  using Lease = std::unique_ptr<Object, GiveBack>;

  /// `make` returns a new one, as a std::unique_ptr.
  template <typename Make>
  [[nodiscard]] Lease take(const Make& make) {
    {
      const std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        Lease lease(idle_.back().release(), GiveBack(this));
        idle_.pop_back();
        return lease;
      }
    }
    return Lease(make().release(), GiveBack(this));
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<Object>> idle_;
};

}  // namespace gainsay
