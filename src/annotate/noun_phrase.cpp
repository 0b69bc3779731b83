#include "annotate/noun_phrase.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr WordClasses noun_markers = bit(WordClass::Determiner) | bit(WordClass::Preposition) |
                                     bit(WordClass::PossessivePronoun) |
                                     bit(WordClass::PossessiveMark);

constexpr WordClasses clause_openers =
    bit(WordClass::Complementizer) | bit(WordClass::Subordinator) | bit(WordClass::Questioner);

// The word before says that a noun follows ("the support", "of newly filed reports"); "that" says
// so too seldom.
bool behind_marker(const StatementText& text, std::size_t at) {
  if (text.is_any(at, bit(WordClass::Be) | bit(WordClass::Auxiliary))) return false;  // "all was"
  std::size_t before = at - 1;
  if (before > 0 && text.is(before, WordClass::Adverb) && !text.is_any(before, noun_markers) &&
      text.is_any(before - 1, noun_markers) && text.is(at, WordClass::Verb)) {
    --before;
  }
  return text.is_any(before, noun_markers) && !text.is(before, WordClass::Relative);
}

// "A letter obtained by the agency", "a report published Friday": no subject begins behind this
// verb, so it describes the noun before it.
bool describes(const StatementText& text, std::size_t verb, std::size_t first, std::size_t end) {
  const bool adjunct =
      verb + 1 < end && text.is_any(verb + 1, bit(WordClass::Agent) | bit(WordClass::Time) |
                                                  bit(WordClass::Preposition));
  const bool present = text.is_plural(verb);  // "comes after"
  return adjunct && !present && verb > first && text.is(verb, WordClass::Verb) &&
         !text.is_sign(verb - 1) &&
         !text.is_any(verb, bit(WordClass::Auxiliary) | bit(WordClass::Be)) &&
         !text.is_any(verb - 1, bit(WordClass::SubjectPronoun) | bit(WordClass::Relative) |
                                    bit(WordClass::Coordinator) | bit(WordClass::Auxiliary) |
                                    bit(WordClass::Be) | bit(WordClass::Adverb) |
                                    bit(WordClass::Infinitive));
}

// The token that matches the closing bracket at `close`, or `close` itself.
std::size_t opening_bracket(const StatementText& text, std::size_t first, std::size_t close) {
  for (std::size_t at = close; at-- > first;) {
    if (text.is_sign(at) && text.document().folded(at) == "(") return at;
  }
  return close;
}

bool is_bracket(const StatementText& text, std::size_t at, std::string_view bracket) {
  return text.is_sign(at) && text.document().folded(at) == bracket;
}

// "On Monday Smith": the adjunct before a subject that begins its sentence is no part of it.
std::size_t skip_fronted(const StatementText& text, std::size_t start, std::size_t end) {
  while (start < end &&
         (text.is(start, WordClass::Coordinator) ||
          (text.is(start, WordClass::Adverb) && !text.is(start, WordClass::Determiner)) ||
          text.is(start, WordClass::Time))) {
    ++start;
  }
  if (start < end &&
      text.is_any(start, bit(WordClass::Preposition) | bit(WordClass::Subordinator)) &&
      !text.is(start, WordClass::Determiner)) {
    for (std::size_t at = start + 1; at < end; ++at) {
      if (text.is(at, WordClass::SubjectPronoun)) return at;
      if (text.is(at, WordClass::Time) && at + 1 < end) return at + 1;
    }
  }
  return start;
}

// '"A," retired captain Smith said', "that failed banks say": a participle with nothing before it
// that could be its subject.
bool begins_phrase(const StatementText& text, std::size_t first, std::size_t at) {
  constexpr WordClasses no_nouns =
      bit(WordClass::Determiner) | bit(WordClass::Preposition) | bit(WordClass::PossessivePronoun) |
      bit(WordClass::SubjectPronoun) | bit(WordClass::ObjectPronoun) | bit(WordClass::Adverb) |
      bit(WordClass::Time) | bit(WordClass::Coordinator) | bit(WordClass::Infinitive);
  if (!text.is(at, WordClass::Verb) || text.entry(at) != nullptr || text.is_sign(at + 1) ||
      text.is_any(at + 1, no_nouns | clause_openers)) {
    return false;
  }
  return at == first || text.quotation_border(at) || text.is_comma(at - 1) ||
         (text.is_any(at - 1, clause_openers) && !text.is(at - 1, WordClass::Relative));
}

// Goes left from `end` to where the noun phrase begins that the tokens before `end` are part of.
std::size_t phrase_start(const StatementText& text, std::size_t first, std::size_t end) {
  std::size_t start = end;
  std::size_t behind_coordinator = StatementText::none;
  bool verb_passed = false;
  while (start > first) {
    const std::size_t at = start - 1;
    if (text.quotation_border(start) && start != end && !text.quoted(start)) {
      // A quoted word may be part of the name; a quotation with its own comma is not.
      const std::size_t q = text.quotation(at);
      if (q == StatementText::none) break;
      const TokenRange& range = text.document().quotations[q].tokens;
      if (range.size() > 4 || text.is_sign(at) || range.first < first) break;
      start = range.first;
      continue;
    }
    if (is_bracket(text, at, ")")) {
      const std::size_t open = opening_bracket(text, first, at);
      if (open == at) break;
      start = open;
      continue;
    }
    if (text.is_sign(at)) {
      const std::string_view sign = text.document().folded(at);
      if (sign == "." && at > first && !text.token(at).space_before) {
        // A dot inside a sentence belongs to an abbreviation.
        start = at;
        continue;
      }
      if (sign == "/" || sign == "&" || sign == "%" || sign == "$" || sign == "#" || sign == "@") {
        start = at;
        continue;
      }
      break;
    }
    if (text.is(at, WordClass::Relative) && start != end &&
        (verb_passed || !text.is(at, WordClass::Complementizer))) {
      // The verb sought is behind the relative clause when that has a verb of its own.
      if (!verb_passed || at == first) break;
      verb_passed = false;
      start = at;
      continue;
    }
    if (text.is(at, WordClass::CommentOpener)) break;
    if (text.is_any(at, clause_openers) && !text.is(at, WordClass::Preposition)) break;
    if (text.is(at, WordClass::Coordinator)) {
      behind_coordinator = start;
      start = at;
      continue;
    }
    if (is_verb(text, at) && !(at > first && behind_marker(text, at))) {
      if (start < end && begins_phrase(text, first, at)) {
        start = at;
        continue;
      }
      // A relative clause's verb is passed over; any other one ends the phrase.
      std::size_t back = at;
      while (back > first &&
             text.is_any(back - 1, bit(WordClass::Auxiliary) | bit(WordClass::Be) |
                                       bit(WordClass::Adverb) | bit(WordClass::Negation))) {
        --back;
      }
      const bool relative = back > first + 1 && text.is(back - 1, WordClass::Relative) &&
                            !text.is_sign(back - 2) && start != end && !is_verb(text, back - 2);
      if (describes(text, at, first, end) && start == at + 1) {
        start = at;
        continue;
      }
      if (!relative) {
        if (behind_coordinator != StatementText::none) return behind_coordinator;
        break;
      }
      verb_passed = true;
      start = back;
      continue;
    }
    start = at;
  }
  return start;
}

// The end of an apposition that begins at `at` ("the head of", "who", "45"), or `at`. It goes to
// the next comma or to `end`, and has no verb but in a relative clause.
std::size_t apposition_end(const StatementText& text, std::size_t at, std::size_t end) {
  const bool begins = at < end && !text.quotation_border(at) &&
                      !text.is(at, WordClass::Coordinator) &&
                      (text.token(at).kind == TokenKind::Number ||
                       text.is_any(at, bit(WordClass::Determiner) | bit(WordClass::Relative) |
                                           bit(WordClass::PossessivePronoun)));
  if (!begins) return at;
  bool relative = false;
  std::size_t last = at;
  const bool age = text.token(at).kind == TokenKind::Number;
  for (; last < end && !text.is_comma(last) && !(last > at && text.quotation_border(last));
       ++last) {
    if (text.is(last, WordClass::Relative) && !text.is(last, WordClass::Determiner))
      relative = true;
    const bool verb = is_verb(text, last) && !(last > at && behind_marker(text, last));
    if (verb && !relative) return at;
  }
  // "according to the poll, 45 percent back it": an age stands between signs.
  const bool open = age && last > at + 1 && (last == end || !text.is_comma(last));
  return open ? at : last;
}

// "are looking for boats after miners say": behind the last word that may begin a clause, where
// what stands before it is said by another verb.
std::size_t behind_conjunction(const StatementText& text, std::size_t first, TokenRange range) {
  constexpr WordClasses either = bit(WordClass::Preposition) | bit(WordClass::Subordinator);
  const auto opens = [&](std::size_t at) {
    return text.is(at, WordClass::Preposition) && text.is(at, WordClass::Subordinator);
  };
  if (range.size() > 1 && opens(range.first)) return range.first + 1;
  if (range.first <= first || !is_verb(text, range.first - 1)) return range.first;
  for (std::size_t at = range.last - 1; at > range.first; --at) {
    if (opens(at)) return at + 1 < range.last ? at + 1 : range.first;
    if (text.is_any(at, either)) break;
  }
  return range.first;
}

bool stands_for_subject(const StatementText& text, std::size_t at) {
  return text.is_any(at, bit(WordClass::SubjectPronoun) | bit(WordClass::Relative)) &&
         !text.is(at, WordClass::Determiner);
}

TokenRange trimmed(const StatementText& text, std::size_t first, TokenRange range) {
  range.first = skip_fronted(text, range.first, range.last);
  if (!range.empty()) range.first = behind_conjunction(text, first, range);
  return range;
}

// "who in 2010 said", "he has in the past said": the pronoun before what stands between it and its
// verb; else what is taken for the subject.
TokenRange before_adjunct(const StatementText& text, std::size_t first, const TokenRange& range) {
  std::size_t end = range.first;
  if (range.empty() || end == first) return range;
  const bool time = text.skip_times(end, range.last) == range.last;  // "they had last month said"
  const bool preposition = text.is(end, WordClass::Preposition);
  if (!time && (!preposition || text.is(end, WordClass::Determiner))) return range;
  while (end > first && !text.is_sign(end - 1) &&
         text.is_any(end - 1, bit(WordClass::Auxiliary) | bit(WordClass::Be))) {
    --end;
  }
  const bool subject =
      end > first && !text.is_sign(end - 1) &&
      text.is_any(end - 1, bit(WordClass::Relative) | bit(WordClass::SubjectPronoun));
  if (subject) return {end - 1, end};
  const bool behind_auxiliary = end < range.first && end > first && !text.is_sign(end - 1);
  return behind_auxiliary ? trimmed(text, first, {phrase_start(text, first, end), end}) : range;
}

}  // namespace

TokenRange subject_before(const StatementText& text, std::size_t first, std::size_t end) {
  if (end <= first) return {};
  std::size_t last = end;
  if (text.is(last - 1, WordClass::Coordinator)) return {};
  if (!text.is_comma(last - 1)) {
    if (stands_for_subject(text, last - 1)) return {last - 1, last};
    // "a group that plans": behind a noun it is no word of "that plan".
    if (text.is(last - 1, WordClass::Relative) && last > first + 1 && !text.is_sign(last - 2) &&
        !is_verb(text, last - 2)) {
      return {last - 1, last};
    }
    const TokenRange subject = trimmed(text, first, {phrase_start(text, first, last), last});
    return before_adjunct(text, first, subject);
  }
  // "Smith, 45, the head of the agency, said": back over the appositions to the name.
  std::size_t comma = last - 1;
  while (true) {
    std::size_t before = comma;
    while (before > first && !text.is_comma(before - 1) && !text.quotation_border(before)) --before;
    if (before == first || !text.is_comma(before - 1)) return {};
    const std::size_t inner = before - 1;  // the comma that opens the apposition
    // "who, on a call Friday, criticized": what stands between describes no pronoun.
    if (inner > first && !text.quoted(inner - 1) && stands_for_subject(text, inner - 1)) {
      return {inner - 1, inner};
    }
    const std::size_t start = phrase_start(text, first, inner);
    const TokenRange name = trimmed(text, first, {start, inner});
    if (name.empty()) return {};
    const bool number = name.size() == 1 && text.token(name.first).kind == TokenKind::Number;
    const bool another = start > first && text.is_comma(start - 1) && inner > first &&
                         !text.quotation_border(start) &&
                         text.token(name.first).kind != TokenKind::Punctuation &&
                         !text.token(name.first).capitalized;
    if (!number && !another) return {name.first, last};
    comma = inner;
  }
}

TokenRange noun_phrase_after(const StatementText& text, std::size_t start, std::size_t end,
                             bool appositions) {
  if (start >= end || !text.starts_noun_phrase(start)) return {};
  std::size_t at = start + 1;
  if (text.is_any(start, bit(WordClass::SubjectPronoun) | bit(WordClass::ObjectPronoun)) &&
      !text.is(start, WordClass::Determiner) && !text.is(start, WordClass::PossessivePronoun)) {
    return {start, at};
  }
  for (; at < end; ++at) {
    if (text.quotation_border(at) && (text.quoted(start) != text.quoted(at))) {
      if (!text.quoted(at)) break;
      const TokenRange& range = text.document().quotations[text.quotation(at)].tokens;
      if (range.size() > 4) break;
    }
    if (is_bracket(text, at, "(")) {
      std::size_t close = at;
      while (close < end && !is_bracket(text, close, ")")) ++close;
      if (close >= end) break;
      at = close;
      continue;
    }
    if (text.is_comma(at)) {
      const std::size_t last = appositions ? apposition_end(text, at + 1, end) : at + 1;
      if (last == at + 1) break;
      at = last - 1;
      continue;
    }
    if (text.is_sign(at)) {
      const std::string_view sign = text.document().folded(at);
      const bool inner = (sign == "." && at + 1 < end) || sign == "/" || sign == "&" ||
                         sign == "$" || sign == "%" || sign == "@" || sign == "#";
      if (!inner) break;
      continue;
    }
    if (text.is_any(at, clause_openers | bit(WordClass::Time) | bit(WordClass::Relative)) &&
        !text.is(at, WordClass::Preposition)) {
      break;
    }
    if (text.is(at, WordClass::CommentOpener) || text.phrase(at, WordClass::Closer, end) > 0 ||
        text.phrase(at, WordClass::Channel, end) > 0) {
      break;
    }
    // "according to company reports": behind a common noun such a word is the next noun.
    const bool noun =
        text.is(at, WordClass::Noun) && !text.token(at - 1).capitalized && !text.is_sign(at - 1);
    if (is_verb(text, at) && !noun && !behind_marker(text, at)) break;
  }
  while (at > start + 1 &&
         ((text.is_sign(at - 1) && !is_bracket(text, at - 1, ")")) ||
          text.is_any(at - 1, bit(WordClass::Coordinator) | bit(WordClass::Preposition) |
                                  bit(WordClass::Adverb)))) {
    --at;
  }
  return {start, at};
}

TokenRange clause_subject(const StatementText& text, std::size_t first, std::size_t end) {
  std::size_t start = first;
  // A fronted adjunct ends in a comma: "In a speech on Monday, Smith praised ...".
  for (int skipped = 0; skipped < 2 && start < end; ++skipped) {
    if (!text.is_any(start, bit(WordClass::Preposition) | bit(WordClass::Subordinator) |
                                bit(WordClass::Adverb) | bit(WordClass::Time))) {
      break;
    }
    std::size_t comma = start;
    while (comma < end && !text.is_comma(comma)) ++comma;
    if (comma + 1 >= end) break;
    start = comma + 1;
  }
  start = skip_fronted(text, start, end);
  if (start >= end) return {};
  std::size_t at = start;
  while (at < end && (!is_verb(text, at) || (at > start && behind_marker(text, at)))) {
    if (text.is_sign(at) && !text.is_comma(at) && text.document().folded(at) != ".") break;
    ++at;
  }
  while (at > start && (text.is_any(at - 1, bit(WordClass::Adverb) | bit(WordClass::Coordinator)) ||
                        text.is_comma(at - 1))) {
    --at;
  }
  return {start, at};
}

TokenRange possessor(const StatementText& text, std::size_t first, std::size_t noun) {
  constexpr std::size_t adjectives = 3;
  for (std::size_t at = noun, seen = 0; at > first && seen <= adjectives; ++seen) {
    --at;
    if (text.is(at, WordClass::PossessivePronoun)) return {at, at + 1};
    if (text.is(at, WordClass::PossessiveMark) && at > first) {
      std::size_t start = phrase_start(text, first, at);
      // "says the union's": a noun phrase begins at its determiner, unless that is inside it ("the
      // head of the union's").
      for (std::size_t inner = at; inner-- > start + 1;) {
        const bool inside =
            text.is_any(inner - 1, bit(WordClass::Preposition) | bit(WordClass::Determiner) |
                                       bit(WordClass::Coordinator));
        if (text.is(inner, WordClass::Determiner) && !inside) {
          start = inner;
          break;
        }
      }
      return trimmed(text, first, {start, at});
    }
    if (text.is_sign(at) ||
        text.is_any(at, bit(WordClass::Preposition) | bit(WordClass::Determiner) |
                            bit(WordClass::Auxiliary) | bit(WordClass::Be) |
                            bit(WordClass::Verb))) {
      break;
    }
  }
  return {};
}

}  // namespace gainsay
