#include "annotate/verb_first_object.h"

#include <algorithm>
#include <string>

namespace gainsay {
namespace {

// A verbal noun with an article.
bool names_definite_act(const StatementText& text, std::size_t at) {
  const std::string_view word = text.document().folded(at);
  return text.rules().articles.any(word, [&](std::string_view article) {
    const auto act = text.rules().words.find(word.substr(article.size()));
    return act != text.rules().words.end() &&
           (act->second.classes & bit(WordClass::NominalOpener)) != 0;
  });
}

// "published the minister this picture", "explained the minister the rise of": the object follows
// the subject.
bool begins_object(const StatementText& text, const TokenRange& subject, std::size_t at) {
  if (text.is_sign(at)) return false;
  if (text.is(at, WordClass::Determiner) || text.token(at).kind == TokenKind::Number) return true;
  if (text.is(at, WordClass::NominalOpener) && has_noun_clitic(text, at)) return true;
  // "took up the citizen Ann Smith to-the matter of": behind a name that follows its title.
  const auto unknown = [&](std::size_t word) {
    return !text.is_sign(word) && text.entry(word) == nullptr;
  };
  if (at >= subject.first + 2 && has_noun_clitic(text, at) && unknown(at - 1) && unknown(at - 2) &&
      !is_definite(text, at - 2) &&
      (is_definite(text, at - 1) || (at >= subject.first + 3 && is_definite(text, at - 3)))) {
    return true;
  }
  if (at == subject.first || text.has_clitic(at)) return false;
  if (text.is_any(at - 1, bit(WordClass::Construct) | bit(WordClass::Head))) return false;
  // "gave the head of the company a speech": an indefinite noun that is nobody's title.
  const bool thing = text.is(at, WordClass::Feminine) && !is_definite(text, at) &&
                     !text.is_any(at, bit(WordClass::Construct) | bit(WordClass::Head)) &&
                     (is_definite(text, at - 1) || text.entry(at - 1) == nullptr);
  // "wrote John Smith an article under the title": an indefinite noun behind a name.
  const bool behind_name = at >= subject.first + 2 && unknown(at - 1) && unknown(at - 2) &&
                           !is_definite(text, at - 1) && !is_definite(text, at - 2) &&
                           !may_link(text, at);
  if (behind_name && unknown(at) && !is_definite(text, at) && has_feminine_ending(text, at)) {
    return true;
  }
  // "took John Smith a hard line"
  if (!is_definite(text, at - 1) && unknown(at - 1) && begins_bare_object(text, at, subject.last)) {
    return true;
  }
  // "gave Dr Smith the-thanks to"
  const bool titled = at >= subject.first + 2 && unknown(at - 1) && !is_definite(text, at - 1) &&
                      is_definite(text, at - 2) && text.is(at - 2, WordClass::Masculine);
  if (titled && names_definite_act(text, at)) return true;
  return thing || text.is(at, WordClass::NominalOpener) || begins_definite_act(text, at);
}

}  // namespace

bool begins_definite_act(const StatementText& text, std::size_t at) {
  return is_definite(text, at - 1) && names_definite_act(text, at);
}

std::size_t behind_definite_act(const StatementText& text, std::size_t at, std::size_t end) {
  const std::size_t next = at + 1;
  if (next >= end || text.is_sign(at) || text.has_clitic(at) || !names_definite_act(text, at)) {
    return at;
  }
  const bool title = !text.is_sign(next) && !text.has_clitic(next) && !is_definite(text, next) &&
                     text.is(next, WordClass::Construct);
  return title ? next : at;
}

TokenRange up_to_object(const StatementText& text, TokenRange subject) {
  for (std::size_t at = subject.first; at < subject.last; ++at) {
    if (begins_object(text, subject, at)) subject.last = at;
  }
  return subject;
}

}  // namespace gainsay
