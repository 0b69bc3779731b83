#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "text/fold.h"

namespace gainsay {

/// The letters of ASCII that sixteen bytes begin with.
struct AsciiLetters {
  std::size_t count = 0;
  bool lower = false;  ///< One of them is small.
};

/// Copies sixteen bytes from `at` to `to`, those letters made small.
inline AsciiLetters copy_ascii_one_by_one(const char* at, char* to) {
  AsciiLetters letters;
  std::memcpy(to, at, 16);
  for (; letters.count < 16; ++letters.count) {
    const auto c = static_cast<unsigned char>(at[letters.count] | 0x20);
    if (c < 'a' || c > 'z') break;
    to[letters.count] = static_cast<char>(c);
    letters.lower |= (at[letters.count] & 0x20) != 0;
  }
  return letters;
}

#ifdef __SSE2__
/// The same, at once.
inline AsciiLetters copy_ascii(const char* at, char* to) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  const __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));  // all that capitals lack
  _mm_storeu_si128(reinterpret_cast<__m128i*>(to), small);
  const __m128i from_a = _mm_sub_epi8(small, _mm_set1_epi8('a'));
  const __m128i fits = _mm_cmpeq_epi8(_mm_min_epu8(from_a, _mm_set1_epi8('z' - 'a')), from_a);
  const unsigned others = ~static_cast<unsigned>(_mm_movemask_epi8(fits));
  // The bit by which small letters differ, where movemask looks for it.
  const auto lower = static_cast<unsigned>(_mm_movemask_epi8(_mm_slli_epi16(bytes, 2)));
  // Above the sixteen there are only others.
  return {static_cast<std::size_t>(std::countr_zero(others)),
          (lower & ~others & (others - 1)) != 0};
}
#else
inline AsciiLetters copy_ascii(const char* at, char* to) { return copy_ascii_one_by_one(at, to); }
#endif

[[gnu::always_inline]] inline Folder::Letters Folder::copy_word(const char*& at, char*& to) const {
  Letters letters;
  // In variables of their own: the bytes that it writes could be part of anything else.
  const char* next = at;
  char* out = to;
  if (static_cast<unsigned char>(*next) < 0x80) {
    if (!plain_ascii_) return letters;
    letters.capitalized = (static_cast<unsigned char>(*next) & 0x20U) == 0;
    AsciiLetters ascii;
    do {
      ascii = copy_ascii(next, out);
      letters.lower |= ascii.lower;
      out += ascii.count;
      next += ascii.count;
    } while (ascii.count == 16 && next - at < std::ptrdiff_t{most_of_word});
    letters.count = static_cast<std::size_t>(next - at);
  } else if (!pairs_.empty()) {
    std::size_t size = 0;
    std::size_t count = 0;
    do {
      count = pairs_.copy(next + size, out + size);
      size += 2 * count;
    } while (count == LetterPairs::at_once && size < most_of_word);
    next += size;
    out += size;
    letters.count = size / 2;
    letters.lower = true;
  }
  at = next;
  to = out;
  return letters;
}

}  // namespace gainsay
