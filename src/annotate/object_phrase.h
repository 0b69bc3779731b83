#pragma once

#include "annotate/noun_phrase.h"

namespace gainsay {

/// Behind the object of a cue that begins at `first`: a noun phrase or infinitive with what belongs
/// to it, lists and relative clauses included, until the clause goes on with something else. Not
/// beyond `end`.
[[nodiscard]] std::size_t object_end(const StatementText& text, std::size_t first, std::size_t end);

}  // namespace gainsay
