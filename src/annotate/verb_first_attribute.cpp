#include "annotate/verb_first_attribute.h"

namespace gainsay {
namespace {

constexpr WordClasses no_nouns = bit(WordClass::Time) | bit(WordClass::Adverb) |
                                 bit(WordClass::Preposition) | bit(WordClass::Coordinator) |
                                 bit(WordClass::Subordinator) | bit(WordClass::Auxiliary) |
                                 bit(WordClass::Be) | bit(WordClass::Verb);

// Inside a content: "that Ankara set strict limits on".
bool behind_complementizer(const StatementText& text, const TokenRange& sentence,
                           std::size_t participle) {
  constexpr std::size_t reach = 12;
  for (std::size_t at = participle; at > sentence.first && participle - at < reach; --at) {
    if (text.is_sign(at - 1) || text.quotation_border(at)) return false;
    if (text.is(at - 1, WordClass::Complementizer)) return true;
  }
  return false;
}

}  // namespace

bool describes_noun(const StatementText& text, const TokenRange& sentence, std::size_t at,
                    const CueForm& form) {
  const bool noun_before = at > sentence.first && !text.has_clitic(at) && !text.is_sign(at - 1);
  // "that the partners are asked for": in the case of the noun before it.
  if (form.agreement.number == GrammaticalNumber::Plural && noun_before &&
      is_definite(text, at - 1) && has_plural_ending(text, at - 1)) {
    return true;
  }
  if (form.agreement.gender != Gender::Feminine) return false;
  if (noun_before && !text.quotation_border(at) && !is_definite(text, at - 1) &&
      !text.is_any(at - 1, no_nouns)) {
    return true;
  }
  return behind_complementizer(text, sentence, at);
}

}  // namespace gainsay
