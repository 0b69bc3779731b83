#pragma once

#include <utility>
#include <vector>

#include "text/document.h"

namespace gainsay {

/// Calls `find` while the document has these sentences only: what goes from sentence to sentence
/// then sees no others.
template <typename Find>
void only_in(Document& document, std::vector<Sentence> sentences, const Find& find) {
  if (sentences.empty()) return;
  std::swap(document.sentences, sentences);
  find();
  std::swap(document.sentences, sentences);
}

}  // namespace gainsay
