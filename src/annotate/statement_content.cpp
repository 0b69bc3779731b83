#include "annotate/statement_content.h"

#include <algorithm>

#include "annotate/cue_insertion.h"
#include "annotate/object_phrase.h"

namespace gainsay {
namespace {

// Without the signs that end the sentence, but for those inside a quotation.
std::size_t without_final_signs(const StatementText& text, std::size_t first, std::size_t end) {
  while (end > first && text.is_sign(end - 1) && !text.quoted(end - 1)) {
    const std::string_view sign = text.document().folded(end - 1);
    if (sign == ")" || sign == "%") break;
    --end;
  }
  return end;
}

bool is_speech(const CueMatch& match) { return match.group->can_take(CueFrame::Quote); }

// A form by whose ending alone verbs are told.
bool looks_past(const StatementText& text, std::size_t at) {
  return text.rules().verb_endings.any(text.document().folded(at));
}

// "says", "say": with it nothing of the past is coordinated.
bool in_present(const StatementText& text, const CueMatch& match) {
  if (match.verb_group < match.cue.first) return false;
  return (match.form->forms & bit(VerbForm::Base)) != 0 || text.is_plural(match.cue.first);
}

// The first verb between the cue and `later` is an auxiliary ("it would review").
bool tells_future(const StatementText& text, const CueMatch& match, const CueMatch& later) {
  for (std::size_t at = match.content; at < later.verb_group; ++at) {
    if (is_verb(text, at)) return text.is(at, WordClass::Auxiliary);
  }
  return false;
}

// "where Smith acted or spoke": the verb of `later` is joined to another one of the content.
bool joined_to_verb(const StatementText& text, const CueMatch& match, const CueMatch& later) {
  const std::size_t conjunction = later.verb_group - 1;
  return conjunction > match.content + 1 && text.is(conjunction, WordClass::Coordinator) &&
         is_verb(text, conjunction - 1) && text.is(conjunction - 1, WordClass::Verb);
}

// The token where `later` begins with its subject and the sign or conjunction before it.
std::size_t start_of(const StatementText& text, const TokenRange& sentence, const CueMatch& match,
                     const CueMatch& later) {
  std::size_t start = later.verb_group;
  const bool inside = later.subject.contains(match.cue);
  if (!inside && !later.subject.empty() && later.subject.first < start) {
    start = later.subject.first;
  }
  if (later.form->kind == CueWord::Preposition) {
    return start > sentence.first && text.is_comma(start - 1) ? start - 1 : start;
  }
  while (start > sentence.first &&
         (text.is_comma(start - 1) ||
          text.is_any(start - 1, bit(WordClass::Coordinator) | bit(WordClass::Subordinator) |
                                     bit(WordClass::Adverb)))) {
    --start;
  }
  return start;
}

// The content of `match` has its verb before `later`, or needs none: "those who said it mattered
// backed", but "those who say the law backs".
bool has_clause_before(const StatementText& text, const CueMatch& match, const CueMatch& later) {
  const bool clause = match.frame == CueFrame::Clause || match.frame == CueFrame::That;
  if (!clause || match.behind || match.content >= later.verb_group) return true;
  for (std::size_t at = match.content; at < later.verb_group; ++at) {
    if (is_verb(text, at) || text.quoted(at)) return true;
    if (at > match.content && text.is_comma(at)) return true;
  }
  return false;
}

// Whether `later` is said of the same clause as `match`, so that the content of `match` ends before
// it.
bool ends_content(const StatementText& text, const TokenRange& sentence, const CueMatch& match,
                  const CueMatch& later) {
  if (later.cue.first <= match.content) return false;
  if (later.form->kind == CueWord::Noun) return false;
  // "Smith, who says A, told": the cue is in the subject of the later one.
  if (later.subject.contains(match.cue)) return has_clause_before(text, match, later);
  if (text.quoted(later.cue.first)) return false;
  if (later.form->kind == CueWord::Preposition) {
    constexpr std::size_t opener = 2;  // "that, according to Smith, A"
    return later.behind && text.is_comma(later.cue.first - 1) &&
           later.cue.first > match.content + opener;
  }
  if (later.behind && later.behind_end > match.content) return true;
  if (!shares_subject(text, sentence, later)) {
    // ", but Smith said": a new clause.
    const std::size_t start = start_of(text, sentence, match, later);
    if (later.subject.empty() || later.form->kind != CueWord::Verb) return false;
    // "A — and Smith said"
    const bool dash = start > match.content && start < later.subject.first &&
                      text.is(start, WordClass::Coordinator) && text.is_sign(start - 1) &&
                      !text.quoted(start - 1) &&
                      (text.token(start - 1).space_before || text.is_sign(start - 2));
    return dash || (start + 1 < later.subject.first && text.is_comma(start));
  }
  const bool comma = later.verb_group > sentence.first &&
                     (text.is_comma(later.verb_group - 1) || is_dash(text, later.verb_group - 1));
  if (later.adjunct) {
    const bool set_off =
        comma ||
        (later.verb_group > sentence.first &&
         text.is_any(later.verb_group - 1, bit(WordClass::Agent) | bit(WordClass::Subordinator)));
    if (!set_off) return false;
  } else if ((later.form->forms & bit(VerbForm::Finite)) == 0) {
    // A bare form is coordinated with what the content says, but for "they call him ill and
    // praise".
    const bool bare =
        (match.form->forms & (bit(VerbForm::Base) | bit(VerbForm::Finite))) == bit(VerbForm::Base);
    if (match.frame != CueFrame::Object || !bare || match.passive) return false;
  }
  if (joined_to_verb(text, match, later)) return false;
  if (match.frame == CueFrame::Object) return true;
  // ", and criticized": a coordination that a comma sets off is with the cue itself; so is a finite
  // verb behind an infinitive.
  if (!later.adjunct && later.verb_group >= 2 && text.is_comma(later.verb_group - 2)) return true;
  const bool finite = (later.form->forms & bit(VerbForm::Finite)) != 0 && !later.adjunct;
  if (match.frame == CueFrame::Infinitive && finite) return true;
  // "said it would review the plan and warned of hackers": what is told in the past goes on with
  // the cue, "says he called and asked" with the content, as "said he was ill and refused".
  if (finite && is_speech(match) && looks_past(text, later.cue.first)) {
    return !in_present(text, match) && (is_speech(later) || tells_future(text, match, later));
  }
  // "said the toll was fair, calling it small"
  if (later.adjunct) return comma && is_speech(match);
  return is_speech(later) && is_speech(match);
}

std::size_t clause_end(const StatementText& text, const TokenRange& sentence, std::size_t first) {
  for (std::size_t at = first + 1; at < sentence.last; ++at) {
    if (text.quoted(at) || !text.is_sign(at)) continue;
    // "that, according to Smith, A": nothing is said before it yet.
    const bool inserted = at == first + 1 && text.is(first, WordClass::Complementizer);
    if (at + 1 < sentence.last && text.is_comma(at) && !inserted &&
        text.phrase(at + 1, WordClass::Closer, sentence.last) > 0) {
      return at;
    }
    if (text.document().folded(at) == ";") return at;
  }
  return sentence.last;
}

// The comma that ends a fronted adjunct or clause ("After blaming Smith, Jones ..."), or `none`.
std::size_t fronted_comma(const StatementText& text, const TokenRange& sentence,
                          const CueMatch& match) {
  const std::size_t cue = match.cue.first;
  const std::size_t first = sentence.first;
  const WordEntry* entry = text.entry(first);
  bool fronted = text.is_any(first, bit(WordClass::Preposition) | bit(WordClass::Subordinator)) ||
                 (match.adjunct && match.verb_group == first);
  if (entry != nullptr) {
    for (const CueForm& form : entry->cues) {
      fronted = fronted || (form.forms & (bit(VerbForm::Gerund) | bit(VerbForm::Participle))) != 0;
    }
  }
  fronted = fronted || text.is(first, WordClass::Verb);
  // "Years after Smith said A, Jones left"
  constexpr std::size_t longest_measure = 4;
  for (std::size_t at = first + 1; !fronted && at < std::min(cue, first + longest_measure); ++at) {
    if (text.is_sign(at) || is_verb(text, at) || text.is(at, WordClass::CommentOpener)) break;
    fronted = text.is(at, WordClass::Subordinator) && !text.is(at, WordClass::Questioner);
  }
  if (!fronted) return StatementText::none;
  for (std::size_t at = first + 1; at + 1 < sentence.last; ++at) {
    const bool inside_quotation = text.quoted(at) && !text.behind_quotation(at + 1);
    if (!text.is_comma(at) || inside_quotation || !text.starts_noun_phrase(at + 1)) continue;
    const TokenRange subject = clause_subject(text, at + 1, sentence.last);
    if (!subject.empty() && subject.first == at + 1 && subject.last < sentence.last &&
        !text.is_sign(subject.last)) {
      return at;
    }
  }
  return StatementText::none;
}

// "Smith, who said A, left", "A, whom Smith called B, left": where the clause ends that the commas
// set off, if a verb of the one around it follows, or `end`.
std::size_t relative_end(const StatementText& text, const TokenRange& sentence,
                         const CueMatch& match, std::size_t end) {
  std::size_t opener = match.subject.first;
  if (!text.is(opener, WordClass::Relative) && opener > sentence.first) --opener;
  const bool set_off = !match.subject.empty() && opener > sentence.first &&
                       opener < match.content && text.is(opener, WordClass::Relative) &&
                       text.is_comma(opener - 1);
  if (!set_off) return end;
  for (std::size_t at = match.content; at + 1 < end; ++at) {
    if (text.is_comma(at) && !text.quoted(at) && is_verb(text, at + 1)) return at;
  }
  return end;
}

TokenRange forward_content(const StatementText& text, const TokenRange& sentence,
                           const std::vector<CueMatch>& matches, std::size_t index) {
  const CueMatch& match = matches[index];
  const std::size_t first = match.content;
  if (first >= sentence.last) {
    // A colon ends the sentence or paragraph: what it announces is the next quotation.
    if (text.quoted(first)) return text.document().quotations[text.quotation(first)].tokens;
    const Document& document = text.document();
    const TokenRange& paragraph =
        document.paragraphs[document.sentences[document.sentence_at(first)].paragraph].tokens;
    return paragraph.first == first ? paragraph : TokenRange{};
  }
  const bool phrase = match.frame == CueFrame::Object || match.frame == CueFrame::Infinitive;
  std::size_t end = phrase && !text.opens_quotation(first) ? object_end(text, first, sentence.last)
                                                           : clause_end(text, sentence, first);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (i == index || matches[i].cue.first < first) continue;
    if (ends_content(text, sentence, match, matches[i])) {
      end = std::min(end, std::max(first + 1, start_of(text, sentence, match, matches[i])));
    }
  }
  const std::size_t comma = fronted_comma(text, sentence, match);
  if (comma != StatementText::none && first < comma) end = std::min(end, comma);
  end = relative_end(text, sentence, match, end);
  if (text.quoted(first)) {
    const TokenRange& quote = text.document().quotations[text.quotation(first)].tokens;
    // A whole quotation is the content; a quoted word begins a longer one.
    const bool whole = quote.last >= end || (quote.last > first && text.is_sign(quote.last - 1));
    if (whole && quote.first == first) return quote;
  }
  end = without_final_signs(text, first, end);
  // A quotation that goes on behind the sentence is part of the content as a whole.
  if (end > first && text.quoted(end - 1) && match.frame != CueFrame::Object) {
    end = std::max(end, text.document().quotations[text.quotation(end - 1)].tokens.last);
  }
  return {first, end};
}

TokenRange backward_content(const StatementText& text, const TokenRange& sentence,
                            const std::vector<CueMatch>& matches, std::size_t index) {
  const CueMatch& match = matches[index];
  const std::size_t end = match.behind_end;
  std::size_t first = sentence.first;
  if (match.frame == CueFrame::Quote && end > 0 && text.quoted(end - 1)) {
    const TokenRange& quote = text.document().quotations[text.quotation(end - 1)].tokens;
    // The words before a quotation in its sentence are part of what is said, unless another cue
    // stands there.
    if (quote.first <= sentence.first) {
      first = quote.first;
    } else {
      for (std::size_t i = 0; i < index; ++i) {
        const bool before = matches[i].cue.last <= quote.first && is_speech(matches[i]);
        // 'The union offers "fair pay," Smith said': what is offered is no quotation.
        const bool object =
            matches[i].frame == CueFrame::Object || matches[i].form->kind == CueWord::Noun;
        if (before && !(object && !text.is_sign(quote.first - 1))) first = quote.first;
      }
    }
    return {first, end};
  }
  for (std::size_t i = 0; i < index; ++i) {
    // "Smith said A, but B, Jones said".
    if (matches[i].behind && matches[i].cue.last < end) first = matches[i].cue.last;
  }
  while (first < end && (text.is_comma(first) || text.is_sign(first))) ++first;
  return {first, end};
}

// The quotations of the paragraphs before that the one at `range` continues, first to last.
std::vector<TokenRange> continued_quotations(const StatementText& text, const TokenRange& range) {
  std::vector<TokenRange> parts;
  if (range.empty() || !text.opens_quotation(range.first)) return parts;
  const std::vector<Quotation>& quotations = text.document().quotations;
  std::size_t q = text.quotation(range.first);
  while (q > 0 && quotations[q].continues) parts.insert(parts.begin(), quotations[--q].tokens);
  return parts;
}

// "The plan, he said, is dead": the clause goes on behind the cue. Where what stands before is no
// clause ("In Ohio, he said, the plan is dead"), anything may follow.
TokenRange clause_behind_insertion(const StatementText& text, const TokenRange& sentence,
                                   const CueMatch& match) {
  const bool quote = match.frame == CueFrame::Quote;
  if ((match.frame != CueFrame::Clause && !quote) || match.form->kind != CueWord::Verb) return {};
  const std::size_t comma = behind_adjuncts(
      text, match.inverted ? std::max(match.subject.last, match.cue.last) : match.cue.last,
      sentence.last);
  if (comma + 1 >= sentence.last || !text.is_sign(comma)) return {};
  const bool semicolon = text.document().folded(comma) == ";";
  if (!text.is_comma(comma) && !semicolon) return {};
  const TokenRange main = clause_subject(text, sentence.first, match.behind_end);
  std::size_t opener = sentence.first;
  while (opener < match.behind_end &&
         text.is_any(opener, bit(WordClass::Adverb) | bit(WordClass::Coordinator)) &&
         !text.is(opener, WordClass::Subordinator)) {
    ++opener;
  }
  // "Too often, he said, ...", "Even if ..., he said, ...": the clause is still to come.
  const bool fronted = main.empty() || text.is(opener, WordClass::Subordinator);
  // "That is why, he said, it closed": what stands before asks for more.
  const bool unfinished = text.is_any(match.behind_end - 1,
                                      bit(WordClass::Questioner) | bit(WordClass::Complementizer) |
                                          bit(WordClass::Be) | bit(WordClass::Auxiliary));
  // "..., he said, until it closed", "..., he said, and it will": the same sentence goes on.
  const std::size_t next = comma + 1;
  if (quote) {
    const bool verb = is_verb(text, next) || text.is(next, WordClass::Auxiliary);
    if (!verb) return {};
    return {next, without_final_signs(text, next, sentence.last)};
  }
  const bool goes_on =
      semicolon || unfinished || is_verb(text, next) ||
      (text.is(next, WordClass::Preposition) && !text.is(next, WordClass::Setting)) ||
      text.is_any(next, bit(WordClass::Subordinator) | bit(WordClass::Complementizer) |
                            bit(WordClass::Relative)) ||
      (text.is(next, WordClass::Coordinator) && next + 1 < sentence.last &&
       text.starts_noun_phrase(next + 1) && !is_verb(text, next + 1));
  if (!goes_on && main.last < match.behind_end && !fronted) return {};
  return {comma + 1, without_final_signs(text, comma + 1, sentence.last)};
}

// '"A," said Smith, who spoke in Ohio, "B"': a quotation that goes on further behind in its
// sentence, set off by a sign or a conjunction and said by no other cue.
TokenRange quotation_behind(const StatementText& text, const TokenRange& sentence,
                            const std::vector<CueMatch>& matches, std::size_t index) {
  constexpr std::size_t longest_name = 4;
  const CueMatch& match = matches[index];
  if (match.frame != CueFrame::Quote) return {};
  for (std::size_t at = std::max(match.cue.last, match.subject.last); at < sentence.last; ++at) {
    if (!text.opens_quotation(at)) continue;
    const TokenRange& quote = text.document().quotations[text.quotation(at)].tokens;
    const bool set_off = text.is_comma(at - 1) || text.is_colon(at - 1) ||
                         (!text.is_sign(at - 1) && text.is(at - 1, WordClass::Coordinator));
    if (!set_off || quote.size() <= longest_name) return {};
    for (const CueMatch& other : matches) {
      const bool between = other.cue.first > match.cue.first && other.cue.first < at;
      const bool behind = other.behind && other.behind_end == quote.last;
      if ((between && is_speech(other)) || behind) return {};
    }
    return quote;
  }
  return {};
}

}  // namespace

bool shares_subject(const StatementText& text, const TokenRange& sentence, const CueMatch& match) {
  if (match.adjunct) return true;
  if (match.infinitive || !match.subject.empty() || match.verb_group <= sentence.first)
    return false;
  // ", then said", ", yet refuses"
  const bool joined = text.is_comma(match.verb_group - 1) && match.verb_group < match.cue.first &&
                      text.is(match.verb_group, WordClass::Adverb);
  return joined || text.is(match.verb_group - 1, WordClass::Coordinator);
}

std::vector<TokenRange> find_content(const StatementText& text, const TokenRange& sentence,
                                     const std::vector<CueMatch>& matches, std::size_t index) {
  const CueMatch& match = matches[index];
  std::vector<TokenRange> parts;
  if (!match.moved.empty()) return {match.moved};
  if (match.behind) {
    const TokenRange before = backward_content(text, sentence, matches, index);
    for (const TokenRange& part : continued_quotations(text, before)) parts.push_back(part);
    if (!before.empty()) parts.push_back(before);
    if (match.content == StatementText::none) {
      for (const TokenRange& after : {clause_behind_insertion(text, sentence, match),
                                      quotation_behind(text, sentence, matches, index)}) {
        if (!after.empty()) parts.push_back(after);
      }
    }
  }
  if (match.passive && (match.frame == CueFrame::Object || match.frame == CueFrame::Infinitive)) {
    const TokenRange patient = subject_before(text, sentence.first, match.verb_group);
    if (!patient.empty()) parts.push_back(patient);
  }
  if (match.content != StatementText::none) {
    const TokenRange after = forward_content(text, sentence, matches, index);
    if (!after.empty()) parts.push_back(after);
  }
  return parts;
}

}  // namespace gainsay
