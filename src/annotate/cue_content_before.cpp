#include <algorithm>

#include "annotate/clause_verb.h"
#include "annotate/cue_complement.h"
#include "annotate/cue_insertion.h"
#include "annotate/verb_group.h"

namespace gainsay {
namespace {

bool ends_clause(const StatementText& text, std::size_t at, std::size_t end) {
  return at >= end || text.is_sign(at) || text.opens_quotation(at);
}

// Nothing that could be content follows the cue: signs, times, adjuncts.
bool nothing_follows(const StatementText& text, const TokenRange& sentence, const CueMatch& match) {
  std::size_t at = match.cue.last;
  while (at < sentence.last && text.is(at, WordClass::Adverb)) ++at;
  at = text.skip_times(at, sentence.last);
  if (ends_clause(text, at, sentence.last)) return true;
  if (text.is_any(at, bit(WordClass::Preposition) | bit(WordClass::Subordinator) |
                          bit(WordClass::Infinitive) | bit(WordClass::Agent))) {
    return true;
  }
  if (text.phrase(at, WordClass::Channel, sentence.last) > 0) return true;
  if (!match.group->addressee) return false;
  const TokenRange person = noun_phrase_after(text, at, sentence.last, false);
  for (std::size_t p = person.first; p < person.last; ++p) {
    if (infinitive_at(text, p, sentence.last)) return false;  // "urged them to go"
  }
  return !person.empty() &&
         (ends_clause(text, person.last, sentence.last) ||
          text.is_any(person.last, bit(WordClass::Preposition) | bit(WordClass::Time) |
                                       bit(WordClass::Subordinator)));
}

bool in_paragraph_before(const StatementText& text, std::size_t at) {
  // No paragraph begins at `at`.
  return at > 0 && at < text.size() && !text.token(at).newline_before;
}

constexpr WordClasses fronted_words = bit(WordClass::Preposition) | bit(WordClass::Subordinator) |
                                      bit(WordClass::Adverb) | bit(WordClass::Time);

// Where the quotation ends that stands before `at`, a comma between them or not; 0 if none.
std::size_t quotation_end(const StatementText& text, const TokenRange& sentence, std::size_t at) {
  if (!in_paragraph_before(text, at)) return 0;
  if (text.behind_quotation(at)) return at;
  const bool comma = at > sentence.first + 1 && text.is_comma(at - 1);
  return comma && text.behind_quotation(at - 1) ? at - 1 : 0;
}

// The noun phrase behind the cue; a pronoun may be joined to it ("dit-elle", "affirme-t-il").
TokenRange subject_behind(const StatementText& text, const TokenRange& sentence,
                          const CueMatch& match) {
  std::size_t at = match.cue.last;
  const auto joined = [&](std::size_t token) {
    return token < sentence.last && !text.is_sign(token) && !text.token(token).space_before;
  };
  if (joined(at) && joined(at + 1) && text.token(at).text.size() == 1 &&
      text.is(at + 1, WordClass::SubjectPronoun)) {
    ++at;
  }
  return noun_phrase_after(text, at, sentence.last, true);
}

// "Smith, 45, was ill, said Jones": the clause has its verb behind an apposition, which "a poll,
// taken in May," is without.
bool told_before(const StatementText& text, const TokenRange& subject, std::size_t end) {
  bool apposition = false;
  for (std::size_t at = subject.first; at < subject.last; ++at) apposition |= text.is_comma(at);
  return apposition && subject.last + 1 < end && text.is_comma(subject.last) &&
         is_verb(text, subject.last + 1) && !text.is(subject.last + 1, WordClass::Relative);
}

bool inverted_before(const StatementText& text, const TokenRange& sentence, CueMatch& match) {
  const std::size_t start = match.verb_group;
  if (!match.group->can_take(CueFrame::Quote) || match.passive) return false;
  const std::size_t next = match.cue.last;
  if (next < sentence.last && text.is(next, WordClass::Complementizer)) return false;
  const TokenRange subject = match.inverted ? match.subject : subject_behind(text, sentence, match);
  // "said no": a determiner alone is no subject.
  const bool alone = subject.size() == 1 && text.is(subject.first, WordClass::Determiner) &&
                     !text.is(subject.first, WordClass::SubjectPronoun);
  if (subject.empty() || alone || text.quoted(subject.first)) return false;
  const std::size_t quote_end = quotation_end(text, sentence, start);
  const bool quote = quote_end > 0;
  bool clause = false;
  if (!quote && start > sentence.first + 2 && text.is_comma(start - 1)) {
    const TokenRange main = clause_subject(text, sentence.first, start);
    std::size_t comma = main.empty() ? sentence.first : std::min(main.first, start - 1);
    while (!text.is_comma(comma)) ++comma;
    bool quoted = false;
    for (std::size_t at = sentence.first; at < start; ++at) quoted = quoted || text.quoted(at);
    // "He went home, noted the time": a name behind it is its subject all the same.
    const bool object =
        match.group->can_take(CueFrame::Object) && !text.token(subject.first).capitalized;
    // "A poll that was taken in May, shows Smith": nothing is told before.
    const bool told =
        !match.group->can_take(CueFrame::Object) || has_main_verb(text, sentence.first, start);
    clause = !quoted && !match.group->addressee && !object && told &&
             (comma + 1 == start || main.last < comma || told_before(text, main, start)) &&
             main.last < start &&
             ends_clause(text, std::max(subject.last, match.cue.last), sentence.last);
  }
  if (!quote && !clause) return false;
  match.inverted = true;
  match.subject = subject;
  match.behind = true;
  match.behind_end = clause ? start - 1 : quote_end;
  match.frame = quote ? CueFrame::Quote : CueFrame::Clause;
  return true;
}

}  // namespace

bool find_commented(const StatementText& text, const TokenRange& sentence, CueMatch& match) {
  const std::size_t subject = match.subject.first;
  if (match.subject.empty() || subject == sentence.first ||
      !text.is(subject - 1, WordClass::CommentOpener)) {
    return false;
  }
  const CueGroup& group = *match.group;
  const bool speech = group.can_take(CueFrame::Quote) || group.can_take(CueFrame::Clause) ||
                      group.can_take(CueFrame::That) || group.can_take(CueFrame::Nothing);
  if (!speech || text.opens_quotation(match.cue.last) || !nothing_follows(text, sentence, match)) {
    return false;
  }
  // "as they continue to look", but "as he said to reporters"
  const std::size_t next = match.cue.last;
  if (infinitive_at(text, next, sentence.last) && !text.is_plural(next + 1)) return false;
  const std::size_t opener = subject - 1;
  std::size_t comma = match.cue.last;
  while (comma < sentence.last && !text.is_comma(comma)) ++comma;
  const bool inserted = opener == sentence.first || text.is_comma(opener - 1);
  match.comment = true;
  match.frame = CueFrame::Clause;
  if (inserted && comma + 1 < sentence.last) {
    match.content = comma + 1;
    // "The plan, as Smith said, is dead"
    match.behind = opener > sentence.first + 1 && is_verb(text, comma + 1);
    match.behind_end = match.behind ? opener - 1 : 0;
    return true;
  }
  if (opener == sentence.first) return false;
  match.behind = true;
  match.behind_end = text.is_comma(opener - 1) ? opener - 1 : opener;
  return match.behind_end > sentence.first;
}

bool find_content_before(const StatementText& text, const TokenRange& sentence, CueMatch& match) {
  const bool speech = match.group->can_take(CueFrame::Quote);
  if (!speech && !match.group->can_take(CueFrame::Clause)) return false;
  if (inverted_before(text, sentence, match)) return true;
  if (match.subject.empty() || match.inverted) return false;
  const std::size_t start = match.subject.first;
  if (const std::size_t quote = speech ? quotation_end(text, sentence, start) : 0; quote > 0) {
    // 'At the end of "Amen," she added the words': what follows is what she said.
    const bool begins =
        text.document().quotations[text.quotation(quote - 1)].tokens.first <= sentence.first;
    if ((start == sentence.first || !begins) && !nothing_follows(text, sentence, match)) {
      return false;
    }
    match.behind = true;
    match.behind_end = quote;
    match.frame = CueFrame::Quote;
    return true;
  }
  if (start > sentence.first + 1 && text.is_comma(start - 1) &&
      nothing_follows(text, sentence, match)) {
    // "In Ohio, Smith said.": what stands before must be a clause, unless the clause goes on behind
    // ("In Ohio, Smith said, the plan is dead").
    const TokenRange main = clause_subject(text, sentence.first, start - 1);
    const std::size_t comma = behind_adjuncts(text, match.cue.last, sentence.last);
    const bool inserted = speech && comma + 2 < sentence.last && text.is_comma(comma) &&
                          !text.opens_quotation(comma + 1);
    // A verb that nothing is known of ends in no "said" if it is no fronted adjunct that is said.
    constexpr std::size_t shortest_clause = 2;
    const bool closes = match.cue.last + 1 >= sentence.last &&
                        start > sentence.first + shortest_clause &&
                        !text.is_any(sentence.first, fronted_words);
    if (main.last >= start - 1 && !inserted && !closes) return false;
    match.behind = true;
    match.behind_end = start - 1;
    match.frame = CueFrame::Clause;
    return true;
  }
  return false;
}

}  // namespace gainsay
