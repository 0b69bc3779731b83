#pragma once

#include <cstddef>
#include <cstdint>

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

/// A Span in half the room, of the first 4 GiB: for what a text has thousands of.
struct ShortSpan {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  ShortSpan() = default;
  constexpr ShortSpan(std::size_t from, std::size_t to)
      : start(static_cast<std::uint32_t>(from)), end(static_cast<std::uint32_t>(to)) {}
  // NOLINTNEXTLINE(google-explicit-constructor): it is one
  constexpr operator Span() const { return {start, end}; }

  [[nodiscard]] constexpr std::size_t size() const { return end - start; }
  [[nodiscard]] constexpr bool empty() const { return end <= start; }
};

}  // namespace gainsay
