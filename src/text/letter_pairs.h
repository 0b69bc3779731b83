#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace gainsay {

/// What letters of two bytes in UTF-8 become where that is two bytes as well: nearly all text in
/// Arabic, Hebrew, Greek and Cyrillic.
class LetterPairs {
 public:
  static constexpr std::size_t at_once = 8;  ///< Letters.
  static constexpr std::size_t bytes = 2 * at_once;

  /// `code_point` is one of two bytes, and `folded` of two bytes that are not both zero.
  void add(char32_t code_point, std::string_view folded);
  [[nodiscard]] bool empty() const { return becomes_.empty(); }

  /// Copies what the letters from `from` on become to `to`, up to the first that is not among them
  /// and at most eight, and returns how many they are. There must be so many `bytes` at `from`, and
  /// as much room at `to`, where anything may stand behind them. Not to be asked when `empty`.
  [[nodiscard]] std::size_t copy(const char* from, char* to) const;
  /// The same, letter by letter: what it is tested by, and for machines without SSE2.
  [[nodiscard]] std::size_t copy_one_by_one(const char* from, char* to) const;

 private:
  // The bits by which letters differ, of both bytes as a number.
  static constexpr unsigned telling = 0x3F1F;

  // The two bytes at `from`, the second higher.
  static std::size_t two_at(const char* from) {
    std::uint16_t two = 0;
    std::memcpy(&two, from, sizeof(two));
    if constexpr (std::endian::native == std::endian::big) two = std::rotl(two, 8);
    return two;
  }
  // What the two bytes at `from` become if they are a letter at all.
  [[nodiscard]] std::uint64_t becomes(const char* from) const {
    return becomes_[two_at(from) & telling];
  }

  std::vector<std::uint16_t> becomes_;  // by the bits that tell; the bytes as memory has them, or 0
};

inline std::size_t LetterPairs::copy_one_by_one(const char* from, char* to) const {
  std::size_t letters = 0;
  for (; letters < at_once; ++letters, from += 2, to += 2) {
    const std::size_t two = two_at(from);
    const std::uint16_t folded = becomes_[two & telling];
    if ((two & ~std::size_t{telling}) != 0x80C0U || folded == 0) break;
    std::memcpy(to, &folded, sizeof(folded));
  }
  return letters;
}

#ifdef __SSE2__
// Always all eight: how long a word is cannot be predicted, and a wrong guess costs as much.
inline std::size_t LetterPairs::copy(const char* from, char* to) const {
  const auto four = [&](const char* letter) {
    return becomes(letter) | becomes(letter + 2) << 16U | becomes(letter + 4) << 32U |
           becomes(letter + 6) << 48U;
  };
  const __m128i folded = _mm_set_epi64x(static_cast<long long>(four(from + bytes / 2)),
                                        static_cast<long long>(four(from)));
  const __m128i letters = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(to), folded);
  const __m128i same = _mm_and_si128(letters, _mm_set1_epi16(static_cast<short>(~telling)));
  const __m128i are_two = _mm_cmpeq_epi16(same, _mm_set1_epi16(static_cast<short>(0x80C0)));
  const __m128i are_none = _mm_cmpeq_epi16(folded, _mm_setzero_si128());
  const auto two = static_cast<unsigned>(_mm_movemask_epi8(are_two));
  const auto none = static_cast<unsigned>(_mm_movemask_epi8(are_none));
  // How many there are is mostly known from their bytes alone, and with a branch the next word need
  // not wait for what these become.
  const auto size = static_cast<unsigned>(std::countr_one(two));
  if ((none & ((1U << size) - 1)) == 0) [[likely]]
    return size / 2;
  return static_cast<std::size_t>(std::countr_one(two & ~none)) / 2;
}
#else
inline std::size_t LetterPairs::copy(const char* from, char* to) const {
  return copy_one_by_one(from, to);
}
#endif

}  // namespace gainsay
