#include "annotate/statement_cue.h"

#include <algorithm>

#include "annotate/cue_complement.h"
#include "annotate/cue_insertion.h"
#include "annotate/cue_verb.h"
#include "annotate/verb_group.h"

namespace gainsay {
namespace {

// "His answer was that", "the union's slogan is 'One'": a `be` between what somebody said, which
// begins at `at` at the earliest, and the words for it.
bool equated(const StatementText& text, const TokenRange& sentence, std::size_t at,
             CueMatch& match) {
  if (match.subject.empty() || !match.group->can_take(CueFrame::That)) return false;
  while (at < sentence.last &&
         text.is_any(at, bit(WordClass::Auxiliary) | bit(WordClass::Adverb))) {
    ++at;
  }
  if (at + 1 >= sentence.last || !text.is(at, WordClass::Be)) return false;
  ++at;
  const bool that = text.is(at, WordClass::Complementizer);
  if (!that && !text.opens_quotation(at)) return false;
  match.frame = that ? CueFrame::That : CueFrame::Quote;
  match.content = at;
  return true;
}

// "In Smith's view, A", "A, by her own account": behind a preposition, whose view a clause is.
bool viewed(const StatementText& text, const TokenRange& sentence, CueMatch& match) {
  TokenRange subject = match.subject;
  if (subject.size() > 1 && text.is(subject.first, WordClass::Preposition)) ++subject.first;
  if (subject.empty() || !match.group->can_take(CueFrame::Clause) ||
      subject.first <= sentence.first || !text.is(subject.first - 1, WordClass::Preposition)) {
    return false;
  }
  const std::size_t opener = subject.first - 1;
  const std::size_t next = match.cue.last;
  const bool closed = next >= sentence.last || text.is_sign(next);
  match.behind = opener > sentence.first + 1 && text.is_comma(opener - 1) && closed;
  const bool fronted = opener == sentence.first && next + 1 < sentence.last && text.is_comma(next);
  if (!match.behind && !fronted) return false;
  match.frame = CueFrame::Clause;
  match.subject = subject;
  if (match.behind) match.behind_end = opener - 1;
  if (fronted) match.content = next + 1;
  return true;
}

bool match_noun(const StatementText& text, const TokenRange& sentence, CueMatch& match) {
  match.verb_group = match.cue.first;
  match.subject = possessor(text, sentence.first, match.cue.first);
  if (viewed(text, sentence, match)) return true;
  if (!match.group->can_take(CueFrame::That) && !match.group->can_take(CueFrame::Object) &&
      !match.group->can_take(CueFrame::Infinitive)) {
    return false;
  }
  std::size_t next = match.cue.last;
  if (match.subject.empty() && next < sentence.last && text.is(next, WordClass::Agent)) {
    match.subject = noun_phrase_after(text, next + 1, sentence.last, false);
    if (!match.subject.empty()) {
      match.adjuncts = {next, match.subject.last};
      next = match.subject.last;
    }
  }
  CueMatch from_next = match;
  from_next.cue.last = next;
  if (equated(text, sentence, next, match)) return true;
  if (!find_complement(text, sentence, from_next)) return false;
  // "a charge that hurt", "a message that, in the end, was lost": a relative clause.
  const std::size_t behind_that = from_next.content + 1;
  const std::size_t verb = from_next.frame == CueFrame::That
                               ? behind_insertion(text, behind_that, sentence.last)
                               : behind_that;
  const bool relative =
      from_next.frame == CueFrame::That && verb < sentence.last && is_verb(text, verb);
  if (relative) return false;
  from_next.cue = match.cue;
  match = from_next;
  return true;
}

bool match_adjective(const StatementText& text, const TokenRange& sentence, CueMatch& match) {
  const VerbGroup group = verb_group(text, sentence.first, match.cue.first, true);
  match.verb_group = group.start;
  match.negated = group.negated;
  if (!group.be) {
    const bool behind_comma = group.start > sentence.first && text.is_comma(group.start - 1);
    if (!behind_comma) return false;
    match.adjunct = true;
  }
  if (!match.adjunct) match.subject = subject_before(text, sentence.first, match.verb_group);
  const CueMatch before = match;
  if (find_complement(text, sentence, match)) return true;
  match = before;
  return match.group->can_take(CueFrame::Nothing) && !match.adjunct;
}

// "according to X": before or behind what X says.
bool match_preposition(const StatementText& text, const TokenRange& sentence, CueMatch& match) {
  match.verb_group = match.cue.first;
  match.subject = noun_phrase_after(text, match.cue.last, sentence.last, true);
  if (match.subject.empty()) return false;
  match.frame = CueFrame::Clause;
  const std::size_t before = match.cue.first;
  // "that, according to Smith, A": what it opens with is no content yet.
  const bool inserted = before > sentence.first + 1 && text.is_comma(before - 1) &&
                        text.is(before - 2, WordClass::Complementizer);
  if (before > sentence.first && !inserted) {
    match.behind = true;
    match.behind_end = match.cue.first;
    if (text.is_comma(match.behind_end - 1)) --match.behind_end;
    return match.behind_end > sentence.first;
  }
  std::size_t next = match.subject.last;
  if (next < sentence.last && text.is_comma(next)) ++next;
  // "According to a poll taken by Smith, ...": the content begins behind the comma.
  if (next >= sentence.last) return false;
  if (!text.is_comma(match.subject.last)) {
    const std::size_t limit =
        std::min(sentence.last, match.cue.last + text.rules().longest_subject);
    for (std::size_t at = match.subject.last; at + 1 < limit; ++at) {
      if (!text.is_comma(at) || text.quoted(at)) continue;
      match.subject.last = at;
      next = at + 1;
      break;
    }
  }
  match.content = next;
  return next < sentence.last;
}

// Over whom and where to the preposition `word` ("talks to Smith about", "spoke in Ohio on Monday
// about"), or `at`.
std::size_t over_adjuncts(const StatementText& text, const std::string& word, std::size_t at,
                          std::size_t end) {
  constexpr std::size_t longest = 9;
  constexpr WordClasses others = bit(WordClass::Relative) | bit(WordClass::Complementizer) |
                                 bit(WordClass::Questioner) | bit(WordClass::Coordinator);
  if (at >= end || !text.is(at, WordClass::Preposition) || text.is(at, WordClass::Agent)) return at;
  for (std::size_t next = at + 1; next < std::min(end, at + longest); ++next) {
    if (text.document().folded(next) == word) {
      const bool amount = text.is(next - 1, WordClass::Preposition);  // "for about an hour"
      return text.is(next, WordClass::Matter) && !amount ? next : at;
    }
    if (text.is_sign(next) || text.quoted(next) || text.is_any(next, others) ||
        is_verb(text, next)) {
      break;
    }
  }
  return at;
}

// Behind the words of a cue that begins at `at`, or `none`. Between those of a verb may stand when,
// how and whose: "called Tuesday for", "spoke out publicly about", "threw her weight behind".
std::size_t behind_cue(const StatementText& text, const CueForm& form, std::size_t at,
                       std::size_t end) {
  std::size_t next = at + 1;
  for (const std::string& word : form.rest) {
    if (form.kind == CueWord::Noun && &word == &form.rest.back()) {
      next = text.skip_times(next, end);  // "her remarks Friday on"
    } else if (form.kind == CueWord::Verb && next < end && text.document().folded(next) != word) {
      while (next < end && text.is(next, WordClass::Adverb) &&
             !text.is(next, WordClass::Preposition)) {
        ++next;
      }
      next = text.skip_times(next, end);
      if (next + 1 < end && text.is(next, WordClass::PossessivePronoun) &&
          text.document().folded(next + 1) == word) {
        ++next;
      }
      if (&word == &form.rest.back()) next = over_adjuncts(text, word, next, end);
    }
    if (next >= end || text.document().folded(next) != word) return StatementText::none;
    ++next;
  }
  return next;
}

}  // namespace

std::optional<CueMatch> match_cue(const StatementText& text, const TokenRange& sentence,
                                  std::size_t at, bool title_case) {
  const WordEntry* entry = text.entry(at);
  if (entry == nullptr) return std::nullopt;
  const bool name = text.token(at).capitalized && at > sentence.first && !title_case &&
                    !text.quotation_border(at);
  if (name) return std::nullopt;
  // "the party-backed plan": part of a compound.
  const bool compound = at > sentence.first && !text.token(at).space_before &&
                        !text.token(at).newline_before && !text.is_sign(at - 1) &&
                        !text.quotation_border(at);
  if (compound) return std::nullopt;
  for (const CueForm& form : entry->cues) {
    const std::size_t last = behind_cue(text, form, at, sentence.last);
    if (last == StatementText::none) continue;
    CueMatch match;
    match.cue = {at, last};
    match.form = &form;
    match.group = &text.rules().groups[form.group];
    bool fits = false;
    switch (form.kind) {
      case CueWord::Verb:
        fits = match_verb(text, sentence, match);
        break;
      case CueWord::Noun:
        fits = match_noun(text, sentence, match);
        break;
      case CueWord::Adjective:
        fits = match_adjective(text, sentence, match);
        break;
      case CueWord::Preposition:
        fits = match_preposition(text, sentence, match);
        break;
    }
    if (fits) return match;
  }
  return std::nullopt;
}

}  // namespace gainsay
