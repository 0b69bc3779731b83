#pragma once

#include "annotate/verb_first_match.h"

namespace gainsay {

/// Reads what stands around a preposition that brings a speaker ("according to-the minister",
/// "quoting from a source"): before or behind what is said. `match` has its cue and form; false
/// when nothing is said there.
[[nodiscard]] bool match_preposition(const StatementText& text, const TokenRange& sentence,
                                     VerbFirstMatch& match);

}  // namespace gainsay
