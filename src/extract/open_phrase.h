#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annotate/annotations.h"
#include "ruleset/matcher.h"

namespace gainsay {

/// Marks the words of the sentence under `text` that an open phrase may begin with and go on over:
/// all but signs, dates and the words that end a phrase in the language.
void tag_open_phrases(const Annotations& annotations, MatchText& text);

/// What the words of an open phrase in one or more parts say, each once, in text order with spaces
/// between: those who act by their id unless they are `held` elsewhere, numbers in digits, other
/// words by their content in the language. Empty where nothing is left, or where it is too long for
/// what names a thing.
[[nodiscard]] std::string read_open_phrase(const Annotations& annotations,
                                           const std::vector<TokenRange>& parts,
                                           const std::vector<std::string>& held);

/// The words of a phrase that `read_open_phrase` made, in text order; views into it.
[[nodiscard]] std::vector<std::string_view> words_in_order(std::string_view phrase);

/// The same, sorted.
[[nodiscard]] std::vector<std::string> words_of_phrase(std::string_view phrase);

}  // namespace gainsay
