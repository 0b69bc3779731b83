#pragma once

#include "annotate/verb_first_words.h"

namespace gainsay {

/// Where the verb of a verb-first sentence stands, if it begins with one: behind a byline, an
/// adjunct that a comma sets off, adverbs and words that link it to the sentence before. Not beyond
/// `end`.
[[nodiscard]] std::size_t main_verb(const StatementText& text, const TokenRange& sentence,
                                    std::size_t end);

}  // namespace gainsay
