#include "annotate/statement_cue.h"

#include <algorithm>

#include "annotate/cue_complement.h"

namespace gainsay {
namespace {

constexpr WordClasses verb_group_words = bit(WordClass::Auxiliary) | bit(WordClass::Be) |
                                         bit(WordClass::Negation) | bit(WordClass::Adverb);

bool has_form(const CueForm& form, VerbForm wanted) { return (form.forms & bit(wanted)) != 0; }

// Walks over auxiliaries, negations and adverbs before the cue.
struct VerbGroup {
  std::size_t start = 0;
  bool be = false;         // the last auxiliary is a `be`
  bool auxiliary = false;  // or another one
  bool negated = false;
  bool infinitive = false;
};

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
    if (!text.is_any(before, verb_group_words)) break;
    // "the only", "some now": a determiner or pronoun that is an adverb elsewhere.
    if (text.is(before, WordClass::Determiner) && !text.is(before, WordClass::Negation)) break;
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

// A word before the cue says that it is a noun here ("the claim", "his support").
bool noun_reading(const StatementText& text, std::size_t first, std::size_t at) {
  if (at == first || text.quotation_border(at)) return false;
  const std::size_t before = at - 1;
  if (text.is(before, WordClass::Relative) || text.is(before, WordClass::SubjectPronoun)) {
    return false;
  }
  return text.is_any(before, bit(WordClass::Determiner) | bit(WordClass::PossessivePronoun) |
                                 bit(WordClass::PossessiveMark) | bit(WordClass::Preposition) |
                                 bit(WordClass::Be));
}

bool agent_follows(const StatementText& text, std::size_t at, std::size_t end) {
  return at < end && text.is(at, WordClass::Agent);
}

// Whether the form can be what the words before it make of it; sets voice and kind of use.
bool fits_verb_group(const StatementText& text, const TokenRange& sentence, CueMatch& match) {
  const CueForm& form = *match.form;
  const VerbGroup group =
      verb_group(text, sentence.first, match.cue.first, has_form(form, VerbForm::Gerund));
  match.verb_group = group.start;
  match.negated = group.negated;
  match.infinitive = group.infinitive;
  if (group.infinitive) return has_form(form, VerbForm::Base);
  if (group.be) {
    if (has_form(form, VerbForm::Gerund)) return true;
    if (has_form(form, VerbForm::Participle)) {
      match.passive = true;
      return match.group->passive != CuePassive::Never;
    }
    // "'s" and the like may mark a possessor.
    return false;
  }
  if (group.auxiliary) {
    return !has_form(form, VerbForm::Gerund);
  }
  if (has_form(form, VerbForm::Gerund) && !has_form(form, VerbForm::Finite)) {
    match.adjunct = true;
    if (text.is(match.cue.first, WordClass::Preposition)) return false;  // "regarding the plan"
    return match.cue.first == sentence.first ||
           !text.is_any(match.cue.first - 1,
                        bit(WordClass::Determiner) | bit(WordClass::PossessivePronoun));
  }
  if (has_form(form, VerbForm::Participle) && agent_follows(text, match.cue.last, sentence.last)) {
    match.passive = match.reduced = true;
    return match.group->passive != CuePassive::Never;
  }
  if (has_form(form, VerbForm::Participle) && !has_form(form, VerbForm::Finite)) return false;
  if (noun_reading(text, sentence.first, group.start)) return false;
  // A finite verb does not begin a sentence where subjects come first, and a bare form needs a
  // subject in the plural; else it is a noun.
  if (group.start == sentence.first) return match.cue.first > sentence.first;
  if (has_form(form, VerbForm::Finite)) return true;
  const std::size_t before = group.start - 1;
  if (text.is_any(before, bit(WordClass::SubjectPronoun) | bit(WordClass::Relative))) return true;
  return text.is_plural(before) && !text.is(match.cue.first, WordClass::Preposition);
}

bool match_verb(const StatementText& text, const TokenRange& sentence, CueMatch& match) {
  if (!fits_verb_group(text, sentence, match)) return false;
  if (match.group->passive == CuePassive::Only && !match.passive) return false;
  const bool subject_known = match.adjunct || match.infinitive || match.passive;
  if (!subject_known) {
    match.subject = subject_before(text, sentence.first, match.verb_group);
  }
  if (!subject_known && find_commented(text, sentence, match)) return true;
  const TokenRange subject = match.subject;
  if (!subject_known && find_content_before(text, sentence, match)) {
    if (match.inverted) return true;
    // '"A," he said, "B": content on both sides, when what follows is marked as content. "In Ohio,
    // he said that B": what stands before a comma is no content when such follows.
    CueMatch after = match;
    after.behind = false;
    const bool follows = find_complement(text, sentence, after);
    const bool marked =
        follows && (after.frame == CueFrame::Quote || after.frame == CueFrame::That ||
                    after.frame == CueFrame::Question);
    const bool to = follows && after.frame == CueFrame::Infinitive;
    if ((marked || to) && match.frame == CueFrame::Clause) {
      match = after;
      return true;
    }
    if (marked) {
      match.content = after.content;
      match.adjuncts = after.adjuncts;
    }
    match.addressee = after.addressee;
    return true;
  }
  match.subject = subject;
  if (match.passive) {
    // What is done to the subject: it is the content, unless a clause or infinitive follows.
    if (find_complement(text, sentence, match) && match.frame != CueFrame::Object) return true;
    match.content = StatementText::none;
    match.frame = CueFrame::Object;
    return match.group->can_take(CueFrame::Object) &&
           (match.reduced || agent_follows(text, match.cue.last, sentence.last));
  }
  if (find_complement(text, sentence, match)) return true;
  return match.group->can_take(CueFrame::Nothing);
}

bool match_noun(const StatementText& text, const TokenRange& sentence, CueMatch& match) {
  match.verb_group = match.cue.first;
  match.subject = possessor(text, sentence.first, match.cue.first);
  std::size_t next = match.cue.last;
  if (match.subject.empty() && agent_follows(text, next, sentence.last)) {
    match.subject = noun_phrase_after(text, next + 1, sentence.last, false);
    if (!match.subject.empty()) {
      match.adjuncts = {next, match.subject.last};
      next = match.subject.last;
    }
  }
  CueMatch from_next = match;
  from_next.cue.last = next;
  if (!find_complement(text, sentence, from_next)) return false;
  // "a charge that hurt": a relative clause.
  const bool relative = from_next.frame == CueFrame::That &&
                        from_next.content + 1 < sentence.last &&
                        is_verb(text, from_next.content + 1);
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
  if (match.cue.first > sentence.first) {
    match.behind = true;
    match.behind_end = match.cue.first;
    if (text.is_comma(match.behind_end - 1)) --match.behind_end;
    return match.behind_end > sentence.first;
  }
  std::size_t next = match.subject.last;
  if (next < sentence.last && text.is_comma(next)) ++next;
  // "According to a poll taken by Smith, ...": the content begins behind the comma.
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

}  // namespace

bool is_title_case(const StatementText& text, const TokenRange& sentence) {
  constexpr std::size_t short_word = 4;
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (std::size_t at = sentence.first; at < sentence.last; ++at) {
    const Token& token = text.token(at);
    if (token.kind != TokenKind::Word || token.text.size() < short_word || text.quoted(at))
      continue;
    ++words;
    capitals += token.capitalized;
  }
  return words > 1 && capitals * 4 >= words * 3;
}

std::optional<CueMatch> match_cue(const StatementText& text, const TokenRange& sentence,
                                  std::size_t at, bool title_case) {
  const WordEntry* entry = text.entry(at);
  if (entry == nullptr) return std::nullopt;
  const bool name = text.token(at).capitalized && at > sentence.first && !title_case &&
                    !text.quotation_border(at);
  if (name) return std::nullopt;
  for (const CueForm& form : entry->cues) {
    if (!text.stands(form.rest, at + 1, sentence.last)) continue;
    CueMatch match;
    match.cue = {at, at + 1 + form.rest.size()};
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
