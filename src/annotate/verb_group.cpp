#include "annotate/verb_group.h"

#include "annotate/noun_phrase.h"

namespace gainsay {
namespace {

constexpr WordClasses verb_group_words = bit(WordClass::Auxiliary) | bit(WordClass::Be) |
                                         bit(WordClass::Negation) | bit(WordClass::Adverb);

// The auxiliary that the pronoun at `at` is joined to by a hyphen, or `none`: "a-t-il dit", with a
// letter between them that only eases the sound.
std::size_t inverted_auxiliary(const StatementText& text, std::size_t first, std::size_t at) {
  constexpr WordClasses auxiliaries = bit(WordClass::Auxiliary) | bit(WordClass::Be);
  if (at == first || !text.is(at, WordClass::SubjectPronoun) || text.token(at).space_before) {
    return StatementText::none;
  }
  if (text.is_any(at - 1, auxiliaries)) return at - 1;
  const bool letter =
      at - 1 > first && !text.token(at - 1).space_before && text.token(at - 1).text.size() == 1;
  return letter && text.is_any(at - 2, auxiliaries) ? at - 2 : StatementText::none;
}

// An auxiliary or another adverb stands before the adverb at `at`, so that it is no determiner.
bool degree_behind(const StatementText& text, std::size_t at) {
  return text.is(at - 1, WordClass::Be) ||
         (text.is(at - 1, WordClass::Adverb) && !text.is(at - 1, WordClass::Determiner));
}

// "Mayor Refuses to Resign": the verb before "to" has a capital, as in a headline.
bool in_capitals(const StatementText& text, std::size_t at) {
  return at > 0 && text.token(at - 1).capitalized && is_cue_form(text, at - 1, VerbForm::Finite);
}

}  // namespace

VerbGroup verb_group(const StatementText& text, std::size_t first, std::size_t at, bool gerund) {
  VerbGroup group;
  group.start = at;
  while (group.start > first && !text.quotation_border(group.start)) {
    const std::size_t before = group.start - 1;
    if (text.is(before, WordClass::Infinitive) && !group.be && !group.auxiliary) {
      group.infinitive = true;
      --group.start;
      break;
    }
    if (const std::size_t auxiliary = inverted_auxiliary(text, first, before);
        auxiliary != StatementText::none) {
      group.pronoun = before;
      group.be = text.is(auxiliary, WordClass::Be);
      group.auxiliary = !group.be;
      group.start = auxiliary;
      continue;
    }
    if (!text.is_any(before, verb_group_words)) break;
    // "the only", "some now": a determiner or pronoun that is an adverb elsewhere, but for "are far
    // more worried", "were both".
    if (text.is(before, WordClass::Determiner) && !text.is(before, WordClass::Negation) &&
        !(before > first && text.is(before, WordClass::Adverb) && degree_behind(text, before))) {
      break;
    }
    // "Smith's" holds a verb only before what is in progress; "he's" does before more.
    const bool mark = text.is(before, WordClass::PossessiveMark) && before > first;
    const bool contracted =
        mark && text.is_any(before - 1, bit(WordClass::SubjectPronoun) | bit(WordClass::Relative) |
                                            bit(WordClass::Questioner));
    if (mark && !contracted && (!gerund || group.be || group.auxiliary)) break;
    if (text.is(before, WordClass::Negation)) group.negated = true;
    const bool first_auxiliary = !group.be && !group.auxiliary;
    if (text.is(before, WordClass::Be)) {
      if (first_auxiliary) group.be = true;
    } else if (text.is(before, WordClass::Auxiliary)) {
      if (first_auxiliary) group.auxiliary = true;
    }
    --group.start;
  }
  return group;
}

bool infinitive_at(const StatementText& text, std::size_t at, std::size_t end) {
  if (at + 1 < end && text.is(at, WordClass::Negation)) ++at;  // "decided not to"
  return at + 1 < end && text.is(at, WordClass::Infinitive) &&
         !text.is_any(at + 1, bit(WordClass::Determiner) | bit(WordClass::PossessivePronoun) |
                                  bit(WordClass::SubjectPronoun) | bit(WordClass::ObjectPronoun)) &&
         !text.is_sign(at + 1) && (!text.token(at + 1).capitalized || in_capitals(text, at)) &&
         text.token(at + 1).kind == TokenKind::Word;
}

}  // namespace gainsay
