#include "annotate/cue_complement.h"

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
  return !person.empty() &&
         (ends_clause(text, person.last, sentence.last) ||
          text.is_any(person.last, bit(WordClass::Preposition) | bit(WordClass::Time) |
                                       bit(WordClass::Subordinator)));
}

bool in_paragraph_before(const StatementText& text, std::size_t at) {
  // No paragraph begins at `at`.
  return at > 0 && at < text.size() && !text.token(at).newline_before;
}

bool inverted_before(const StatementText& text, const TokenRange& sentence, CueMatch& match) {
  const std::size_t start = match.verb_group;
  if (!match.group->can_take(CueFrame::Quote) || match.passive) return false;
  const std::size_t next = match.cue.last;
  if (next < sentence.last && text.is(next, WordClass::Complementizer)) return false;
  const TokenRange subject = noun_phrase_after(text, match.cue.last, sentence.last, true);
  if (subject.empty() || text.quoted(subject.first)) return false;
  const bool quote = text.behind_quotation(start) && in_paragraph_before(text, start);
  bool clause = false;
  if (!quote && start > sentence.first + 2 && text.is_comma(start - 1)) {
    const TokenRange main = clause_subject(text, sentence.first, start);
    std::size_t comma = sentence.first;
    while (!text.is_comma(comma)) ++comma;
    bool quoted = false;
    for (std::size_t at = sentence.first; at < start; ++at) quoted = quoted || text.quoted(at);
    clause = !quoted && !match.group->addressee && !match.group->can_take(CueFrame::Object) &&
             (comma + 1 == start || main.last < comma) && main.last < start &&
             ends_clause(text, subject.last, sentence.last);
  }
  if (!quote && !clause) return false;
  match.inverted = true;
  match.subject = subject;
  match.behind = true;
  match.behind_end = clause ? start - 1 : start;
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
  if (speech && text.behind_quotation(start) && in_paragraph_before(text, start)) {
    if (start == sentence.first && !nothing_follows(text, sentence, match)) return false;
    match.behind = true;
    match.behind_end = start;
    match.frame = CueFrame::Quote;
    return true;
  }
  if (start > sentence.first + 1 && text.is_comma(start - 1) &&
      nothing_follows(text, sentence, match)) {
    // "In Ohio, Smith said.": what stands before must be a clause, unless the clause goes on behind
    // ("In Ohio, Smith said, the plan is dead").
    const TokenRange main = clause_subject(text, sentence.first, start - 1);
    const bool inserted = speech && match.cue.last + 2 < sentence.last &&
                          text.is_comma(match.cue.last) &&
                          !text.opens_quotation(match.cue.last + 1);
    if (main.last >= start - 1 && !inserted) return false;
    match.behind = true;
    match.behind_end = start - 1;
    match.frame = CueFrame::Clause;
    return true;
  }
  return false;
}

}  // namespace gainsay
