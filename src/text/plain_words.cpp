#include "text/plain_words.h"

#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "text/fold_word.h"

namespace gainsay {
namespace {

void set_word(Token& word, const ShortSpan& text, const ShortSpan& folded) {
  word = Token{};
  word.text = text;
  word.folded = folded;
  word.space_before = true;
}

// `small` has a bit for each small letter, that of the word's first one lowest.
void set_capitals(Token& word, std::uint64_t small, std::size_t letters) {
  word.capitalized = (small & 1U) == 0;
  word.all_caps = letters > 1 && small << (AsciiBlock::size - letters) == 0;
}

// A block at a time: where its words end is known from its bits, so that no word waits for the one
// before it.
void read_ascii_words(WordReading& reading, std::span<Token> places) {
  const std::size_t stop = reading.text.size() - WordReading::text_behind;
  std::size_t at = reading.at;
  char* to = reading.to;
  const std::size_t folded_ahead = reading.folded_to + 1 - at;
  Token* word = places.data();
  const Token* const last = word + places.size() - WordReading::least_places;
  while (at < stop && to < reading.full && word <= last) {
    *to = separator;
    const AsciiBlock block = copy_ascii_block(reading.text.data() + at, to + 1);
    const std::uint64_t behind_letters = block.letters << 1U;
    const std::uint64_t others = ~(block.letters | (block.spaces & behind_letters));
    const std::uint64_t before_others = (others & -others) - 1;
    std::uint64_t ends = block.spaces & before_others;
    const bool capitals = (block.letters & ~block.small) != 0;
    std::size_t start = 0;
    for (; ends != 0; ends &= ends - 1) {
      const auto end = static_cast<std::size_t>(std::countr_zero(ends));
      set_word(*word, {at + start, at + end}, {at + start + folded_ahead, at + end + folded_ahead});
      if (capitals) set_capitals(*word, block.small >> start, end - start);
      ++word;
      start = end + 1;
    }
    at += start;
    to += start;
    if (others != 0 || start == 0) {
      reading.more = false;
      break;
    }
  }
  reading.words = static_cast<std::size_t>(word - places.data());
  reading.at = at;
  reading.to = to;
}

void read_word_by_word(WordReading& reading, const Folder& folder, std::span<Token> places) {
  // In variables of their own: the bytes that it writes could be part of anything else.
  const char* const text = reading.text.data();
  const char* const stop = text + (reading.text.size() - WordReading::text_behind);
  const char* next = text + reading.at;
  char* to = reading.to;
  const char* const full = reading.full;
  const auto offset = [&](const char* at) { return static_cast<std::size_t>(at - text); };
  const auto folded = [&, first = reading.to, before = reading.folded_to](const char* at) {
    return before + static_cast<std::size_t>(at - first);
  };
  std::size_t count = 0;
  for (; next < stop && to < full && count < places.size(); ++count) {
    const char* end = next;
    char* folded_end = to + 1;
    const Folder::Letters letters = folder.copy_word(end, folded_end);
    if (letters.count == 0 || *end != ' ') {
      reading.more = false;
      break;
    }
    *to = separator;
    set_word(places[count], {offset(next), offset(end)}, {folded(to + 1), folded(folded_end)});
    places[count].capitalized = letters.capitalized;
    places[count].all_caps = letters.count > 1 && !letters.lower;
    next = end + 1;
    to = folded_end;
  }
  reading.words = count;
  reading.at = offset(next);
  reading.to = to;
}

}  // namespace

AsciiBlock copy_ascii_block_one_by_one(const char* at, char* to) {
  AsciiBlock block;
  for (std::size_t i = 0; i < AsciiBlock::size; ++i) {
    const auto small = static_cast<char>(at[i] | 0x20);
    const std::uint64_t bit = std::uint64_t{1} << i;
    to[i] = at[i] == ' ' ? separator : small;
    if (at[i] == ' ') block.spaces |= bit;
    if (small < 'a' || small > 'z') continue;
    block.letters |= bit;
    if (at[i] == small) block.small |= bit;
  }
  return block;
}

#ifdef __SSE2__
AsciiBlock copy_ascii_block(const char* at, char* to) {
  static_assert(separator == ' ' - 1);
  constexpr std::size_t at_once = 16;
  const auto bits = [](__m128i bytes, std::size_t from) {
    return std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(bytes))} << from;
  };
  AsciiBlock block;
  for (std::size_t from = 0; from < AsciiBlock::size; from += at_once) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + from));
    const __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));  // all that capitals lack
    const __m128i from_a = _mm_sub_epi8(small, _mm_set1_epi8('a'));
    const __m128i letters = _mm_cmpeq_epi8(_mm_min_epu8(from_a, _mm_set1_epi8('z' - 'a')), from_a);
    const __m128i spaces = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(' '));
    // What is so has all bits set, and is one less than nothing.
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to + from), _mm_add_epi8(small, spaces));
    block.letters |= bits(letters, from);
    block.spaces |= bits(spaces, from);
    // The bit by which small letters differ, where movemask looks for it.
    block.small |= bits(_mm_and_si128(letters, _mm_slli_epi16(bytes, 2)), from);
  }
  return block;
}
#else
AsciiBlock copy_ascii_block(const char* at, char* to) {
  return copy_ascii_block_one_by_one(at, to);
}
#endif

void read_plain_words(WordReading& reading, const Folder& folder, std::span<Token> places) {
  const bool ascii = static_cast<unsigned char>(reading.text[reading.at]) < 0x80;
  if (ascii && folder.plain_ascii()) {
    read_ascii_words(reading, places);
  } else {
    read_word_by_word(reading, folder, places);
  }
}

}  // namespace gainsay
