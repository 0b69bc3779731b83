#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace gainsay {

/// Appends small plain values to a vector, a block at a time: a call to push_back costs more than
/// such a value. The vector has all of them once `finish` was called.
template <typename Value>
class Appender {
 public:
  Appender(std::vector<Value>& values, std::size_t expected) : values_(values) {
    values_.reserve(expected);
  }
  Appender(const Appender&) = delete;
  Appender& operator=(const Appender&) = delete;

  void add(const Value& value) { place() = value; }
  /// The place of the next one. It may hold anything before: set all of it.
  [[nodiscard]] Value& place() {
    if (next_ == block_.data() + block_.size()) finish();
    return *next_++;
  }
  /// Places for the next ones, as many as asked for (64 at most) or more, which may hold anything
  /// before. Those of them that are set, from the first on, are added by `add_placed`.
  [[nodiscard]] std::span<Value> places(std::size_t least) {
    const auto free = static_cast<std::size_t>(block_.data() + block_.size() - next_);
    if (free < std::max<std::size_t>(least, 1)) finish();
    return {next_, block_.data() + block_.size()};
  }
  void add_placed(std::size_t count) { next_ += count; }
  /// The last one that was added; there must be one.
  [[nodiscard]] Value& last() { return next_ == block_.data() ? values_.back() : next_[-1]; }
  /// How many the vector has, or will have.
  [[nodiscard]] std::size_t size() const {
    return values_.size() + static_cast<std::size_t>(next_ - block_.data());
  }
  [[gnu::noinline]] void finish() {
    values_.insert(values_.end(), block_.data(), next_);
    next_ = block_.data();
  }

 private:
  std::vector<Value>& values_;
  std::array<Value, 64> block_;
  Value* next_ = block_.data();
};

}  // namespace gainsay
