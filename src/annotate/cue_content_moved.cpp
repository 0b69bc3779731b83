#include "annotate/cue_complement.h"

namespace gainsay {

bool find_content_moved(const StatementText& text, const TokenRange& sentence, CueMatch& match) {
  if (match.passive || match.adjunct || match.infinitive || match.inverted ||
      match.subject.empty() || match.subject.first <= sentence.first ||
      !match.group->can_take(CueFrame::Object)) {
    return false;
  }
  const std::size_t at = match.subject.first - 1;
  if (text.quotation_border(match.subject.first) || text.is_sign(at)) return false;
  const bool question =
      text.is(at, WordClass::Questioner) &&
      !text.is_any(at, bit(WordClass::Subordinator) | bit(WordClass::Complementizer));
  if (text.is(at, WordClass::Relative)) {
    // "a plan that Smith backs", but "said that Smith backs"
    std::size_t noun = at;
    if (noun > sentence.first && text.is_comma(noun - 1)) --noun;
    if (noun == sentence.first || text.is_sign(noun - 1) || is_verb(text, noun - 1)) return false;
  } else if (!question) {
    return false;
  }
  match.frame = CueFrame::Object;
  // "which he described as unfair"
  const std::size_t next = match.cue.last;
  if (next + 1 < sentence.last && text.is(next, WordClass::CommentOpener) &&
      !text.is(next + 1, WordClass::SubjectPronoun)) {
    match.content = next;
    return true;
  }
  match.moved = {at, at + 1};
  return match.group->objects_with.empty();
}

}  // namespace gainsay
