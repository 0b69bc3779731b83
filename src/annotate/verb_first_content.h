#pragma once

#include <vector>

#include "annotate/verb_first_match.h"

namespace gainsay {

/// What `matches[index]` attributes, in one part or two; none when nothing is left. `matches` are
/// the cues of `sentence` in order: a later one of the same rank ends the content of an earlier
/// one.
[[nodiscard]] std::vector<TokenRange> verb_first_content(const StatementText& text,
                                                         const TokenRange& sentence,
                                                         const std::vector<VerbFirstMatch>& matches,
                                                         std::size_t index);

}  // namespace gainsay
