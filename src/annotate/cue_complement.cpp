#include "annotate/cue_complement.h"

#include <algorithm>

#include "annotate/clause_verb.h"
#include "annotate/cue_insertion.h"
#include "annotate/verb_group.h"
#include "base/among.h"

namespace gainsay {
namespace {

constexpr std::size_t longest_adjunct = 16;

constexpr WordClasses pronouns = bit(WordClass::SubjectPronoun) | bit(WordClass::ObjectPronoun);

// Where the content of a quotation or clause that a comma or colon at `at` introduces begins.
std::size_t behind_sign(const StatementText& text, std::size_t at, const CueGroup& group) {
  const std::size_t next = at + 1;
  if (next >= text.size()) return StatementText::none;
  if (text.opens_quotation(next) && group.can_take(CueFrame::Quote)) return next;
  return StatementText::none;
}

// Sets frame and content when the content begins directly at `at`.
bool direct_complement(const StatementText& text, std::size_t at, std::size_t end,
                       CueMatch& match) {
  const CueGroup& group = *match.group;
  const auto found = [&](CueFrame frame, std::size_t content) {
    match.frame = frame;
    match.content = content;
    return true;
  };
  if (at >= text.size()) return false;
  if (at < end && text.is(at, WordClass::Complementizer) && group.can_take(CueFrame::That) &&
      !(group.can_take(CueFrame::Object) && points_at_noun(text, at, end))) {
    return found(CueFrame::That, at);
  }
  if (text.opens_quotation(at) && at < end && group.can_take(CueFrame::Quote)) {
    return found(CueFrame::Quote, at);
  }
  if (at < end && (text.is_comma(at) || text.is_colon(at))) {
    const std::size_t content = behind_sign(text, at, group);
    if (content != StatementText::none) return found(CueFrame::Quote, content);
    const bool paragraph =
        at + 1 == end && at + 1 < text.size() && text.token(at + 1).newline_before;
    if (text.is_colon(at) && (at + 1 < end || paragraph) && group.can_take(CueFrame::Quote)) {
      return found(CueFrame::Clause, at + 1);
    }
    return false;
  }
  if (at >= end) return false;
  if (text.is(at, WordClass::Questioner) && group.can_take(CueFrame::Question)) {
    return found(CueFrame::Question, at);
  }
  if (group.can_take(CueFrame::Infinitive) && infinitive_at(text, at, end)) {
    return found(CueFrame::Infinitive, at);
  }
  return false;
}

// One of the sorted `words` stands at `at`, or two that an entry joins by a space.
bool stands_one_of(const StatementText& text, const std::vector<std::string>& words, std::size_t at,
                   std::size_t end) {
  const std::string_view word = text.document().folded(at);
  for (auto entry = std::lower_bound(words.begin(), words.end(), word);
       entry != words.end() && entry->starts_with(word); ++entry) {
    const std::string_view rest = std::string_view(*entry).substr(word.size());
    if (rest.empty()) return true;
    const bool two = rest.front() == ' ' && at + 1 < end;
    if (two && rest.substr(1) == text.document().folded(at + 1)) return true;
  }
  return false;
}

// One of `words` stands in the noun phrase that begins at `at`, before its first adjunct.
bool has_word_of(const StatementText& text, const std::vector<std::string>& words, std::size_t at,
                 std::size_t end) {
  if (words.empty()) return false;
  for (std::size_t next = at; next < end && !text.is_sign(next); ++next) {
    if (stands_one_of(text, words, next, end)) return true;
    if (text.is_any(next, bit(WordClass::Preposition) | bit(WordClass::Relative)) ||
        (next > at && is_verb(text, next)))
      break;
  }
  return false;
}

bool weak_complement(const StatementText& text, std::size_t at, std::size_t end, CueMatch& match) {
  const CueGroup& group = *match.group;
  if (at >= end) return false;
  // Speech that takes no object needs no verb to show that a clause follows.
  const bool only_clause = !group.can_take(CueFrame::Object) && group.can_take(CueFrame::Quote);
  const bool noun_phrase = text.starts_noun_phrase(at) || text.opens_quotation(at);
  if (!noun_phrase && only_clause && group.can_take(CueFrame::Clause)) {
    // "said about 20 people came", "said at least 20 people came", "which he said was right"
    const auto number = [&](std::size_t next) {
      return next < end && text.token(next).kind == TokenKind::Number;
    };
    const bool amount = text.is(at, WordClass::Preposition) && (number(at + 1) || number(at + 2)) &&
                        verb_within(text, at, end);
    const bool gap =
        is_verb(text, at) && match.subject.first > 0 && !match.subject.empty() &&
        text.is_any(match.subject.first - 1, bit(WordClass::Relative) | bit(WordClass::Questioner));
    if (amount || gap) {
      match.frame = CueFrame::Clause;
      match.content = at;
      return true;
    }
  }
  // "opened up about being", "thought of how": behind its preposition a cue has an object.
  const bool governed = at == match.cue.last && at > match.cue.first + 1 &&
                        text.is(at - 1, WordClass::Preposition) && !text.is_sign(at) &&
                        text.is_any(at, bit(WordClass::Be) | bit(WordClass::Negation) |
                                            bit(WordClass::Questioner) | bit(WordClass::Auxiliary));
  if (governed && group.can_take(CueFrame::Object)) {
    match.frame = CueFrame::Object;
    match.content = at;
    return true;
  }
  if (!noun_phrase) return false;
  // "could add another title": behind an auxiliary or "to" words of saying have other senses.
  const bool plain = match.verb_group == match.cue.first;
  // "found themselves": no clause begins so.
  const bool reflexive =
      text.is(at, WordClass::ObjectPronoun) &&
      !text.is_any(at, bit(WordClass::SubjectPronoun) | bit(WordClass::Determiner) |
                           bit(WordClass::PossessivePronoun));
  // "denies bail for a man accused of": what may be no object begins no clause either, though a
  // verb follows.
  const bool refused = has_word_of(text, group.not_objects, at, end);
  if (group.can_take(CueFrame::Clause) && !reflexive && !refused &&
      ((only_clause && plain) || verb_within(text, at, end))) {
    match.frame = CueFrame::Clause;
    match.content = at;
    return true;
  }
  if (group.can_take(CueFrame::Object) && !refused && goes_on_as_asked(text, group, at, end)) {
    match.frame = CueFrame::Object;
    match.content = at;
    return true;
  }
  return false;
}

// The last verb of the clause at `at` that describes the noun before it ("reporters after a meeting
// that was held"), or `at`.
std::size_t over_relative(const StatementText& text, std::size_t at, std::size_t end) {
  const bool relative = at + 1 < end && text.is(at, WordClass::Relative) && is_verb(text, at + 1) &&
                        !text.is_any(at - 1, bit(WordClass::Time) | bit(WordClass::Adverb)) &&
                        !text.is_sign(at - 1);
  while (relative && at + 1 < end && is_verb(text, at + 1)) ++at;
  return at;
}

// ", adding that", "in a letter announcing that": another cue takes what follows.
bool adjunct_cue(const StatementText& text, std::size_t at, std::size_t end) {
  if (at >= end || text.entry(at) == nullptr) return false;
  const bool comma = text.is_comma(at - 1);
  const auto& cues = text.entry(at)->cues;
  return std::any_of(cues.begin(), cues.end(), [&](const CueForm& form) {
    return form.kind == CueWord::Verb && (form.forms & bit(VerbForm::Gerund)) != 0 &&
           (comma || text.rules().groups[form.group].can_take(CueFrame::Quote));
  });
}

// "told Reuters on Monday that", "told him the plan"
bool addressed_complement(const StatementText& text, std::size_t at, std::size_t end,
                          CueMatch& match) {
  TokenRange person = noun_phrase_after(text, at, end, false);
  if (person.empty()) return false;
  for (std::size_t p = at + 1; p < person.last; ++p) {
    if (infinitive_at(text, p, end)) person.last = p;  // "to" is no preposition of the name
  }
  // "assured voters he is ready": a clause without a mark.
  for (std::size_t p = at + 1; p < person.last && match.group->can_take(CueFrame::Clause); ++p) {
    if (text.is(p, WordClass::SubjectPronoun) && !text.is(p, WordClass::Determiner) &&
        !text.is(p - 1, WordClass::Preposition) && verb_within(text, p, end)) {
      match.addressee = {at, p};
      match.frame = CueFrame::Clause;
      match.content = p;
      return true;
    }
  }
  match.addressee = person;
  const std::size_t next = person.last;
  const std::size_t limit = std::min(end + 1, next + longest_adjunct);
  // Adjuncts may stand between.
  for (std::size_t p = next; p < limit; ++p) {
    if (p > next && adjunct_cue(text, p, end)) break;
    if (const std::size_t verb = p > next ? over_relative(text, p, end) : p; verb > p) {
      p = verb;
      continue;
    }
    if (direct_complement(text, p, end, match)) {
      if (p > next) match.adjuncts = {next, p};
      return true;
    }
    if (const std::size_t place = behind_place(text, p, end); place > p) {
      p = place - 1;
      continue;
    }
    if (p >= end || text.is_sign(p) || (p > next && is_verb(text, p))) break;
  }
  // A clause without a mark: its subject runs into the person.
  if (match.group->can_take(CueFrame::Clause)) {
    for (std::size_t p = at + 1; p < person.last + 1 && p < end; ++p) {
      const bool border = text.is_any(p, bit(WordClass::Determiner) | pronouns |
                                             bit(WordClass::PossessivePronoun)) ||
                          (text.is_any(at, pronouns) && text.starts_noun_phrase(p));
      constexpr std::size_t longest = 30;  // what else would "told police a man in a red hat" be
      const std::size_t reach =
          match.group->can_take(CueFrame::Object) ? longest_clause_subject : longest;
      if (border && p > at && !text.is(p - 1, WordClass::Preposition) &&
          verb_within(text, p, end, reach)) {
        match.addressee = {at, p};
        match.frame = CueFrame::Clause;
        match.content = p;
        return true;
      }
    }
  }
  return false;
}

// "said in a statement on Monday that": over an adjunct that holds no verb.
bool complement_behind_adjunct(const StatementText& text, std::size_t at, std::size_t end,
                               CueMatch& match) {
  const bool adjunct =
      at < end && (text.is_any(at, bit(WordClass::Preposition) | bit(WordClass::Time) |
                                       bit(WordClass::Agent)) ||
                   text.phrase(at, WordClass::Channel, end) > 0);
  if (!adjunct) return false;
  // "went on to praise", but "said to reporters"
  if (infinitive_at(text, at, end) && !text.is_plural(at + 1)) return false;
  const std::size_t limit = std::min(end, at + longest_adjunct);
  for (std::size_t p = at + 1; p < limit; ++p) {
    const bool question =
        text.is(p, WordClass::Questioner) && !text.is(p, WordClass::Complementizer);
    // "was charged in that case": no clause begins behind a preposition.
    const bool determiner =
        text.is(p, WordClass::Complementizer) && text.is(p - 1, WordClass::Preposition);
    const bool object = text.is(p, WordClass::Infinitive) || question || determiner;
    if (adjunct_cue(text, p, end)) return false;
    if (const std::size_t verb = over_relative(text, p, end); verb > p) {
      p = verb;
      continue;
    }
    // "promised at a rally to end it": an object would stand before the adjunct.
    const bool infinitive =
        match.group->can_take(CueFrame::Infinitive) && infinitive_at(text, p, end);
    if ((!object || infinitive) && direct_complement(text, p, end, match)) {
      match.adjuncts = {at, p};
      return true;
    }
    // "said on Monday the plan was", "said for weeks he's"
    const bool clause = match.group->can_take(CueFrame::Clause) &&
                        (text.is(p, WordClass::SubjectPronoun) ||
                         (text.is(p - 1, WordClass::Time) && text.starts_noun_phrase(p)));
    if (clause && !text.is(p - 1, WordClass::Preposition) && verb_within(text, p, end)) {
      match.frame = CueFrame::Clause;
      match.content = p;
      match.adjuncts = {at, p};
      return true;
    }
    if (text.is_sign(p) && !text.is_comma(p)) return false;
    if (is_verb(text, p) && !text.is(p - 1, WordClass::Preposition)) return false;
  }
  return false;
}

// "announced on Friday the arrest", "criticized Monday the plan"
bool object_behind_time(const StatementText& text, std::size_t at, std::size_t end,
                        CueMatch& match) {
  if (at < end && text.is(at, WordClass::Setting)) ++at;
  const std::size_t object = text.skip_times(at, end);
  return object > at && object < end && match.cue.size() == 1 &&
         text.is_any(object, bit(WordClass::Determiner) | bit(WordClass::PossessivePronoun)) &&
         weak_complement(text, object, end, match) && match.frame == CueFrame::Object;
}

// "a letter to miners demanding that", "a statement that": what it says has a cue of its own.
bool says_what(const StatementText& text, std::size_t at, std::size_t end) {
  if (at < end && text.is(at, WordClass::Complementizer)) return true;
  for (std::size_t next = at; next < end && !text.is_sign(next); ++next) {
    if (is_cue_form(text, next, VerbForm::Gerund)) return true;
    if (is_verb(text, next)) break;
  }
  return false;
}

}  // namespace

bool goes_on_as_asked(const StatementText& text, const CueGroup& group, std::size_t at,
                      std::size_t end) {
  if (group.objects_with.empty()) return true;
  constexpr std::size_t longest = 24;
  for (std::size_t next = at; next < std::min(end, at + longest); ++next) {
    if (among(group.objects_with, text.document().folded(next))) {
      if (next == at) return false;
      return text.is(next, WordClass::Preposition)
                 ? !text.is(next - 1, WordClass::Determiner)  // "such as"
                 : !says_what(text, next + 1, end);
    }
    const bool abbreviation = text.document().folded(next) == "." && !text.token(next).space_before;
    if ((text.is_sign(next) && !abbreviation) || text.is(next, WordClass::Relative) ||
        (next > at && is_verb(text, next))) {
      break;
    }
  }
  return false;
}

bool find_complement(const StatementText& text, const TokenRange& sentence, CueMatch& match) {
  const std::size_t end = sentence.last;
  if (match.group->relays_object) {
    const TokenRange person = noun_phrase_after(text, match.cue.last, end, false);
    if (person.empty()) return false;
    // "quoted X as saying that": the verb between is no cue of its own.
    match.subject = person;
    match.inverted = true;
    match.relayer = subject_before(text, sentence.first, match.verb_group);
    std::size_t at = person.last;
    if (at + 1 < end && text.is(at, WordClass::CommentOpener)) at += 2;
    if (at >= end) return false;
    if (!direct_complement(text, at, end, match)) {
      match.frame = CueFrame::Clause;
      match.content = at;
    }
    match.adjuncts = {person.last, match.content};
    return true;
  }
  std::size_t at = match.cue.last;
  if (direct_complement(text, at, end, match)) return true;
  std::size_t adverbs = at;
  while (adverbs < end && text.is(adverbs, WordClass::Adverb) &&
         !text.is(adverbs, WordClass::Determiner)) {
    ++adverbs;
  }
  const std::size_t times = text.skip_times(adverbs, end);
  if (times > at && direct_complement(text, times, end, match)) return true;
  if (match.group->addressee && !match.passive) {
    if (addressed_complement(text, adverbs, end, match)) return true;
    const bool person = !match.addressee.empty();
    if (person && !match.group->can_take(CueFrame::Object)) return false;
  }
  if (weak_complement(text, adverbs, end, match)) {
    if (match.addressee.first == match.content) match.addressee = {};  // it is the object
    return true;
  }
  if (times > adverbs && match.group->can_take(CueFrame::Clause) &&
      weak_complement(text, times, end, match)) {
    if (match.frame == CueFrame::Clause) return true;
  }
  if (complement_behind_adjunct(text, adverbs, end, match)) return true;
  if (object_behind_time(text, adverbs, end, match)) return true;
  const std::size_t next = behind_insertion(text, times, end);
  if (next == times || !direct_complement(text, next, end, match)) return false;
  match.adjuncts = {times, next};
  return true;
}

}  // namespace gainsay
