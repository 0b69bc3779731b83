#include "extract/headline_speaker.h"

#include <algorithm>

#include "annotate/mention.h"
#include "annotate/statement.h"

namespace gainsay {
namespace {

// The headline as a document of its own, so that nothing is spent on the text below it.
Document headline_alone(const Document& document) {
  const TokenRange& tokens = document.sentences.front().tokens;
  Document alone;
  alone.source = document.source;
  const auto& all = document.tokens();
  alone.words.tokens.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(tokens.last));
  alone.words.folded = document.words.folded.substr(0, all[tokens.last - 1].folded.end + 1);
  for (const QuoteMark& mark : document.words.quote_marks) {
    if (mark.token <= tokens.last) alone.words.quote_marks.push_back(mark);
  }
  alone.sentences = {document.sentences.front()};
  alone.paragraphs = {Paragraph{tokens}};
  // What is a label in a headline is anything in a text of one line.
  if (document.paragraphs.size() > 1) alone.paragraphs.push_back({{tokens.last, tokens.last}});
  for (Quotation quotation : document.quotations) {
    if (quotation.tokens.first >= tokens.last) break;
    quotation.tokens.last = std::min(quotation.tokens.last, tokens.last);
    alone.quotations.push_back(quotation);
  }
  return alone;
}

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
