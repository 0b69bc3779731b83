#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

/// Eight bytes of a text as one number, asked all at once (SIMD within a register). A `Mask` has
/// the highest bit of each byte that is meant, and no others.
namespace gainsay::eight_bytes {

using Bytes = std::uint64_t;
using Mask = std::uint64_t;

inline constexpr std::size_t size = sizeof(Bytes);
inline constexpr Bytes ones = 0x0101010101010101U;
inline constexpr Bytes highest = 0x8080808080808080U;

/// `from` must have as many.
[[nodiscard]] inline Bytes load(const char* from) {
  Bytes bytes = 0;
  std::memcpy(&bytes, from, sizeof(bytes));
  return bytes;
}

inline void store(Bytes bytes, char* to) { std::memcpy(to, &bytes, sizeof(bytes)); }

/// Those that are `byte`.
[[nodiscard]] constexpr Mask equal(Bytes bytes, char byte) {
  const Bytes differing = bytes ^ ones * static_cast<unsigned char>(byte);
  // In each byte by itself, as nothing is carried into the next.
  return ~(((differing & ~highest) + ~highest) | differing) & highest;
}

/// Those from `first` to `last`, which are of ASCII.
[[nodiscard]] constexpr Mask between(Bytes bytes, char first, char last) {
  // In each byte by itself, as nothing is borrowed from the next.
  const Bytes from_first = (bytes | highest) - ones * static_cast<unsigned char>(first);
  const Bytes up_to_last = (ones * static_cast<unsigned char>(last) | highest) - (bytes & ~highest);
  return from_first & up_to_last & ~bytes & highest;
}

/// All bits of the bytes that are meant.
[[nodiscard]] constexpr Bytes all_bits(Mask mask) { return (mask >> 7U) * 0xFFU; }

/// How many bytes stand before the first that is meant; all of them where none is.
[[nodiscard]] inline std::size_t before(Mask mask) {
  static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");
  return static_cast<std::size_t>(std::countr_zero(mask)) / 8;
}

}  // namespace gainsay::eight_bytes
