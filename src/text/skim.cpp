#include "text/skim.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"
#include "text/sentence.h"
#include "text/token.h"

namespace gainsay {
namespace {

constexpr char32_t tabled = 0x700;  // nearly all text in Latin, Greek, Cyrillic, Hebrew and Arabic

bool in_words(CharClass char_class) {
  return char_class == CharClass::Word || char_class == CharClass::Digit;
}

}  // namespace

Skimmer::Skimmer(const Folder& folder) : folder_(&folder), entries_(tabled) {
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
    if (c < 0x80 && c != U'\n' && entry.size == 1) ascii_[c] = entry.bytes[0];
  }
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
  // Goes on up to `stop`, the end of a line or what is not in the table. With its own pointers: the
  // bytes that it writes could be part of anything else.
  const auto read_tabled = [end, entries = entries_.data(), ascii = ascii_.data()](
                               const char* from, const char* stop, char*& to) {
    char* next_byte = to;
    while (true) {
      while (from < stop) {
        const char becomes = ascii[static_cast<unsigned char>(*from)];
        if (becomes == 0) break;
        *next_byte++ = becomes;
        ++from;
      }
      if (from == stop) break;
      const auto byte = static_cast<unsigned char>(*from);
      std::size_t code_point = byte;
      std::size_t length = 1;
      if (byte >= 0x80) {
        const unsigned next = from + 1 < end ? static_cast<unsigned char>(from[1]) : 0U;
        const bool two = (byte & 0xE0U) == 0xC0U && (next & 0xC0U) == 0x80U;
        code_point = two ? (byte & 0x1FU) << 6U | (next & 0x3FU) : tabled;
        length = 2;
      }
      if (code_point >= tabled || byte == '\n') break;
      const Entry& entry = entries[code_point];
      if (entry.size == unknown) break;
      std::memcpy(next_byte, &entry, sizeof(Entry));
      next_byte += entry.size;
      from += length;
    }
    to = next_byte;
    return from;
  };
  const auto offset_of = [&](const char* place) {
    return range.start + static_cast<std::size_t>(place - text.data());
  };
  while (at < end) {
    if (folded.size() < size + room) folded.resize(2 * folded.size());
    char* to = folded.data() + size;
    at = read_tabled(at, std::min(end, at + block), to);
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
