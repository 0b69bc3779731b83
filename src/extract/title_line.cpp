#include "extract/title_line.h"

namespace gainsay {
namespace {

bool is_title(const Document& document, std::size_t paragraph) {
  const TokenRange& line = document.paragraphs[paragraph].tokens;
  constexpr std::size_t longest = 24;
  if (line.empty() || line.size() > longest) return false;
  return document.tokens()[line.last - 1].kind != TokenKind::Punctuation;
}

}  // namespace

bool in_headline(const Document& document, std::size_t sentence) {
  return document.paragraphs.size() > 1 && document.sentences[sentence].paragraph == 0 &&
         is_title(document, 0);
}

bool in_later_title(const Document& document, std::size_t sentence) {
  const std::size_t paragraph = document.sentences[sentence].paragraph;
  return paragraph > 0 && is_title(document, paragraph);
}

}  // namespace gainsay
