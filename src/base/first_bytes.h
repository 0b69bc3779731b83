#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

namespace gainsay {

/// By size: what has all bits of so many bytes, as memory has them, and none behind them.
template <typename Bytes>
inline constexpr auto first_bytes_mask = [] {
  std::array<Bytes, sizeof(Bytes) + 1> all = {};
  std::array<unsigned char, sizeof(Bytes)> bytes = {};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    bytes[i] = 0xFF;
    all[i + 1] = std::bit_cast<Bytes>(bytes);
  }
  return all;
}();

/// The first `size` bytes of `text`, which has so many, as memory has them in a number, with zeros
/// behind; those that it has no room for are left out.
template <typename Number>
[[nodiscard]] Number first_bytes(std::string_view text, std::size_t size) {
  constexpr std::size_t room = sizeof(Number);
  Number number = 0;
  size = std::min(size, room);
  if (text.size() < room) {
    std::memcpy(&number, text.data(), size);
    return number;
  }
  // A load of known size is one instruction.
  std::memcpy(&number, text.data(), room);
  return number & first_bytes_mask<Number>[size];
}

/// The first `size` bytes of `text`, at most sixteen, in two numbers like that; without a branch
/// for their number where `text` has sixteen.
[[nodiscard]] inline std::pair<std::uint64_t, std::uint64_t> first_bytes_in_pair(
    std::string_view text, std::size_t size) {
  using Pair = std::array<std::uint64_t, 2>;
  Pair numbers = {};
  if (text.size() < sizeof(Pair)) {
    std::memcpy(numbers.data(), text.data(), size);
    return {numbers[0], numbers[1]};
  }
  std::memcpy(numbers.data(), text.data(), sizeof(Pair));
  const Pair& mask = first_bytes_mask<Pair>[size];
  return {numbers[0] & mask[0], numbers[1] & mask[1]};
}

}  // namespace gainsay
