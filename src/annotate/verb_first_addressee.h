#pragma once

#include "annotate/verb_first_words.h"

namespace gainsay {

/// Where the subject of a verb that may name whom it calls on ends, of the words of both from
/// `first` to `last` ("called on Smith the head of government"): at a title or at persons that do
/// not belong to what stands before them. `first` when all of it is whom it calls on.
[[nodiscard]] std::size_t subject_before_addressee(const StatementText& text, std::size_t first,
                                                   std::size_t last);

}  // namespace gainsay
