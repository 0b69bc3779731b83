#include "text/skim.h"

#include <algorithm>
#include <cstring>

#include "base/eight_bytes.h"
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
inline eight_bytes::Bytes plain(eight_bytes::Bytes bytes) {
  constexpr eight_bytes::Bytes small = eight_bytes::ones * ('a' - 'A');
  const auto capitals = eight_bytes::between(bytes, 'A', 'Z');
  const auto kept =
      capitals | eight_bytes::between(bytes, 'a', 'z') | eight_bytes::between(bytes, '0', '9');
  const auto letters = bytes | (eight_bytes::all_bits(capitals) & small);
  const auto all = eight_bytes::all_bits(kept);
  return (letters & all) | (eight_bytes::ones * static_cast<unsigned char>(separator) & ~all);
}

char plain(char c) {
  return static_cast<char>(plain(eight_bytes::Bytes{static_cast<unsigned char>(c)}) & 0xFFU);
}

}  // namespace

Skimmer::Skimmer(const Folder& folder) : folder_(&folder), entries_(tabled), pairs_(tabled) {
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
      std::memcpy(&pairs_[c], &entry, sizeof(std::uint16_t));
    }
  }
}

const char* Skimmer::read_tabled(const char* from, const char* stop, const char* end,
                                 char*& to) const {
  constexpr auto block = static_cast<std::ptrdiff_t>(eight_bytes::size);
  // With pointers of its own: the bytes that it writes could be part of anything else.
  const Entry* const entries = entries_.data();
  const std::uint16_t* const pairs = pairs_.data();
  const char* const ascii = ascii_.data();
  const bool plain_ascii = plain_ascii_;
  char* next = to;
  while (from < stop) {
    const auto first = static_cast<unsigned char>(*from);
    if (first < 0x80) {
      // Many at a time, but not here and there one among letters of two bytes.
      if (plain_ascii && stop - from >= block && static_cast<unsigned char>(from[1]) < 0x80) {
        const eight_bytes::Bytes bytes = eight_bytes::load(from);
        eight_bytes::store(plain(bytes), next);
        const std::size_t count =
            eight_bytes::before((bytes & eight_bytes::highest) | eight_bytes::equal(bytes, '\n'));
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
    const unsigned second = from + 1 < end ? static_cast<unsigned char>(from[1]) : 0U;
    const std::size_t code_point = (first & 0x1FU) << 6U | (second & 0x3FU);
    const bool two = (first & 0xE0U) == 0xC0U && (second & 0xC0U) == 0x80U;
    if (!two || code_point >= tabled) break;
    if (const std::uint16_t pair = pairs[code_point]; pair != 0) {
      std::memcpy(next, &pair, sizeof(pair));
      next += sizeof(pair);
    } else {
      const Entry& entry = entries[code_point];
      if (entry.size == unknown) break;
      std::memcpy(next, &entry, sizeof(Entry));
      next += entry.size;
    }
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
  if (folder_ == nullptr) return false;
  const bool wrapped = hard_wrapped(text);
  std::string& folded = out.folded;
  constexpr std::size_t block = 1024;  // bytes of text for which room is made at once
  constexpr std::size_t room = most_bytes * block + sizeof(Entry);
  folded.resize(1 + text.size() + room);
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
  folded.resize(size);
  folded += separator;
  out.pieces.push_back({folded.size(), range.end});
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
