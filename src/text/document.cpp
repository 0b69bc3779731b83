#include "text/document.h"

#include <algorithm>
#include <utility>

#include "text/quotation.h"
#include "text/sentence.h"

namespace gainsay {

Span Document::span(const TokenRange& range) const {
  if (range.empty()) return {};
  return {words.tokens[range.first].text.start, words.tokens[range.last - 1].text.end};
}

std::size_t Document::sentence_at(std::size_t token) const {
  const auto after = std::upper_bound(
      sentences.begin(), sentences.end(), token,
      [](std::size_t t, const Sentence& sentence) { return t < sentence.tokens.first; });
  return after == sentences.begin() ? 0 : static_cast<std::size_t>(after - sentences.begin()) - 1;
}

Document read_document(const Source& source, const Folder& folder, const TextRules& rules,
                       const CliticRules& clitics, Document room) {
  Document document = std::move(room);
  document.source = &source;
  document.words = tokenize(source.text, source.body, folder, std::move(document.words));
  document.forms.read(document.words, clitics);
  document.paragraphs = find_paragraphs(source, document.words);
  document.quotations = find_quotations(source, document.words, document.paragraphs, rules);
  document.sentences = find_sentences(document, rules);
  return document;
}

}  // namespace gainsay
