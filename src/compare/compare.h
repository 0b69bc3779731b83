#pragma once

#include <vector>

#include "compare/finding.h"
#include "extract/claim.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// Compares claims of one story, topic by topic. Claims that say the same of the same at the same
/// time are judged once, and pairs with the same verdict over the same two values make one finding.
/// Findings name claims by their index in `claims`, to which the derived claims that a finding
/// rests on are appended. The cost is n log n in the claims, and what is found.
[[nodiscard]] Comparison compare_story(std::vector<Claim>& claims, const Ruleset& ruleset,
                                       const CompareOptions& options = {});

/// The same for claims of any stories, each by itself. Derived claims follow in the order of the
/// stories' names; findings are sorted by kind and first claim.
[[nodiscard]] Comparison compare_claims(std::vector<Claim>& claims, const Ruleset& ruleset,
                                        const CompareOptions& options = {});

}  // namespace gainsay
