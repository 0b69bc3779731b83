#pragma once

#include <vector>

#include "annotate/statement_cue.h"

namespace gainsay {

/// The parts of what `matches[index]` attributes, in text order. `matches` are the cues of
/// `sentence` in order: a later one may end the content of an earlier one.
[[nodiscard]] std::vector<TokenRange> find_content(const StatementText& text,
                                                   const TokenRange& sentence,
                                                   const std::vector<CueMatch>& matches,
                                                   std::size_t index);

/// The cue shares the subject of the clause before it: "said A and added B", "..., saying that".
[[nodiscard]] bool shares_subject(const StatementText& text, const TokenRange& sentence,
                                  const CueMatch& match);

}  // namespace gainsay
