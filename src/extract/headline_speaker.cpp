#include "extract/headline_speaker.h"

#include <algorithm>

#include "annotate/mention.h"
#include "annotate/statement.h"
#include "extract/headline_alone.h"

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

std::optional<Who> headline_speaker(const Annotations& read, const std::vector<TokenRange>& told,
                                    const Ruleset& ruleset) {
  const TokenRange& headline = read.document.sentences.front().tokens;
  if (!has_parts(read.document, headline)) return std::nullopt;
  const Language& language = ruleset.complete(*read.language);
  Annotations alone;
  alone.language = &language;
  alone.document = headline_alone(read.document);
  alone.statements = find_statements(alone.document, language.statements, language.clitics);
  const auto speaks = [&](const Statement& statement) {
    return statement.how == SpeakerHow::Explicit && !statement.denies && !statement.doubts &&
           !statement.performs && 2 * content_size(statement) > headline.size() &&
           std::none_of(told.begin(), told.end(),
                        [&](const TokenRange& words) { return words.overlaps(statement.cue); });
  };
  const auto said = std::find_if(alone.statements.begin(), alone.statements.end(), speaks);
  if (said == alone.statements.end()) return std::nullopt;
  alone.mentions = find_mentions(alone.document, language, ruleset.entities);
  TopicMatch match;
  match.match.tokens = said->content.front();
  Surroundings around;
  around.statements = {&*said};
  return find_who(match, around, alone, ruleset.entities);
}

}  // namespace gainsay
