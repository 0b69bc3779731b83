#include "annotate/verb_first_opening.h"

#include <algorithm>

namespace gainsay {
namespace {

// "John Smith - The Post - Boston: ..."
std::size_t behind_byline(const StatementText& text, std::size_t first, std::size_t end) {
  constexpr std::size_t longest = 12;
  for (std::size_t at = first; at < std::min(end, first + longest); ++at) {
    if (text.is_colon(at)) return at + 1;
    if (text.quoted(at) || is_known_verb(text, at) ||
        cue_at(text, at, end, CueWord::Verb) != nullptr) {
      break;
    }
  }
  return first;
}

// Behind a byline, or behind the adjunct that a comma sets off ("in another matter, ...").
std::size_t behind_introduction(const StatementText& text, const TokenRange& sentence,
                                std::size_t end) {
  constexpr std::size_t longest = 8;
  const std::size_t first = behind_byline(text, sentence.first, end);
  if (first >= end || text.is_sign(first) || !text.is(first, WordClass::Preposition)) {
    return first;
  }
  for (std::size_t at = first + 1; at < std::min(end, first + longest); ++at) {
    if (text.is_comma(at)) return at + 1;
    if (text.is_sign(at) || text.quoted(at) || is_known_verb(text, at)) break;
  }
  return first;
}

}  // namespace

std::size_t main_verb(const StatementText& text, const TokenRange& sentence, std::size_t end) {
  std::size_t verb = behind_introduction(text, sentence, end);
  while (verb < end) {
    const std::size_t adverb = text.phrase(verb, WordClass::Adverb, end);
    const bool link = text.is_comma(verb) ||
                      (!text.is_sign(verb) &&
                       text.is_any(verb, bit(WordClass::Auxiliary) | bit(WordClass::Negation) |
                                             bit(WordClass::Subordinator)));
    if (adverb == 0 && !link) break;
    verb += std::max<std::size_t>(adverb, 1);
  }
  return verb;
}

}  // namespace gainsay
