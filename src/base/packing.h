#pragma once

#include <cassert>
#include <cstddef>
#include <string>
#include <string_view>

namespace gainsay {

// Numbers and texts as bytes that this program reads again itself: what is taken must have been
// put.

/// Seven bits a byte, the low ones first; the high bit says that more follow (LEB128).
inline void put_number(std::size_t value, std::string& out) {
  for (; value >= 0x80; value >>= 7U) out += static_cast<char>((value & 0x7FU) | 0x80U);
  out += static_cast<char>(value);
}

/// Its length and its bytes.
inline void put_text(std::string_view text, std::string& out) {
  put_number(text.size(), out);
  out += text;
}

/// Eight bytes that sort as the number does.
inline void put_sortable(std::size_t value, std::string& out) {
  for (unsigned shift = 64; shift != 0; shift -= 8) {
    out += static_cast<char>((value >> (shift - 8)) & 0xFFU);
  }
}

[[nodiscard]] inline std::size_t take_number(std::string_view& rest) {
  std::size_t value = 0;
  for (unsigned shift = 0;; shift += 7) {
    assert(!rest.empty() && shift < 70);
    const auto byte = static_cast<unsigned char>(rest.front());
    rest.remove_prefix(1);
    value |= std::size_t{byte & 0x7FU} << shift;
    if (byte < 0x80) return value;
  }
}

[[nodiscard]] inline std::string_view take_text(std::string_view& rest) {
  const std::size_t size = take_number(rest);
  assert(size <= rest.size());
  const std::string_view text = rest.substr(0, size);
  rest.remove_prefix(size);
  return text;
}

[[nodiscard]] inline std::size_t take_sortable(std::string_view& rest) {
  assert(rest.size() >= 8);
  std::size_t value = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    value = value << 8U | static_cast<unsigned char>(rest[i]);
  }
  rest.remove_prefix(8);
  return value;
}

}  // namespace gainsay
