#include "annotate/cue_insertion.h"

#include <algorithm>
#include <string_view>

#include "annotate/noun_phrase.h"

namespace gainsay {

bool is_dash(const StatementText& text, std::size_t at) {
  if (!text.is_sign(at)) return false;
  const std::string_view sign = text.document().folded(at);
  return sign == "-" || sign == "--" || sign == "\u2013" || sign == "\u2014" || sign == "\u2015";
}

std::size_t behind_insertion(const StatementText& text, std::size_t at, std::size_t end) {
  constexpr std::size_t longest = 16;
  constexpr WordClasses openers = bit(WordClass::Preposition) | bit(WordClass::Adverb) |
                                  bit(WordClass::CommentOpener) | bit(WordClass::Agent);
  const bool dash = at < end && is_dash(text, at);
  if (at + 2 >= end || text.quoted(at) || !(dash || text.is_comma(at))) return at;
  std::size_t first = at + 1;
  while (dash && first < end && is_dash(text, first)) ++first;  // "--" is two signs
  if (first >= end || !text.is_any(first, openers)) return at;
  for (std::size_t next = first; next < std::min(end, at + longest); ++next) {
    if (text.quotation_border(next)) return at;
    if (dash ? is_dash(text, next) : text.is_comma(next)) {
      while (dash && next + 1 < end && is_dash(text, next + 1)) ++next;
      return next + 1;
    }
    if (text.is_any(next, bit(WordClass::Complementizer) | bit(WordClass::Coordinator))) return at;
    if (!dash && is_verb(text, next)) return at;
  }
  return at;
}

std::size_t behind_place(const StatementText& text, std::size_t at, std::size_t end) {
  constexpr std::size_t longest = 4;
  if (at + 2 >= end || !text.is_comma(at) || text.quoted(at) || !text.token(at - 1).capitalized) {
    return at;
  }
  for (std::size_t next = at + 1; next < std::min(end, at + longest); ++next) {
    if (text.is_comma(next)) return next > at + 1 ? next + 1 : at;
    const bool name = text.token(next).capitalized || text.document().folded(next) == ".";
    if (!name) break;
  }
  return at;
}

std::size_t behind_adjuncts(const StatementText& text, std::size_t at, std::size_t end) {
  constexpr std::size_t longest = 8;
  std::size_t next = at;
  while (next < end && text.is(next, WordClass::Adverb) && !text.is(next, WordClass::Preposition)) {
    ++next;
  }
  next = text.skip_times(next, end);
  if (next >= end || !text.is(next, WordClass::Preposition)) return next;
  const std::size_t limit = std::min(end, next + longest);
  for (std::size_t p = next; p < limit; ++p) {
    if (text.is_sign(p)) return p;
    if (text.quoted(p) || is_verb(text, p) || text.is(p, WordClass::Subordinator)) break;
  }
  return at;
}

}  // namespace gainsay
