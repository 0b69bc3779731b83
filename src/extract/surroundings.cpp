#include "extract/surroundings.h"

#include <algorithm>

namespace gainsay {
namespace {

std::size_t content_size(const Statement& statement) {
  std::size_t size = 0;
  for (const TokenRange& part : statement.content) size += part.size();
  return size;
}

const TokenRange* part_at(const Statement& statement, std::size_t token) {
  for (const TokenRange& part : statement.content) {
    if (part.contains(token)) return &part;
  }
  return nullptr;
}

}  // namespace

bool parts_clauses(const Annotations& annotations, std::size_t token) {
  const Document& document = annotations.document;
  if (document.tokens()[token].kind != TokenKind::Punctuation || document.folded(token) == ".") {
    return false;
  }
  return std::none_of(annotations.dates.begin(), annotations.dates.end(),
                      [&](const DateMention& date) { return date.tokens.contains(token); });
}

Surroundings surroundings_of(const TopicMatch& match, const Annotations& annotations) {
  Surroundings around;
  const TokenRange& words = match.match.tokens;
  for (const Statement& statement : annotations.statements) {
    if (part_at(statement, words.first) != nullptr) around.statements.push_back(&statement);
  }
  std::stable_sort(
      around.statements.begin(), around.statements.end(),
      [](const Statement* a, const Statement* b) { return content_size(*a) < content_size(*b); });
  around.region = annotations.document.sentences[match.sentence].tokens;
  const auto cut = [&](const TokenRange& range) {
    around.region.first = std::max(around.region.first, range.first);
    around.region.last = std::min(around.region.last, range.last);
  };
  if (!around.statements.empty()) cut(*part_at(*around.statements.front(), words.first));
  for (const Statement& statement : annotations.statements) {
    for (const TokenRange& part : statement.content) {
      if (part.contains(words.first) || part.empty()) continue;
      if (part.first >= words.last) around.region.last = std::min(around.region.last, part.first);
      if (part.last <= words.first) around.region.first = std::max(around.region.first, part.last);
    }
  }
  const auto sign = [&](std::size_t token) { return parts_clauses(annotations, token); };
  around.clause = words;
  while (around.clause.first > around.region.first && !sign(around.clause.first - 1)) {
    --around.clause.first;
  }
  while (around.clause.last < around.region.last && !sign(around.clause.last)) {
    ++around.clause.last;
  }
  return around;
}

}  // namespace gainsay
