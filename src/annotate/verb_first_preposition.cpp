#include "annotate/verb_first_preposition.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::size_t longest_introduction = 16;
constexpr std::size_t longest_name = 8;
constexpr std::size_t shortest_clause = 3;

// "according to the head of the council, Dr Smith, that": what follows the comma is the speaker's
// name where a clause with its own word follows another one. Where the content begins.
std::size_t behind_apposition(const StatementText& text, std::size_t comma, std::size_t limit,
                              TokenRange& subject) {
  const std::size_t end = std::min(limit, comma + longest_name);
  for (std::size_t at = comma + 1; at + 1 < end; ++at) {
    if (text.is_comma(at) && text.is(at + 1, WordClass::Complementizer)) {
      subject.last = at;
      return at + 1;
    }
    if (text.is_sign(at) || text.quoted(at) || is_known_verb(text, at)) break;
  }
  return comma + 1;
}

// What follows begins behind a comma or with a complementizer.
bool find_content_behind(const StatementText& text, const TokenRange& sentence,
                         VerbFirstMatch& match) {
  const std::size_t limit = std::min(sentence.last, match.cue.last + longest_introduction);
  for (std::size_t at = match.subject.last; at < limit; ++at) {
    const bool linked = !text.is_sign(at) && may_link(text, at) &&
                        text.is_any(at, bit(WordClass::Complementizer) | bit(WordClass::Auxiliary));
    if (!text.is_comma(at) && !linked) continue;
    match.content = linked ? at : behind_apposition(text, at, limit, match.subject);
    match.last = match.content;
    return match.content < sentence.last;
  }
  return false;
}

}  // namespace

bool match_preposition(const StatementText& text, const TokenRange& sentence,
                       VerbFirstMatch& match) {
  const std::size_t at = match.cue.first;
  const std::size_t start = match.cue.last;
  if (start >= sentence.last ||
      text.is_any(start, bit(WordClass::NoSpeaker) | bit(WordClass::CommentOpener)) ||
      text.is_sign(start) || text.token(start).kind == TokenKind::Number) {
    return false;
  }
  if (match.group->speaker == CueSpeaker::Known && !known_to_speak(text, start)) return false;
  match.subject = noun_phrase_verb_first(text, start, sentence.last);
  if (match.subject.empty()) return false;
  // "according to-many of the standards"
  if (match.subject.size() > 2 && text.is(start, WordClass::Head) &&
      text.is(start + 2, WordClass::NoSpeaker)) {
    return false;
  }
  match.frame = CueFrame::Clause;
  match.last = match.subject.last;
  const std::size_t before = at > sentence.first && text.is_comma(at - 1) ? at - 1 : at;
  // "reported that, according to the council, ...": what it is about follows here too.
  const bool introduces =
      at == sentence.first || text.has_clitic(at) ||
      (before > sentence.first && text.is(before - 1, WordClass::Complementizer));
  if (introduces || before == sentence.first) return find_content_behind(text, sentence, match);
  // "..., according to-the minister, ...": an insertion; the content goes on behind it, and
  // begins there when only an adjunct stands before.
  const bool insertion = before < at && match.last + 1 < sentence.last && text.is_comma(match.last);
  if (insertion) match.content = match.last + 1;
  // "the deals made according to-the report most of the profit": without commas the clause goes on
  // behind it.
  const bool inside =
      before == at && match.last + shortest_clause < sentence.last && !text.is_sign(match.last) &&
      !may_link(text, match.last) &&
      !text.is_any(match.last, bit(WordClass::Complementizer) | bit(WordClass::Subordinator) |
                                   bit(WordClass::Relative));
  if (inside) match.content = match.last;
  if (before > sentence.first + shortest_clause) match.before_end = before;
  return match.before_end > 0 || insertion;
}

}  // namespace gainsay
