#include "text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstring>

#include "base/utf8.h"

namespace gainsay {
namespace {

bool is_mark(char32_t c) {
  const auto category = u_charType(static_cast<UChar32>(c));
  return category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK;
}

}  // namespace

Folder::Folder(const FoldRules& rules) : map_(rules.map), entries_(cached) {
  std::sort(map_.begin(), map_.end());
  std::string folded;
  for (char32_t c = 0; c < cached; ++c) {
    Entry& entry = entries_[c];
    entry.char_class = classify(c);
    folded.clear();
    compute(c, folded);
    if (folded.size() > inline_bytes) {
      entry.size = inline_bytes + 1;
    } else {
      entry.size = static_cast<std::uint8_t>(folded.size());
      std::copy(folded.begin(), folded.end(), entry.bytes.begin());
    }
    if (u_isupper(static_cast<UChar32>(c)) != 0) entry.flags |= upper;
    if (u_istitle(static_cast<UChar32>(c)) != 0) entry.flags |= title;
    if (entry.char_class == CharClass::Word && entry.size <= inline_bytes) {
      entry.flags |= common_letter;
    }
  }
  index();
}

void Folder::index() {
  pairs_ = {};
  plain_ascii_ = !entries_.empty();
  for (std::size_t c = 0; c < entries_.size(); ++c) {
    const Entry& entry = entries_[c];
    const bool letter = (entry.flags & common_letter) != 0;
    const std::size_t small = c | 0x20U;
    if (c < 0x80 && small >= 'a' && small <= 'z') {
      const bool plain = letter && entry.size == 1 && entry.bytes[0] == static_cast<char>(small);
      plain_ascii_ = plain_ascii_ && plain;
    }
    if (c >= 0x80 && letter && (entry.flags & (upper | title)) == 0 && entry.size == 2) {
      pairs_.add(static_cast<char32_t>(c), {entry.bytes.data(), entry.size});
    }
  }
}

CharClass Folder::classify(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  constexpr UChar32 tatweel = 0x640;
  if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) return CharClass::Newline;
  if (c == tatweel || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) {
    return CharClass::Ignored;
  }
  if (u_charDigitValue(c) >= 0 && u_charType(c) == U_DECIMAL_DIGIT_NUMBER) return CharClass::Digit;
  if (u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK) != 0 || c == '`') return CharClass::Quote;
  constexpr UChar32 minus = 0x2212;
  if (u_hasBinaryProperty(c, UCHAR_DASH) != 0 || c == minus) return CharClass::Hyphen;
  const auto mask = U_MASK(u_charType(c));
  if ((mask & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0) return CharClass::Ignored;
  if ((mask & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0) return CharClass::Word;
  if ((mask & (U_GC_Z_MASK | U_GC_CC_MASK)) != 0) return CharClass::Space;
  return CharClass::Punctuation;
}

const std::string* Folder::mapped(char32_t code_point) const {
  const auto at = std::lower_bound(map_.begin(), map_.end(), code_point,
                                   [](const auto& entry, char32_t c) { return entry.first < c; });
  return at != map_.end() && at->first == code_point ? &at->second : nullptr;
}

void Folder::compute(char32_t code_point, std::string& out) const {
  if (const std::string* to = mapped(code_point)) {
    out += *to;
    return;
  }
  const auto fold_one = [&](char32_t c) {
    if (is_mark(c) || classify(c) == CharClass::Ignored) return;
    if (const std::string* to = mapped(c)) {
      out += *to;
      return;
    }
    const auto u = static_cast<UChar32>(c);
    if (classify(c) == CharClass::Digit) {
      out += static_cast<char>('0' + u_charDigitValue(u));
    } else if (classify(c) == CharClass::Hyphen) {
      out += '-';
    } else {
      append_code_point(out, static_cast<char32_t>(u_foldCase(u, U_FOLD_CASE_DEFAULT)));
    }
  };
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) || !nfkd->getDecomposition(static_cast<UChar32>(code_point), parts)) {
    fold_one(code_point);
    return;
  }
  for (std::int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
    const auto part = static_cast<char32_t>(parts.char32At(at));
    // A spacing accent decomposes into a space and a mark.
    if (part != U' ') fold_one(part);
  }
}

void Folder::append_folded(char32_t code_point, std::string& out) const {
  if (code_point < entries_.size()) {
    const Entry& entry = entries_[code_point];
    if (entry.size <= inline_bytes) {
      out.append(entry.bytes.data(), entry.size);
      return;
    }
  }
  compute(code_point, out);
}

Folder::Letters Folder::copy_letters(const char*& at, const char* end, char*& to) const {
  Letters letters;
  if (entries_.empty()) return letters;
  const Entry* const entries = entries_.data();
  // In variables of their own: the bytes that it writes could be part of anything else.
  const char* next = at;
  char* out = to;
  while (next != end) {
    unsigned code_point = static_cast<unsigned char>(*next);
    std::size_t length = 1;
    if (code_point >= 0x80) {
      if (next + 1 == end) break;
      const unsigned second = static_cast<unsigned char>(next[1]);
      // The first of two bytes, and the second.
      if (code_point - 0xC2U > 0xDFU - 0xC2U || (second & 0xC0U) != 0x80U) break;
      code_point = (code_point & 0x1FU) << 6U | (second & 0x3FU);  // below `cached`
      length = 2;
    }
    const Entry& entry = entries[code_point];
    if ((entry.flags & common_letter) == 0) break;
    if (letters.count == 0) letters.capitalized = (entry.flags & (upper | title)) != 0;
    letters.lower = letters.lower || (entry.flags & upper) == 0;
    copy(entry, out);
    ++letters.count;
    next += length;
  }
  at = next;
  to = out;
  return letters;
}

std::string Folder::fold(std::string_view text) const {
  std::string out;
  for (std::size_t at = 0; at < text.size();) append_folded(next_code_point(text, at), out);
  return out;
}

}  // namespace gainsay
