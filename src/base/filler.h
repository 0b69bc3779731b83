#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace gainsay {

/// Fills a vector with small plain values, from its beginning: a call to push_back costs more than
/// such a value. What the vector holds before is room for them; it has the values and nothing else
/// once `finish` was called.
template <typename Value>
class Filler {
 public:
  Filler(std::vector<Value>& values, std::size_t expected) : values_(values) {
    if (const std::size_t size = std::max(expected, least); values_.size() < size) {
      values_.resize(size);
    }
    go_to(0);
  }
  Filler(const Filler&) = delete;
  Filler& operator=(const Filler&) = delete;

  void add(const Value& value) { place() = value; }
  /// The place of the next one. It may hold anything before: set all of it.
  [[nodiscard]] Value& place() {
    if (next_ == end_) grow(1);
    return *next_++;
  }
  /// Places for the next ones, as many as asked for or more, which may hold anything before. Those
  /// of them that are set, from the first on, are added by `add_placed`.
  [[nodiscard]] std::span<Value> places(std::size_t count) {
    if (static_cast<std::size_t>(end_ - next_) < count) grow(count);
    return {next_, end_};
  }
  void add_placed(std::size_t count) { next_ += count; }
  /// The last one that was added; there must be one.
  [[nodiscard]] Value& last() { return next_[-1]; }
  /// How many the vector will have.
  [[nodiscard]] std::size_t size() const {
    return static_cast<std::size_t>(next_ - values_.data());
  }
  void finish() {
    values_.resize(size());
    go_to(values_.size());
  }

 private:
  static constexpr std::size_t least = 16;

  [[gnu::noinline]] void grow(std::size_t count) {
    const std::size_t filled = size();
    values_.resize(values_.size() + std::max(count, values_.size() / 2));
    go_to(filled);
  }
  void go_to(std::size_t number) {
    next_ = values_.data() + number;
    end_ = values_.data() + values_.size();
  }

  std::vector<Value>& values_;
  Value* next_ = nullptr;
  Value* end_ = nullptr;
};

}  // namespace gainsay
