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
  out.ends.clear();
  if (folder_ == nullptr) return false;
  const bool wrapped = hard_wrapped(text);
  std::string& folded = out.folded;
  constexpr std::size_t block = 1024;  // code points for which room is made at once
  folded.resize(text.size() + most_bytes * block);
  folded[0] = separator;
  std::size_t size = 1;
  std::string rare;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t room = size + most_bytes * block + sizeof(Entry);
    if (folded.size() < room) folded.resize(2 * room);
    for (std::size_t i = 0; i < block && at < text.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text[at]);
      std::size_t code_point = byte;
      std::size_t length = 1;
      if (byte >= 0x80) {
        const unsigned next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
        const bool two = (byte & 0xE0U) == 0xC0U && (next & 0xC0U) == 0x80U;
        code_point = two ? (byte & 0x1FU) << 6U | (next & 0x3FU) : tabled;
        length = 2;
      }
      if (code_point >= tabled || entries_[code_point].size == unknown) {
        rare.clear();
        if (!append(next_code_point(text, at), rare)) return false;
        if (folded.size() < room + rare.size()) folded.resize(2 * room + rare.size());
        std::copy(rare.begin(), rare.end(), folded.data() + size);
        size += rare.size();
        room += rare.size();
        continue;
      }
      const Entry& entry = entries_[code_point];
      std::memcpy(folded.data() + size, &entry, sizeof(Entry));
      size += entry.size;
      at += length;
      if (byte == '\n' && !wrapped) out.ends.push_back(size);
    }
  }
  folded.resize(size);
  folded += separator;
  out.ends.push_back(folded.size());
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
