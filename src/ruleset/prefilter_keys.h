#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "base/first_bytes.h"
#include "ruleset/pattern_literals.h"

namespace gainsay::prefilter {

// How literals are known by their first bytes, for the prefilter and what builds it alone.

inline constexpr unsigned list_bits = 11;      // of a key's hash
inline constexpr unsigned begin_bits = 13;     // likewise
inline constexpr unsigned word_bits = 16;      // likewise, of words
inline constexpr unsigned end_bits = 16;       // likewise, of the last bytes of tokens
inline constexpr unsigned end_list_bits = 14;  // likewise
inline constexpr unsigned four_bits = 12;      // likewise, of a text's first four bytes
inline constexpr std::size_t four = 4;
static_assert(four == telling_bytes);

// With zeros behind it where the text is shorter.
inline std::uint64_t first_eight(std::string_view text) {
  return gainsay::first_bytes<std::uint64_t>(text, text.size());
}

// By how many of its last bytes a literal is known that a token ends with; one that is a whole
// token by the first of them, or by all that it has.
inline constexpr std::size_t end_sizes[] = {8, 6, 4, 2, 1};

// The last `size` bytes of `text`, eight at most, with zeros before them. Quicker where it has
// eight bytes.
inline std::uint64_t last_bytes(std::string_view text, std::size_t size) {
  constexpr std::size_t room = sizeof(std::uint64_t);
  std::uint64_t bytes = 0;
  if (text.size() < room) {
    std::array<char, room> end{};
    std::memcpy(end.data() + room - size, text.data() + text.size() - size, size);
    std::memcpy(&bytes, end.data(), room);
    return bytes;
  }
  std::memcpy(&bytes, text.data() + text.size() - room, room);
  return bytes & ~first_bytes_mask<std::uint64_t>[room - size];
}

// Of eight bytes the last `size`.
constexpr std::uint64_t last_of(std::uint64_t bytes, std::size_t size) {
  return bytes & ~first_bytes_mask<std::uint64_t>[sizeof(bytes) - size];
}

constexpr std::uint64_t cut(std::uint64_t bytes, std::size_t size) {
  return bytes & first_bytes_mask<std::uint64_t>[size];
}

constexpr std::uint64_t hash(std::uint64_t key) {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;  // Knuth's multiplicative hashing
  return key * golden;
}

// Of the last bytes that are one of the `end_sizes`, which one.
constexpr std::uint64_t end_hash(std::uint64_t last, std::size_t key) { return hash(last + key); }

template <unsigned bits>
std::size_t upper(std::uint64_t hash) {
  return static_cast<std::size_t>(hash >> (64U - bits));
}

template <typename Bits>
void set_bit(std::size_t bit, Bits& bits) {
  bits[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

template <typename Bits>
bool has_bit(std::size_t bit, const Bits& bits) {
  return (bits[bit / 64] >> (bit % 64) & 1U) != 0;
}

inline constexpr char32_t most_letters = 0x1000;  // nearly all scripts that have clitics

}  // namespace gainsay::prefilter
