#include "annotate/verb_first_addressee.h"

#include <algorithm>

namespace gainsay {
namespace {

// A word without an article of which nothing is known: in a subject, most likely part of a name.
bool unknown(const StatementText& text, std::size_t at) {
  return !text.is_sign(at) && text.entry(at) == nullptr && !is_definite(text, at);
}

bool definite_plural(const StatementText& text, std::size_t at) {
  return is_definite(text, at) && has_plural_ending(text, at) &&
         !text.is_any(at, bit(WordClass::Masculine) | bit(WordClass::Feminine));
}

}  // namespace

std::size_t subject_before_addressee(const StatementText& text, std::size_t first,
                                     std::size_t last) {
  if (first >= last) return last;
  // "calls on all citizens", "warns everyone who waits": nobody speaks for all of them.
  const bool everybody = text.is(first, WordClass::Determiner) &&
                         (text.is(first, WordClass::Plural) ||
                          (first + 1 < last && text.is(first + 1, WordClass::Preposition)));
  // "called on the residents": with that ending they are called on, and do not call.
  if (everybody || definite_plural(text, first)) return first;
  // '"Blue" asked the ministry', 'told the head of the office John Smith "the Nation"': a name in
  // quotation marks is all of the subject, or is whom somebody named told.
  if (text.opens_quotation(first) && name_in_quotes(text, first)) {
    const std::size_t behind = text.document().quotations[text.quotation(first)].tokens.last;
    if (behind < last && text.is_any(behind, bit(WordClass::Feminine) | bit(WordClass::Plural)) &&
        is_definite(text, behind)) {
      return behind;
    }
  }
  if (last > first + 2 && text.behind_quotation(last) && name_in_quotes(text, last - 1)) {
    const std::size_t quote = text.document().quotations[text.quotation(last - 1)].tokens.first;
    if (quote > first + 1 && unknown(text, quote - 2) && text.entry(quote - 1) == nullptr &&
        !text.is_sign(quote - 1)) {
      return quote;
    }
  }
  // "urged the president, John Smith, the members": a second comma closes the apposition.
  std::size_t commas = 0;
  for (std::size_t at = first; at < last; ++at) {
    if (text.is_comma(at) && ++commas == 2) return at;
  }
  for (std::size_t at = first + 1; at < last; ++at) {
    // "a number of residents", "the elections of members", "politicians and-officials"
    if (text.is_any(at - 1, bit(WordClass::Preposition) | bit(WordClass::Head) |
                                bit(WordClass::Construct)) ||
        may_link(text, at)) {
      continue;
    }
    // "asked directives of the head": the title completes a noun that is no name.
    const bool completes = at == first + 1 && text.entry(first) != nullptr &&
                           !is_definite(text, first) && !text.is(first, WordClass::Plural);
    const bool title = text.is(at, WordClass::Construct) && !text.has_clitic(at) && !completes;
    // "asked some parties the government": a definite noun that does not describe the one before.
    const bool noun = is_definite(text, at) && text.is(at, WordClass::Feminine);
    // "asked the leader of the bloc John Smith the government": nor one behind a name.
    const bool name = at > first + 1 && unknown(text, at - 1) && unknown(text, at - 2);
    // "called the member of the committee John Smith, the government": no apposition of his.
    const bool set_off = text.is_comma(at - 1) && !text.is(first, WordClass::Feminine);
    // "asked the centre for studies agencies of relief to": nor does one without an article.
    const bool indefinite = !is_definite(text, at) && !text.has_clitic(at) &&
                            is_definite(text, at - 1) &&
                            text.is_any(at, bit(WordClass::Feminine) | bit(WordClass::Plural)) &&
                            !text.is_any(at - 1, known_nouns);
    const bool another = indefinite || (noun && (is_definite(text, at - 1) || name || set_off));
    if (title || another || text.is(at, WordClass::Plural) || definite_plural(text, at)) return at;
  }
  return last;
}

}  // namespace gainsay
