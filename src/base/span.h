#pragma once

#include <cstddef>

namespace gainsay {

/// A half-open range [start, end) of bytes. What the bytes belong to (a source's visible text, its
/// original file, a folded text) is said where the span is stored.
struct Span {
  std::size_t start = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr std::size_t size() const { return end - start; }
  [[nodiscard]] constexpr bool empty() const { return end <= start; }
  [[nodiscard]] constexpr bool contains(std::size_t at) const { return start <= at && at < end; }
  [[nodiscard]] constexpr bool contains(const Span& inner) const {
    return start <= inner.start && inner.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(const Span& other) const {
    return start < other.end && other.start < end;
  }
  friend constexpr bool operator==(const Span&, const Span&) = default;
};

}  // namespace gainsay
