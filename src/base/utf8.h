#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gainsay {

/// Decodes the code point at `at` and moves `at` behind it. An invalid byte gives U+FFFD and moves
/// one byte on. `at` must be inside `text`.
[[nodiscard]] inline char32_t next_code_point(std::string_view text, std::size_t& at);

void append_code_point(std::string& out, char32_t code_point);

/// The offset of the first byte that is not part of valid UTF-8, or npos.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text);

/// Of valid UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// The view of `count` code points of `text` from the code point number `from` on, cut at its end.
[[nodiscard]] std::string_view code_points(std::string_view text, std::size_t from,
                                           std::size_t count);

/// The same for what is not of one or two bytes, or not valid.
[[nodiscard]] char32_t next_rare_code_point(std::string_view text, std::size_t& at);

// Nearly all text is of one byte or two, and is read code point by code point again and again.
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) {
    ++at;
    return first;
  }
  if (first >= 0xC2 && first < 0xE0 && at + 1 < text.size()) {
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if ((second & 0xC0U) == 0x80) {
      at += 2;
      return (first & 0x1FU) << 6U | (second & 0x3FU);
    }
  }
  return next_rare_code_point(text, at);
}

}  // namespace gainsay
