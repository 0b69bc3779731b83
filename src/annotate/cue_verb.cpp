#include "annotate/cue_verb.h"

#include <algorithm>

#include "annotate/cue_complement.h"
#include "annotate/verb_group.h"

namespace gainsay {
namespace {

bool has_form(const CueForm& form, VerbForm wanted) { return (form.forms & bit(wanted)) != 0; }

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

// "Smith and Jones": the subject that ends before `end` is a plural.
bool joins_names(const StatementText& text, std::size_t first, std::size_t end) {
  const TokenRange subject = subject_before(text, first, end);
  for (std::size_t at = subject.first; at < subject.last; ++at) {
    if (at > subject.first && text.is(at, WordClass::Coordinator)) return true;
  }
  return false;
}

bool agent_follows(const StatementText& text, std::size_t at, std::size_t end) {
  return at < end && text.is(at, WordClass::Agent);
}

// "was called unfair by", "was described as old by": behind what is said of the subject.
bool agent_near(const StatementText& text, std::size_t at, std::size_t end) {
  constexpr std::size_t reach = 4;
  for (std::size_t next = at; next < std::min(end, at + reach); ++next) {
    if (text.is(next, WordClass::Agent)) return true;
    if (text.is_sign(next) || is_verb(text, next) ||
        (text.is_any(next, bit(WordClass::Infinitive) | bit(WordClass::Coordinator) |
                               bit(WordClass::Subordinator)) &&
         !text.is(next, WordClass::CommentOpener))) {
      break;
    }
  }
  return false;
}

// "Documents from the trial show": the subject that ends before `end` has a head in the plural.
bool has_plural_head(const StatementText& text, std::size_t first, std::size_t end) {
  const TokenRange subject = subject_before(text, first, end);
  for (std::size_t at = subject.first + 1; at < subject.last; ++at) {
    if (text.is_any(at, bit(WordClass::Preposition) | bit(WordClass::Relative)) ||
        text.is_comma(at)) {
      return text.is_plural(at - 1);
    }
  }
  return false;
}

// Whether the form can be what the words before it make of it; sets voice and kind of use.
bool fits_verb_group(const StatementText& text, const TokenRange& sentence, CueMatch& match) {
  const CueForm& form = *match.form;
  const VerbGroup group =
      verb_group(text, sentence.first, match.cue.first, has_form(form, VerbForm::Gerund));
  match.verb_group = group.start;
  match.negated = group.negated;
  match.infinitive = group.infinitive;
  if (group.pronoun != StatementText::none) {
    match.subject = {group.pronoun, group.pronoun + 1};
    match.inverted = true;
  }
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
    // "Having announced that, he left": it has the subject of the clause that follows.
    match.adjunct = group.start == sentence.first && match.subject.empty();
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
  if (text.is(match.cue.first, WordClass::Preposition)) return false;
  return !text.is(match.cue.first, WordClass::Noun) || text.is_plural(before) ||
         has_plural_head(text, sentence.first, group.start) ||
         (text.token(before).capitalized && joins_names(text, sentence.first, group.start));
}

// The quotation before the cue is none of what it introduces: a sentence of its own that ended
// ('"We came." He added: "We left."'), or a name in a fronted adjunct ('On "News at Ten," he said
// the base was closed').
bool stands_apart(const StatementText& text, const TokenRange& sentence, const CueMatch& match,
                  const CueMatch& after) {
  const std::size_t last = match.behind_end - 1;
  if (!text.quoted(last)) return false;
  const TokenRange& quote = text.document().quotations[text.quotation(last)].tokens;
  if (after.frame == CueFrame::Quote && text.is_sign(last) && text.document().folded(last) == ".") {
    return true;
  }
  constexpr std::size_t longest_name = 6;
  if (quote.first <= sentence.first || quote.size() > longest_name ||
      !text.is(sentence.first, WordClass::Preposition)) {
    return false;
  }
  for (std::size_t at = sentence.first; at < quote.first; ++at) {
    if (is_verb(text, at)) return false;
  }
  return true;
}

// 'Said the mayor, who was there, "We left."': the verb opens the sentence.
bool opens_sentence(const StatementText& text, const TokenRange& sentence, CueMatch& match) {
  if (match.cue.first != sentence.first || !has_form(*match.form, VerbForm::Finite) ||
      !match.group->can_take(CueFrame::Quote)) {
    return false;
  }
  const TokenRange subject = noun_phrase_after(text, match.cue.last, sentence.last, true);
  std::size_t next = subject.last;
  if (next < sentence.last && (text.is_comma(next) || text.is_colon(next))) ++next;
  if (subject.empty() || text.quoted(subject.first) || next == subject.last ||
      !text.opens_quotation(next)) {
    return false;
  }
  match.verb_group = match.cue.first;
  match.inverted = true;
  match.subject = subject;
  match.frame = CueFrame::Quote;
  match.content = next;
  return true;
}

// "She's called for more": behind a pronoun the mark may stand for either auxiliary, and what
// follows tells that it is not the passive's.
bool perfect_after_all(const StatementText& text, const TokenRange& sentence, CueMatch& match) {
  if (!match.passive || match.reduced || match.group->passive == CuePassive::Only) return false;
  std::size_t mark = match.cue.first;
  while (mark > sentence.first &&
         text.is_any(mark - 1, bit(WordClass::Adverb) | bit(WordClass::Negation))) {
    --mark;
  }
  constexpr WordClasses subjects = bit(WordClass::SubjectPronoun) | bit(WordClass::Relative);
  if (mark < sentence.first + 2 || !text.is(mark - 1, WordClass::PossessiveMark) ||
      !text.is_any(mark - 2, subjects)) {
    return false;
  }
  CueMatch active = match;
  active.passive = false;
  active.subject = subject_before(text, sentence.first, match.verb_group);
  if (!find_complement(text, sentence, active) || active.frame == CueFrame::Infinitive) {
    return false;
  }
  match = active;
  return true;
}

// "The plan, called One, ..." and "backing a plan called One": the participle describes the noun
// before it, which is no subject.
bool describes_noun(const StatementText& text, const TokenRange& sentence, const CueMatch& match) {
  if (match.frame != CueFrame::Object || !has_form(*match.form, VerbForm::Participle) ||
      match.verb_group != match.cue.first || match.cue.first <= sentence.first + 1 ||
      match.adjunct || match.infinitive) {
    return false;
  }
  const std::size_t before = match.cue.first - 1;
  if (text.is_comma(before)) return match.subject.empty();
  if (match.subject.empty() || text.token(before).capitalized) return false;
  const std::size_t first = match.subject.first;
  if (is_cue_form(text, first, VerbForm::Gerund) && text.is(first + 1, WordClass::Determiner))
    return true;
  return first > sentence.first && text.is(first, WordClass::Determiner) &&
         is_verb(text, first - 1) &&
         !text.is_any(first - 1, bit(WordClass::Be) | bit(WordClass::Auxiliary));
}

// "let us know", "when asked": what stands before the verb is no subject of its own.
bool no_subject(const StatementText& text, const TokenRange& sentence, const CueMatch& match) {
  constexpr WordClasses others =
      bit(WordClass::SubjectPronoun) | bit(WordClass::Determiner) | bit(WordClass::Preposition);
  if (match.subject.empty()) {
    return match.verb_group > sentence.first && has_form(*match.form, VerbForm::Participle) &&
           text.is(match.verb_group - 1, WordClass::Subordinator) &&
           !text.is_any(match.verb_group - 1, others);
  }
  return match.subject.size() == 1 && text.is(match.subject.first, WordClass::ObjectPronoun) &&
         !text.is_any(match.subject.first, others);
}

bool takes_complement(const StatementText& text, const TokenRange& sentence, CueMatch& match) {
  if (opens_sentence(text, sentence, match)) return true;
  if (!fits_verb_group(text, sentence, match)) return false;
  if (perfect_after_all(text, sentence, match)) return true;
  if (match.group->passive == CuePassive::Only && !match.passive) return false;
  const bool subject_known = match.adjunct || match.infinitive || match.passive;
  if (!subject_known && !match.inverted) {
    match.subject = subject_before(text, sentence.first, match.verb_group);
  }
  if (!subject_known && !match.inverted && no_subject(text, sentence, match)) return false;
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
    // "As it closed, he said last week the plan was dead"
    const bool fronted =
        follows && after.frame == CueFrame::Clause &&
        text.is_any(sentence.first, bit(WordClass::Subordinator) | bit(WordClass::Time));
    if (((marked || to || fronted) && match.frame == CueFrame::Clause) ||
        (follows && match.frame == CueFrame::Quote && stands_apart(text, sentence, match, after))) {
      match = after;
      return true;
    }
    // Behind a quotation of its own the cue has another one only if a sign announces that: in '"A,"
    // he said of the town in "B"' it is a name.
    const bool another = follows && after.frame == CueFrame::Quote &&
                         (after.content == after.cue.last || text.is_sign(after.content - 1));
    if (marked && (match.frame != CueFrame::Quote || another)) {
      match.content = after.content;
      match.adjuncts = after.adjuncts;
    }
    match.addressee = after.addressee;
    return true;
  }
  match.subject = subject;
  if (match.passive) {
    // "was asked by Smith whether"
    CueMatch behind_agent = match;
    const TokenRange agent = agent_follows(text, match.cue.last, sentence.last)
                                 ? noun_phrase_after(text, match.cue.last + 1, sentence.last, false)
                                 : TokenRange{};
    behind_agent.cue.last = agent.last;
    if (!agent.empty() && agent.last < sentence.last &&
        find_complement(text, sentence, behind_agent) && behind_agent.frame != CueFrame::Object &&
        behind_agent.frame != CueFrame::Clause) {
      match.frame = behind_agent.frame;
      match.content = behind_agent.content;
      match.adjuncts = {match.cue.last, match.content};
      return true;
    }
    // What is done to the subject: it is the content, unless a clause or infinitive follows.
    if (find_complement(text, sentence, match) && match.frame != CueFrame::Object) return true;
    match.content = StatementText::none;
    match.frame = CueFrame::Object;
    return match.group->can_take(CueFrame::Object) &&
           goes_on_as_asked(text, *match.group, match.cue.last, sentence.last) &&
           (match.reduced || agent_near(text, match.cue.last, sentence.last));
  }
  if (find_complement(text, sentence, match)) return !describes_noun(text, sentence, match);
  if (find_content_moved(text, sentence, match)) return true;
  return match.group->can_take(CueFrame::Nothing);
}

// "But some note that": a pronoun in the plural that begins a clause, and a bare form.
bool some_who(const StatementText& text, const TokenRange& sentence, const CueMatch& match) {
  const std::size_t pronoun = match.cue.first - 1;
  if (!text.is(pronoun, WordClass::SubjectPronoun) || has_form(*match.form, VerbForm::Finite) ||
      text.entry(pronoun)->agreement.number != GrammaticalNumber::Plural) {
    return false;
  }
  const bool begins =
      pronoun == sentence.first || text.is_sign(pronoun - 1) ||
      text.is_any(pronoun - 1, bit(WordClass::Coordinator) | bit(WordClass::Subordinator));
  return begins && (match.frame == CueFrame::That || match.frame == CueFrame::Quote ||
                    match.frame == CueFrame::Question);
}

// "a new poll shows": behind a noun phrase in the singular, a form that would be a plural is a
// verb.
bool has_singular_subject(const StatementText& text, const TokenRange& sentence,
                          const CueMatch& match) {
  const TokenRange& subject = match.subject;
  if (subject.size() < 2 || subject.last != match.cue.first || !text.is_plural(match.cue.first) ||
      !text.is(subject.first, WordClass::Singular) || subject.first < sentence.first) {
    return false;
  }
  for (std::size_t at = subject.first + 1; at < subject.last; ++at) {
    if (text.is_sign(at) || text.token(at).kind == TokenKind::Number ||
        text.is_any(at, bit(WordClass::Preposition) | bit(WordClass::Coordinator) |
                            bit(WordClass::Determiner) | bit(WordClass::PossessiveMark))) {
      return false;
    }
  }
  return true;
}

// A word that more often is a noun ("the plans") counts as a verb where its neighbours say so: an
// auxiliary, a name or pronoun before it, or content that cannot follow a noun.
bool is_noun_after_all(const StatementText& text, const TokenRange& sentence,
                       const CueMatch& match) {
  const std::size_t cue = match.cue.first;
  if (!text.is(cue, WordClass::Noun)) return false;
  if (match.adjunct || match.infinitive || match.passive || match.comment) return false;
  if (match.verb_group < cue || cue == sentence.first) return false;
  const auto name = [&](std::size_t at) {
    // "two states", "those claims": a pronoun that is a determiner as well makes no verb.
    const bool that = at == sentence.first && text.is(at, WordClass::Determiner);  // "That claim"
    return (text.token(at).capitalized && !that) || (text.is(at, WordClass::Relative) && !that) ||
           (text.is(at, WordClass::SubjectPronoun) && !text.is(at, WordClass::Determiner));
  };
  if (has_singular_subject(text, sentence, match)) return false;
  const bool counted = text.token(cue - 1).kind == TokenKind::Number ||
                       (text.is(cue - 1, WordClass::Determiner) && !name(cue - 1));
  if (counted && !some_who(text, sentence, match)) return true;
  // "records show": what follows has it for its subject.
  if (match.cue.last < sentence.last && text.is_plural(cue) && is_verb(text, match.cue.last)) {
    return true;
  }
  // "to stage protests", "could leak details": the object of another verb.
  if (cue > sentence.first + 1 &&
      text.is_any(cue - 2, bit(WordClass::Infinitive) | bit(WordClass::Auxiliary)) &&
      !text.is_any(cue - 1, bit(WordClass::SubjectPronoun) | bit(WordClass::Adverb)) &&
      !text.is_sign(cue - 1) && !text.token(cue - 1).capitalized) {
    return true;
  }
  const bool relative = match.frame == CueFrame::That && match.content + 1 < sentence.last &&
                        is_verb(text, match.content + 1);
  if (relative) return true;  // "rules that apply"
  // "personal attacks that hurt": no object of "attack", if no name or pronoun stands before it
  const bool that = match.frame == CueFrame::Object && match.content == match.cue.last &&
                    text.is(match.content, WordClass::Complementizer);
  if (that && text.is_plural(cue) && !name(cue - 1)) return true;
  if (name(cue - 1) || text.is_comma(cue - 1) || counted) return false;
  switch (match.frame) {
    case CueFrame::Quote:
    case CueFrame::That:
    case CueFrame::Question:
      return false;
    case CueFrame::Infinitive:
      // "wants to fish, and plans to leave"
      if (cue > sentence.first + 1 && text.is(cue - 1, WordClass::Coordinator) &&
          text.is_comma(cue - 2)) {
        return false;
      }
      return match.subject.empty() ||
             !(name(match.subject.first) || text.is(match.subject.first, WordClass::Determiner));
    case CueFrame::Clause:
      if (match.behind) return false;  // "..., the reports show"
      break;
    case CueFrame::Object:
    case CueFrame::Nothing:
      break;
  }
  const std::size_t next = match.content;
  return next == StatementText::none || next >= sentence.last || next != match.cue.last ||
         !(name(next) ||
           text.is_any(next, bit(WordClass::Determiner) | bit(WordClass::PossessivePronoun) |
                                 bit(WordClass::ObjectPronoun)));
}

}  // namespace

bool match_verb(const StatementText& text, const TokenRange& sentence, CueMatch& match) {
  return takes_complement(text, sentence, match) && !is_noun_after_all(text, sentence, match);
}

}  // namespace gainsay
