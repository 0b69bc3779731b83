#include "annotate/verb_first_content.h"

#include <algorithm>

#include "annotate/verb_first_subject.h"

namespace gainsay {
namespace {

// Over adverbs and words that subordinate. A preposition that holds its own noun belongs to what
// stands before it ("relied on-it and confirmed").
std::size_t over_links(const StatementText& text, std::size_t first, std::size_t at) {
  while (at > first) {
    const std::size_t adverb = adverbs_before(text, first, at);
    const bool subordinates = !text.is_sign(at - 1) && text.is(at - 1, WordClass::Subordinator);
    if (adverb < at && !(adverb + 1 == at && text.is(adverb, WordClass::Preposition))) {
      at = adverb;
    } else if (subordinates) {
      --at;
    } else {
      break;
    }
  }
  return at;
}

// A sign between clauses of one sentence. Behind a semicolon mostly stands a reason for what was
// said before it, by the same speaker.
bool is_pause(const StatementText& text, std::size_t at) {
  return text.is_comma(at) || is_sign(text, at, ";");
}

// Over the words and signs that link a clause to the one before it.
std::size_t link_before(const StatementText& text, std::size_t first, std::size_t at) {
  const std::size_t adverbs = over_links(text, first, at);
  const bool opens = adverbs == first || is_pause(text, adverbs - 1);
  if (opens) at = adverbs;
  // Elsewhere they may as well end the clause before: "dealt with it earlier, as confirmed".
  while (!opens && at > first && !text.is_sign(at - 1) &&
         text.is_any(at - 1, bit(WordClass::CommentOpener) | bit(WordClass::Subordinator))) {
    --at;
  }
  while (at > first && is_pause(text, at - 1)) {
    --at;
    // ", for his part, confirmed": set off by commas on both sides.
    const std::size_t inserted = over_links(text, first, at);
    if (inserted > first && inserted < at && text.is_comma(inserted - 1)) at = inserted;
  }
  if (at > first && !text.is_sign(at - 1) && text.is(at - 1, WordClass::Subordinator)) --at;
  return at;
}

// Whether `later` stands beside the clause of an earlier cue and not inside what that one says.
bool ends_content(const StatementText& text, const TokenRange& sentence,
                  const VerbFirstMatch& later) {
  if (text.quoted(later.cue.first) || later.form->kind == CueWord::Noun) return false;
  if (later.before_end > 0) {
    // An insertion that no signs set off: the clause around it is one.
    return later.content != later.last || later.form->kind != CueWord::Preposition;
  }
  if (later.form->kind == CueWord::Preposition) {
    // ", and according to the agency, ...": told by that one.
    return later.content != StatementText::none && text.has_clitic(later.cue.first) &&
           text.is_sign(later.cue.first - 1);
  }
  if (later.participle) return true;
  if (later.dependent) return false;
  const std::size_t start = link_before(text, sentence.first, later.clause);
  const bool comma = start < later.clause && is_pause(text, start);
  if (later.group->speaker > CueSpeaker::Known) return comma || text.has_clitic(later.clause);
  const bool linked =
      text.has_clitic(later.cue.first) || (comma && may_link(text, later.cue.first));
  if (linked && later.clause == later.cue.first) return true;
  // "as confirmed": goes on with what the same or another speaker says.
  if (start < later.clause && text.is(later.clause - 1, WordClass::CommentOpener)) return true;
  // ", confirmed another that": content has no clauses side by side without "and".
  const bool verb_first = later.clause == later.cue.first && !later.subject.empty() &&
                          later.subject.first >= later.cue.last;
  if (comma && verb_first && later.frame != CueFrame::Object) return true;
  // ", while confirmed another": a clause of its own; without a subject it goes on inside (", when
  // confirmed").
  return comma && start + 1 < later.clause && !later.subject.empty();
}

std::size_t clause_end(const StatementText& text, std::size_t first, std::size_t end) {
  for (std::size_t at = first + 1; at < end; ++at) {
    if (text.quoted(at)) continue;
    if (text.phrase(at, WordClass::Closer, end) > 0) return at;
    // ", describing the forces as": another act of the speaker, if no statement of its own.
    if (text.is_comma(at - 1) && !text.has_clitic(at) && is_participle_cue(text, at)) return at;
  }
  return end;
}

// "and-the-rights": letters that link, and an article behind them.
bool joins_definite(const StatementText& text, std::size_t at) {
  const std::string_view word = text.document().folded(at);
  const std::vector<std::string>& links = text.rules().verb_clitics.all();
  return !text.is_sign(at) && std::any_of(links.begin(), links.end(), [&](const std::string& link) {
    return word.starts_with(link) && text.rules().articles.any(word.substr(link.size()));
  });
}

// A verb of speaking with "and" before it.
bool begins_verb(const StatementText& text, std::size_t at) {
  if (text.is_sign(at) || !text.has_clitic(at) || !may_link(text, at) ||
      text.is(at, WordClass::NominalOpener)) {
    return false;
  }
  const CueForm* form = cue_at(text, at, text.size(), CueWord::Verb);
  return form != nullptr && (form->forms & bit(VerbForm::Finite)) != 0 &&
         (form->agreement.gender == Gender::Feminine || (form->forms & bit(VerbForm::Base)) != 0 ||
          !text.rules().groups[form->group].opening);
}

std::size_t object_end(const StatementText& text, std::size_t first, std::size_t end) {
  std::size_t brackets = 0;
  bool clause = false;
  for (std::size_t at = first + 1; at < end; ++at) {
    if (text.quoted(at)) continue;
    // "announced the end of work and-called on": a verb beside the cue's, unless the object has a
    // clause of its own that it belongs to.
    clause = clause || text.is_any(at, bit(WordClass::Relative) | bit(WordClass::Complementizer) |
                                           bit(WordClass::Infinitive) | bit(WordClass::Verb));
    const bool commented =
        text.is(at, WordClass::CommentOpener) && at + 1 < end && is_known_verb(text, at + 1);
    const bool says = begins_verb(text, at) && at + 1 < end &&
                      (!clause || text.is(at + 1, WordClass::Complementizer));
    if ((commented && !clause) || says) return at;
    if (text.is_sign(at)) {
      const std::string_view sign = text.document().folded(at);
      if (sign == "(") ++brackets;
      if (sign == ")" && brackets > 0) {
        --brackets;
        continue;
      }
      if (brackets > 0 || sign == "/" || sign == "-" || sign == "%" || sign == "." || sign == "$") {
        continue;
      }
      if (!text.is_comma(at) || at + 1 >= end) return at;
      // "pointed to the results, and-the-rights of": a verb has no article.
      if (joins_definite(text, at + 1)) continue;
      // ", and that": a clause. Else only another verbal noun with "and" before it belongs to the
      // same object.
      if (text.is(at + 1, WordClass::Complementizer) && may_link(text, at + 1)) {
        return clause_end(text, at + 1, end);
      }
      const bool goes_on = text.is(at + 1, WordClass::NominalOpener) &&
                           !is_known_verb(text, at + 1) && may_link(text, at + 1);
      if (!goes_on) return at;
      continue;
    }
    if (text.is(at, WordClass::Subordinator)) return at;
    if (text.phrase(at, WordClass::Closer, end) > 0 ||
        text.phrase(at, WordClass::Channel, end) > 0) {
      return at;
    }
  }
  return end;
}

TokenRange without_signs(const StatementText& text, TokenRange range) {
  while (range.last > range.first && text.is_sign(range.last - 1) && !text.quoted(range.last - 1)) {
    const std::string_view sign = text.document().folded(range.last - 1);
    if (sign == ")" || sign == "%") break;
    --range.last;
  }
  while (range.first < range.last && text.is_sign(range.first) && !text.quoted(range.first) &&
         text.document().folded(range.first) != "(") {
    ++range.first;
  }
  return range;
}

TokenRange content_before(const StatementText& text, const TokenRange& sentence,
                          const std::vector<VerbFirstMatch>& matches, std::size_t index) {
  const VerbFirstMatch& match = matches[index];
  const std::size_t end = match.before_end;
  if (match.frame == CueFrame::Quote && text.quoted(end - 1)) {
    return text.document().quotations[text.quotation(end - 1)].tokens;
  }
  std::size_t first = sentence.first;
  for (std::size_t i = 0; i < index; ++i) {
    // What another cue introduces is said by that one; this one comments on it.
    const std::size_t reached = matches[i].before_end > 0 ? matches[i].last : matches[i].content;
    // "and added the minister, as the paper carried it, that": between another cue and its content.
    if (match.frame == CueFrame::Clause && matches[i].before_end == 0 &&
        reached != StatementText::none && reached >= match.last) {
      return {};
    }
    if (reached < end) first = std::max(first, reached);
  }
  return without_signs(text, {first, end});
}

TokenRange content_behind(const StatementText& text, const TokenRange& sentence,
                          const std::vector<VerbFirstMatch>& matches, std::size_t index) {
  constexpr std::size_t shortest_clause = 3;
  const VerbFirstMatch& match = matches[index];
  const std::size_t first = match.content;
  if (first >= text.size()) return {};
  if (text.opens_quotation(first) && match.frame == CueFrame::Quote) {
    return text.document().quotations[text.quotation(first)].tokens;
  }
  // "said Smith: (...), but": brackets in the place of quotation marks.
  if (match.frame == CueFrame::Clause && first > 0 && text.is_colon(first - 1)) {
    const std::size_t behind = behind_brackets(text, first, sentence.last);
    if (behind > first + shortest_clause) return {first, behind};
  }
  std::size_t end = match.frame == CueFrame::Object ? object_end(text, first, sentence.last)
                                                    : clause_end(text, first, sentence.last);
  for (std::size_t i = index + 1; i < matches.size(); ++i) {
    const VerbFirstMatch& later = matches[i];
    if (later.cue.first <= first || !ends_content(text, sentence, later)) continue;
    const std::size_t start =
        later.before_end > 0 ? later.before_end : link_before(text, sentence.first, later.clause);
    const bool comment = later.before_end > 0;
    if (start <= first + (comment ? shortest_clause : 0)) continue;
    end = std::min(end, start);
    break;
  }
  // "pictures which are said that they show the road, tried": a clause inside another one.
  if (match.group->speaker == CueSpeaker::Unknown && !opens_clause(text, sentence, match.clause)) {
    for (std::size_t at = first; at < end; ++at) {
      if (text.is_comma(at) && !text.quoted(at)) end = at;
    }
  }
  // A quotation that goes on behind the sentence belongs to the content as a whole.
  if (end == sentence.last && end > first && text.quoted(end - 1)) {
    const Quotation& quotation = text.document().quotations[text.quotation(end - 1)];
    if (!quotation.open) end = std::max(end, quotation.tokens.last);
  }
  return without_signs(text, {first, end});
}

}  // namespace

std::vector<TokenRange> verb_first_content(const StatementText& text, const TokenRange& sentence,
                                           const std::vector<VerbFirstMatch>& matches,
                                           std::size_t index) {
  const VerbFirstMatch& match = matches[index];
  std::vector<TokenRange> parts;
  if (match.before_end > 0) parts.push_back(content_before(text, sentence, matches, index));
  if (match.content != StatementText::none) {
    parts.push_back(content_behind(text, sentence, matches, index));
  }
  parts.erase(std::remove_if(parts.begin(), parts.end(),
                             [](const TokenRange& part) { return part.empty(); }),
              parts.end());
  return parts;
}

}  // namespace gainsay
