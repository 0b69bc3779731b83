#pragma once

#include <unicode/uchar.h>

namespace gainsay {

/// Whole blocks of letters, U+0590 to U+109F, have no case: ICU need not be asked for each letter.
[[nodiscard]] inline bool is_caseless(char32_t c) { return c >= 0x590 && c < 0x10A0; }

[[nodiscard]] inline bool is_upper(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  return !is_caseless(c) && u_isupper(static_cast<UChar32>(c)) != 0;
}

[[nodiscard]] inline bool is_title(char32_t c) {
  return c >= 0x80 && !is_caseless(c) && u_istitle(static_cast<UChar32>(c)) != 0;
}

}  // namespace gainsay
