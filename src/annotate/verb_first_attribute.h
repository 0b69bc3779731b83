#pragma once

#include "annotate/verb_first_words.h"

namespace gainsay {

/// Whether the participle at `at`, a form of a cue, is said of the noun before it ("voices
/// condemning the arrest rose") and reports nothing.
[[nodiscard]] bool describes_noun(const StatementText& text, const TokenRange& sentence,
                                  std::size_t at, const CueForm& form);

}  // namespace gainsay
