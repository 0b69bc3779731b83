#include "text/skim.h"

#include <algorithm>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/utf8.h"
#include "text/sentence.h"
#include "text/token.h"

namespace gainsay {
namespace {

constexpr char32_t tabled = 0x700;  // nearly all text in Latin, Greek, Cyrillic, Hebrew and Arabic

bool in_words(CharClass char_class) {
  return char_class == CharClass::Word || char_class == CharClass::Digit;
}

// What Latin letters, digits and signs of one byte become.
char plain(char c) {
  const auto small = static_cast<char>(c | 0x20);
  if (small >= 'a' && small <= 'z') return small;
  return c >= '0' && c <= '9' ? c : separator;
}

#ifdef __SSE2__
constexpr std::size_t at_once = 16;

// Writes what so many bytes become. Returns how many of them are of ASCII and end no line, up to
// the first that is none.
std::size_t copy_plain(const char* from, char* to) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
  const auto among = [](__m128i some, char first, char last) {
    const __m128i from_first = _mm_sub_epi8(some, _mm_set1_epi8(first));
    const __m128i most = _mm_set1_epi8(static_cast<char>(last - first));
    return _mm_cmpeq_epi8(_mm_min_epu8(from_first, most), from_first);
  };
  const __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));  // all that capitals lack
  const __m128i letters = among(small, 'a', 'z');
  const __m128i digits = among(bytes, '0', '9');
  const __m128i kept = _mm_or_si128(_mm_and_si128(small, letters), _mm_and_si128(bytes, digits));
  const __m128i signs = _mm_andnot_si128(_mm_or_si128(letters, digits), _mm_set1_epi8(separator));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(to), _mm_or_si128(kept, signs));
  const __m128i newlines = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n'));
  const int others = _mm_movemask_epi8(_mm_or_si128(bytes, newlines));
  return static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(others) | 0x10000U));
}
#else
constexpr std::size_t at_once = 1;

std::size_t copy_plain(const char* from, char* to) {
  *to = plain(*from);
  return static_cast<unsigned char>(*from) < 0x80 && *from != '\n' ? 1 : 0;
}
#endif

}  // namespace

Skimmer::Skimmer(const Folder& folder) : folder_(&folder), entries_(tabled) {
  plain_ascii_ = true;
  std::string becomes;
  for (char32_t c = 0; c < tabled; ++c) {
    Entry& entry = entries_[c];
    becomes.clear();
    if (!append(c, becomes) || becomes.size() > most_bytes) {
      entry.size = unknown;
      continue;
    }
    entry.size = static_cast<std::uint8_t>(becomes.size());
    std::memcpy(entry.bytes.data(), becomes.data(), becomes.size());
    if (c < 0x80) {
      if (c == U'\n') continue;
      if (entry.size == 1) ascii_[c] = entry.bytes[0];
      plain_ascii_ = plain_ascii_ && ascii_[c] == plain(static_cast<char>(c));
    } else if (entry.size == sizeof(std::uint16_t)) {
      pairs_.add(c, becomes);
    }
  }
}

const char* Skimmer::read_tabled(const char* from, const char* stop, const char* end,
                                 char*& to) const {
  // With pointers of its own: the bytes that it writes could be part of anything else.
  const Entry* const entries = entries_.data();
  const LetterPairs& pairs = pairs_;
  const bool has_pairs = !pairs.empty();
  const char* const ascii = ascii_.data();
  const bool plain_ascii = plain_ascii_;
  char* next = to;
  while (from < stop) {
    const auto first = static_cast<unsigned char>(*from);
    if (first < 0x80) {
      // Many at a time, but not here and there one among letters of two bytes.
      if (plain_ascii && stop - from > std::ptrdiff_t{at_once} &&
          static_cast<unsigned char>(from[1]) < 0x80) {
        const std::size_t count = copy_plain(from, next);
        if (count == at_once) [[likely]] {
          // A known step: what comes next need not wait for this one to be counted.
          next += at_once;
          from += at_once;
          continue;
        }
        if (count == 0) break;
        next += count;
        from += count;
        continue;
      }
      if (ascii[first] == 0) break;
      *next++ = ascii[first];
      ++from;
      continue;
    }
    if (has_pairs && end - from > std::ptrdiff_t{LetterPairs::bytes}) {
      const std::size_t letters = pairs.copy(from, next);
      if (letters != 0) {
        from += 2 * letters;
        next += 2 * letters;
        // Mostly a space stands behind them; without a branch, as the rest of a long word may, and
        // without waiting for what the space becomes.
        const bool whole = letters < LetterPairs::at_once;
        const char sign = ascii[static_cast<unsigned char>(*from)];
        *next = sign;
        if (sign == 0 && whole) [[unlikely]]
          continue;
        next += whole ? 1 : 0;
        from += whole ? 1 : 0;
        continue;
      }
    }
    const unsigned second = from + 1 < end ? static_cast<unsigned char>(from[1]) : 0U;
    const std::size_t code_point = (first & 0x1FU) << 6U | (second & 0x3FU);
    const bool two = (first & 0xE0U) == 0xC0U && (second & 0xC0U) == 0x80U;
    if (!two || code_point >= tabled || entries[code_point].size == unknown) break;
    std::memcpy(next, &entries[code_point], sizeof(Entry));
    next += entries[code_point].size;
    from += 2;
  }
  to = next;
  return from;
}

bool Skimmer::append(char32_t code_point, std::string& out) const {
  const CharClass char_class = folder_->char_class(code_point);
  if (char_class == CharClass::Ignored) return true;
  std::string folded;
  folder_->append_folded(code_point, folded);
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t part = next_code_point(folded, at);
    const bool kept = in_words(folder_->char_class(part));
    if (!in_words(char_class)) {
      if (kept) return false;
    } else if (kept) {
      append_code_point(out, part);
    } else {
      out += separator;
    }
  }
  if (!in_words(char_class)) out += separator;
  return true;
}

bool Skimmer::skim(std::string_view text, Span range, Skim& out) const {
  text = text.substr(0, range.end).substr(range.start);
  out.pieces.clear();
  out.folded = {};
  if (folder_ == nullptr) return false;
  const bool wrapped = hard_wrapped(text);
  std::string& folded = out.room;
  constexpr std::size_t block = 1024;  // bytes of text for which room is made at once
  constexpr std::size_t room = most_bytes * block + sizeof(Entry) + Skim::more;
  if (folded.size() < 1 + text.size() + room) folded.resize(1 + text.size() + room);
  folded[0] = separator;
  std::size_t size = 1;
  std::string rare;
  const char* at = text.data();
  const char* const end = at + text.size();
  const auto offset_of = [&](const char* place) {
    return range.start + static_cast<std::size_t>(place - text.data());
  };
  while (at < end) {
    if (folded.size() < size + room) folded.resize(2 * folded.size());
    char* to = folded.data() + size;
    at = read_tabled(at, std::min(end, at + block), end, to);
    size = static_cast<std::size_t>(to - folded.data());
    if (at == end) break;
    if (*at == '\n') {
      ++at;
      folded[size++] = separator;
      if (!wrapped) out.pieces.push_back({size, offset_of(at)});
      continue;
    }
    // What the table does not have, or else the end of the block.
    rare.clear();
    auto place = static_cast<std::size_t>(at - text.data());
    if (!append(next_code_point(text, place), rare)) return false;
    at = text.data() + place;
    folded.replace(size, rare.size(), rare);
    size += rare.size();
  }
  folded.replace(size++, 1, 1, separator);
  out.folded = std::string_view(folded).substr(0, size);
  out.pieces.push_back({size, range.end});
  return true;
}

bool survives_skimming(std::string_view text, const Folder& folder) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c != separator && !in_words(folder.char_class(c))) return false;
  }
  return true;
}

}  // namespace gainsay
