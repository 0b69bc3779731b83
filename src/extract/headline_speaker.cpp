#include "extract/headline_speaker.h"

#include <algorithm>

namespace gainsay {
namespace {

// Whether a statement may have a speaker apart from what it says: a sign stands between the two.
bool has_parts(const Document& document, const TokenRange& headline) {
  for (std::size_t at = headline.first; at < headline.last; ++at) {
    if (document.tokens()[at].kind == TokenKind::Punctuation) return true;
  }
  return false;
}

std::size_t content_size(const Statement& statement) {
  std::size_t size = 0;
  for (const TokenRange& part : statement.content) size += part.size();
  return size;
}

}  // namespace

std::optional<Who> headline_speaker(HeadlineMentions& headline, std::span<const TokenRange> told,
                                    const EntityRules& entities) {
  const Document& document = headline.alone().document;
  const TokenRange& tokens = document.sentences.front().tokens;
  if (!has_parts(document, tokens)) return std::nullopt;
  const std::vector<Statement>& statements = headline.statements();
  const auto speaks = [&](const Statement& statement) {
    return statement.how == SpeakerHow::Explicit && !statement.denies && !statement.doubts &&
           !statement.performs && 2 * content_size(statement) > tokens.size() &&
           std::none_of(told.begin(), told.end(),
                        [&](const TokenRange& words) { return words.overlaps(statement.cue); });
  };
  const auto said = std::find_if(statements.begin(), statements.end(), speaks);
  if (said == statements.end()) return std::nullopt;
  (void)headline.names();  // which are asked for in the whole
  TopicMatch match;
  match.match.tokens = said->content.front();
  Surroundings around;
  around.statements = {&*said};
  return find_who(match, around, headline.alone(), entities);
}

}  // namespace gainsay
