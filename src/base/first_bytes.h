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

/// The first `size` bytes of `text`, which has so many, as memory has them in a number, with zeros
/// behind; those that it has no room for are left out.
template <typename Number>
[[nodiscard]] Number first_bytes(std::string_view text, std::size_t size) {
  constexpr std::size_t room = sizeof(Number);
  static constexpr auto all_bits_of = [] {  // by size
    std::array<Number, room + 1> all = {};
    std::array<unsigned char, room> bytes = {};
    for (std::size_t i = 0; i < room; ++i) {
      bytes[i] = 0xFF;
      all[i + 1] = std::bit_cast<Number>(bytes);
    }
    return all;
  }();
  Number number = 0;
  size = std::min(size, room);
  if (text.size() < room) {
    std::memcpy(&number, text.data(), size);
    return number;
  }
  // A load of known size is one instruction.
  std::memcpy(&number, text.data(), room);
  return number & all_bits_of[size];
}

/// The first `size` bytes of `text`, at most sixteen, in two numbers like that; without a branch
/// for their number where `text` has sixteen.
[[nodiscard]] inline std::pair<std::uint64_t, std::uint64_t> first_bytes_in_pair(
    std::string_view text, std::size_t size) {
  using Pair = std::array<std::uint64_t, 2>;
  constexpr std::size_t room = sizeof(Pair);
  static constexpr auto all_bits_of = [] {  // by size
    std::array<Pair, room + 1> all = {};
    std::array<unsigned char, room> bytes = {};
    for (std::size_t i = 0; i < room; ++i) {
      bytes[i] = 0xFF;
      all[i + 1] = std::bit_cast<Pair>(bytes);
    }
    return all;
  }();
  Pair numbers = {};
  if (text.size() < room) {
    std::memcpy(numbers.data(), text.data(), size);
    return {numbers[0], numbers[1]};
  }
  std::memcpy(numbers.data(), text.data(), room);
  return {numbers[0] & all_bits_of[size][0], numbers[1] & all_bits_of[size][1]};
}

}  // namespace gainsay
