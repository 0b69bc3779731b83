#include "annotate/clause_verb.h"

#include <algorithm>

#include "annotate/noun_phrase.h"

namespace gainsay {
namespace {

// "an unlocked door", "95 retired generals": a participle between what begins a noun phrase and its
// noun.
bool describes_next(const StatementText& text, std::size_t at, std::size_t end) {
  if (at + 1 >= end || !text.is(at, WordClass::Verb) || text.is_sign(at + 1)) return false;
  const bool begun =
      text.token(at - 1).kind == TokenKind::Number ||
      (text.is_any(at - 1, bit(WordClass::Determiner) | bit(WordClass::PossessivePronoun) |
                               bit(WordClass::PossessiveMark)) &&
       !text.is_any(at - 1, bit(WordClass::Relative) | bit(WordClass::SubjectPronoun)));
  return begun && text.starts_noun_phrase(at + 1) && !text.is(at + 1, WordClass::Determiner) &&
         !text.is_any(at + 1, bit(WordClass::SubjectPronoun) | bit(WordClass::ObjectPronoun) |
                                  bit(WordClass::PossessivePronoun));
}

// The verb at `at` is joined to one before by a conjunction, adverbs between them or not, or by an
// adverb behind a comma ("a vote, yet refuses").
bool behind_conjunction(const StatementText& text, std::size_t from, std::size_t at) {
  std::size_t first = at;
  while (first > from + 1 && text.is(first - 1, WordClass::Adverb)) --first;
  if (first < at && text.is_comma(first - 1)) {
    std::size_t comma = from;
    while (!text.is_comma(comma)) ++comma;
    return comma == first - 1;  // no apposition stands between
  }
  return first > from && text.is(first - 1, WordClass::Coordinator);
}

}  // namespace

bool verb_within(const StatementText& text, std::size_t from, std::size_t end,
                 std::size_t longest) {
  const std::size_t limit = std::min(end, from + longest);
  std::size_t relatives = 0;
  for (std::size_t at = from; at < limit; ++at) {
    if (text.is_sign(at) && !text.is_comma(at) && !text.is_sign(from)) return false;
    if (at == from) continue;
    // "banned fires when it met": the verb of another clause.
    if (text.is(at, WordClass::Subordinator) &&
        !text.is_any(at, bit(WordClass::Preposition) | bit(WordClass::Relative))) {
      return false;
    }
    if (text.is(at, WordClass::Relative)) {
      ++relatives;
    } else if (is_verb(text, at)) {
      if (describes_next(text, at, limit)) continue;
      // "a veto and tried": no subject ends in a conjunction.
      if (relatives == 0) return !behind_conjunction(text, from, at);
      // The auxiliaries of one verb count once.
      while (at + 1 < limit && is_verb(text, at + 1)) ++at;
      --relatives;
    }
  }
  return false;
}

bool points_at_noun(const StatementText& text, std::size_t at, std::size_t end) {
  if (at + 1 >= end || !text.is(at, WordClass::Determiner)) return false;
  const std::size_t noun = at + 1;
  const bool common =
      text.token(noun).kind == TokenKind::Word && text.starts_noun_phrase(noun) &&
      !text.token(noun).capitalized && !text.is_plural(noun) &&
      !text.is_any(noun, bit(WordClass::Determiner) | bit(WordClass::SubjectPronoun) |
                             bit(WordClass::ObjectPronoun)) &&
      !text.quotation_border(noun) && !is_verb(text, noun);
  const std::size_t next = noun + 1;
  const bool closed = next >= end || text.is_sign(next) ||
                      text.is_any(next, bit(WordClass::Preposition) | bit(WordClass::Time));
  return common && closed && !verb_within(text, noun, end);
}

bool has_main_verb(const StatementText& text, std::size_t from, std::size_t end) {
  std::size_t relatives = 0;
  for (std::size_t at = from; at < end; ++at) {
    const bool stands_for_noun =
        at > from && text.is(at, WordClass::Relative) &&
        (!text.is(at, WordClass::Determiner) || (at + 1 < end && is_verb(text, at + 1)));
    if (stands_for_noun) {
      ++relatives;
    } else if (is_verb(text, at)) {
      if (relatives == 0) return true;
      while (at + 1 < end && is_verb(text, at + 1)) ++at;
      --relatives;
    }
  }
  return false;
}

}  // namespace gainsay
