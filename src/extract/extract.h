#pragma once

#include <vector>

#include "annotate/annotations.h"
#include "extract/claim.h"
#include "extract/match.h"

namespace gainsay {

/// The claims of one annotated text, in text order. `candidates` are those of the same text;
/// `prefilter` as in find_matches.
[[nodiscard]] std::vector<Claim> extract_claims(const Annotations& annotations,
                                                const std::vector<Candidate>& candidates,
                                                const Ruleset& ruleset, bool prefilter = true);

}  // namespace gainsay
