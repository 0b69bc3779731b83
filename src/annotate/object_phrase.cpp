#include "annotate/object_phrase.h"

#include <algorithm>

#include "annotate/cue_insertion.h"

namespace gainsay {
namespace {

constexpr WordClasses clause_words = bit(WordClass::Relative) | bit(WordClass::Questioner) |
                                     bit(WordClass::Complementizer) |
                                     bit(WordClass::SubjectPronoun);

// "Acme Inc. and": a dot inside the sentence.
bool is_abbreviation_dot(const StatementText& text, std::size_t at, std::size_t end) {
  return at + 1 < end && text.is_sign(at) && text.document().folded(at) == "." &&
         !text.token(at).space_before;
}

// Behind the list that goes on at the comma `at` ("A, B and C", "Tulsa, Okla., police"), or `at`.
// A list ends with a coordinator and another noun phrase, and no verb stands in it.
std::size_t list_end(const StatementText& text, std::size_t at, std::size_t end) {
  constexpr std::size_t longest = 30;
  const std::size_t limit = std::min(end, at + longest);
  if (at + 2 < limit && text.token(at - 1).capitalized && text.token(at + 1).capitalized) {
    const std::size_t behind = text.is_sign(at + 2) && !text.is_comma(at + 2) ? at + 3 : at + 2;
    if (behind < limit && text.is_comma(behind)) return behind + 1;
  }
  std::size_t items = 0;
  bool behind_comma = true;
  for (std::size_t next = at + 1; next < limit; ++next) {
    if (text.quoted(next)) return at;
    if (text.is_comma(next)) {
      behind_comma = true;
      continue;
    }
    if (is_abbreviation_dot(text, next, end)) continue;
    const bool coordinator = text.is(next, WordClass::Coordinator);
    if (coordinator && (items > 0 || !behind_comma) && text.starts_noun_phrase(next + 1) &&
        next + 1 < end && !is_verb(text, next + 1) &&
        !text.is(next + 1, WordClass::SubjectPronoun)) {
      return next + 1;
    }
    if (coordinator || text.is_sign(next) || is_verb(text, next) ||
        text.is_any(next, clause_words | bit(WordClass::Subordinator)) ||
        (behind_comma && !text.starts_noun_phrase(next))) {
      return at;
    }
    if (behind_comma) ++items;
    behind_comma = false;
  }
  return at;
}

// "in a speech", "during the last debate": on which occasion the object is spoken of.
bool occasion_at(const StatementText& text, std::size_t at, std::size_t end) {
  constexpr std::size_t longest = 7;
  if (!text.is(at, WordClass::Setting)) return false;
  if (text.is(at, WordClass::Occasion)) return true;  // "throughout the year"
  for (std::size_t next = at + 1; next < std::min(end, at + longest); ++next) {
    if (text.is(next, WordClass::Occasion)) {
      // "in other debate polls": it says of what kind the next noun is.
      return next + 1 >= end || text.is_sign(next + 1) || is_verb(text, next + 1) ||
             !text.starts_noun_phrase(next + 1) || text.is(next + 1, WordClass::Determiner) ||
             text.phrase(next + 1, WordClass::Time, end) > 0;
    }
    if (text.is_sign(next) || text.quoted(next) ||
        text.is_any(next, clause_words | bit(WordClass::Preposition) | bit(WordClass::Coordinator) |
                              bit(WordClass::Subordinator))) {
      return false;
    }
  }
  return false;
}

// "last week", "on Monday": when it is said, with nothing behind that the time describes.
bool time_at(const StatementText& text, std::size_t at, std::size_t end) {
  const bool governed =
      text.is_any(at - 1, bit(WordClass::Determiner) | bit(WordClass::Preposition) |
                              bit(WordClass::Infinitive));
  const std::size_t behind = governed ? at : text.skip_times(at, end);
  if (behind == at) return false;
  return behind >= end || text.is_sign(behind) ||
         text.is_any(behind, bit(WordClass::Preposition) | bit(WordClass::Coordinator) |
                                 bit(WordClass::Subordinator));
}

// "as she left", "when he took office": a clause that tells when or how.
bool adjunct_clause_at(const StatementText& text, std::size_t at, std::size_t end) {
  return at + 1 < end &&
         text.is_any(at, bit(WordClass::Subordinator) | bit(WordClass::CommentOpener)) &&
         text.is(at + 1, WordClass::SubjectPronoun) && !text.is(at + 1, WordClass::Determiner) &&
         !text.is_any(at - 1, bit(WordClass::Preposition));
}

// "by saying": how it was done.
bool by_doing_at(const StatementText& text, std::size_t at, std::size_t end) {
  return text.is(at, WordClass::Agent) && at + 1 < end &&
         is_cue_form(text, at + 1, VerbForm::Gerund);
}

// "comments Smith had made": a name or pronoun behind a noun begins a clause that describes it.
bool bare_relative(const StatementText& text, std::size_t first, std::size_t verb) {
  std::size_t name = verb;
  while (name > first && text.token(name - 1).capitalized && !text.is_sign(name - 1)) --name;
  return name < verb && name > first && !text.is_sign(name - 1) &&
         text.token(name - 1).kind == TokenKind::Word &&
         !text.is_any(name - 1, bit(WordClass::Determiner) | bit(WordClass::Preposition) |
                                    bit(WordClass::Coordinator) | bit(WordClass::PossessiveMark) |
                                    bit(WordClass::PossessivePronoun));
}

// "accused Baker, who was ill, of", "praised Baker, the mayor, as": behind the commas around what
// describes the noun before the one at `at`, where "of" or "as" goes on with the verb; or `at`.
std::size_t behind_described(const StatementText& text, std::size_t at, std::size_t end) {
  constexpr std::size_t longest = 20;
  const bool relative = text.is(at + 1, WordClass::Relative);
  if (!relative && !text.starts_noun_phrase(at + 1)) return at;
  for (std::size_t next = at + 1; next < std::min(end, at + longest); ++next) {
    if (text.quoted(next) || (!relative && is_verb(text, next))) break;
    if (!text.is_comma(next)) continue;
    const bool goes_on = next + 1 < end && !text.is(next + 1, WordClass::Setting) &&
                         !text.is(next + 1, WordClass::Exemplifier) &&
                         (text.is(next + 1, WordClass::CommentOpener) ||
                          (text.is(next + 1, WordClass::Preposition) &&
                           !text.is(next + 1, WordClass::Subordinator)));
    if (goes_on && !adjunct_clause_at(text, next + 1, end)) return next + 1;
    if (relative) break;
  }
  return at;
}

// "the cuts after a long winter", "despite their differences": no clause begins behind the word,
// which is a preposition as well.
bool governs_noun(const StatementText& text, std::size_t at, std::size_t end) {
  if (!text.is(at, WordClass::Preposition) || !text.starts_noun_phrase(at + 1)) return false;
  for (std::size_t next = at + 1; next < end && !text.is_sign(next); ++next) {
    if (is_verb(text, next)) return false;
    if (text.is_any(next, clause_words)) return next > at + 1;
  }
  return true;
}

// ", including a new mill", " — especially in spring": behind the sign at `at`.
bool exemplified(const StatementText& text, std::size_t at, std::size_t end) {
  return at + 1 < end && text.phrase(at + 1, WordClass::Exemplifier, end) > 0;
}

}  // namespace

std::size_t object_end(const StatementText& text, std::size_t first, std::size_t end) {
  std::size_t at = first + 1;
  const bool noun_phrase = !text.is(first, WordClass::Infinitive);
  bool clause = text.is_any(first, clause_words);
  for (; at < end; ++at) {
    if (text.quoted(at)) continue;
    if (text.is_comma(at)) {
      // A list or an apposition goes on; a participle or conjunction does not.
      if (at + 1 >= end) break;
      if (text.quoted(at + 1) || exemplified(text, at, end)) continue;
      std::size_t list = list_end(text, at, end);
      if (list == at) list = behind_described(text, at, end);
      if (list == at) break;
      at = list - 1;
      continue;
    }
    if (adjunct_clause_at(text, at, end) || by_doing_at(text, at, end)) break;
    if (noun_phrase && (occasion_at(text, at, end) || time_at(text, at, end))) break;
    if (text.is_any(at, clause_words)) clause = true;
    const bool governed =
        text.is_any(at - 1, bit(WordClass::Preposition) | bit(WordClass::Infinitive) |
                                bit(WordClass::CommentOpener) | bit(WordClass::Negation));
    if (!clause && !governed && text.is_any(at, bit(WordClass::Be) | bit(WordClass::Auxiliary)) &&
        is_verb(text, at)) {
      if (!bare_relative(text, first, at)) break;
      clause = true;
    }
    if (text.is_sign(at)) {
      const std::string_view sign = text.document().folded(at);
      if (sign == "(" || sign == ")" || sign == "/" || sign == "$" || sign == "%" || sign == "&" ||
          sign == "." || sign == "#" || sign == "@") {
        continue;
      }
      if (is_dash(text, at) && exemplified(text, at, end)) continue;
      break;
    }
    if (text.is(at, WordClass::Subordinator) && !text.is(at, WordClass::CommentOpener) &&
        !text.is(at, WordClass::Questioner) && !governs_noun(text, at, end)) {
      break;
    }
    if (!clause && text.is(at, WordClass::Coordinator) && at + 1 < end &&
        (is_verb(text, at + 1) || text.is(at + 1, WordClass::SubjectPronoun))) {
      break;
    }
    if (text.phrase(at, WordClass::Closer, end) > 0 ||
        text.phrase(at, WordClass::Channel, end) > 0) {
      break;
    }
  }
  return at;
}

}  // namespace gainsay
