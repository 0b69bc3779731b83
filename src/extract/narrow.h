#pragma once

#include <vector>

#include "annotate/annotations.h"
#include "extract/match.h"
#include "extract/profile.h"

namespace gainsay {

/// Those of `candidates` that may come to something, as far as their sentences tell by themselves:
/// a pattern that `find_matches` finds is among them. Most texts have none, and need not be
/// annotated. `read` is as `read_text` left it.
[[nodiscard]] std::vector<Candidate> narrow_candidates(Annotations& read,
                                                       const std::vector<Candidate>& candidates,
                                                       const Ruleset& ruleset,
                                                       Profile* profile = nullptr);

}  // namespace gainsay
