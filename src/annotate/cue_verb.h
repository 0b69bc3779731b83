#pragma once

#include "annotate/statement_cue.h"

namespace gainsay {

/// Completes the match of a verb: its voice, its content, and its subject where that is next to it.
/// False when the form does not fit the words before it or what the cue takes is missing.
[[nodiscard]] bool match_verb(const StatementText& text, const TokenRange& sentence,
                              CueMatch& match);

}  // namespace gainsay
