#pragma once

#include <cstddef>
#include <cstdint>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace gainsay {

/// Which of the sixteen bytes from `from` on are `byte`: a bit for each, the lowest for the first.
[[nodiscard]] inline std::uint32_t equal_one_by_one(const char* from, char byte) {
  std::uint32_t equal = 0;
  for (unsigned i = 0; i < 16; ++i) equal |= std::uint32_t{from[i] == byte} << i;
  return equal;
}

#ifdef __SSE2__
/// The same, at once.
[[nodiscard]] inline std::uint32_t equal_bytes(const char* from, char byte) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
  return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte))));
}
#else
[[nodiscard]] inline std::uint32_t equal_bytes(const char* from, char byte) {
  return equal_one_by_one(from, byte);
}
#endif

}  // namespace gainsay
