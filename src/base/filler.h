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
  }
  Filler(const Filler&) = delete;
  Filler& operator=(const Filler&) = delete;

  void add(const Value& value) { place() = value; }
  /// The place of the next one. It may hold anything before: set all of it.
  [[nodiscard]] Value& place() {
    if (size_ == values_.size()) grow(1);
    return values_[size_++];
  }
  /// Places for the next ones, as many as asked for or more, which may hold anything before. Those
  /// of them that are set, from the first on, are added by `add_placed`.
  [[nodiscard]] std::span<Value> places(std::size_t count) {
    if (values_.size() - size_ < count) grow(count);
    return std::span(values_).subspan(size_);
  }
  void add_placed(std::size_t count) { size_ += count; }
  /// The last one that was added; there must be one.
  [[nodiscard]] Value& last() { return values_[size_ - 1]; }
  /// How many the vector will have.
  [[nodiscard]] std::size_t size() const { return size_; }
  void finish() { values_.resize(size_); }

 private:
  static constexpr std::size_t least = 16;

  [[gnu::noinline]] void grow(std::size_t count) {
    values_.resize(values_.size() + std::max(count, values_.size() / 2));
  }

  std::vector<Value>& values_;
  std::size_t size_ = 0;
};

}  // namespace gainsay
