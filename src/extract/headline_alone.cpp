#include "extract/headline_alone.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace gainsay {

Document headline_alone(const Document& document) {
  const TokenRange& tokens = document.sentences.front().tokens;
  Document alone;
  alone.source = document.source;
  const auto& all = document.tokens();
  alone.words.tokens.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(tokens.last));
  alone.words.folded = document.words.folded.substr(0, all[tokens.last - 1].folded.end + 1);
  alone.forms = document.forms.first(tokens.last);
  for (const std::uint32_t landmark : document.words.landmarks) {
    if (landmark >= tokens.last) break;
    alone.words.landmarks.push_back(landmark);
  }
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

}  // namespace gainsay
