#pragma once

#include <string>
#include <vector>

#include "extract/claim.h"
#include "ruleset/topic.h"

namespace gainsay {

/// A claim as the author of an example might write it, with its evidence and its rule.
[[nodiscard]] std::string write(const Claim& claim, const Topic& topic);

/// Expected against found claims as RuleTestFailure::diff has them; empty when each expected claim
/// has a found one of its own and none is left over.
[[nodiscard]] std::vector<std::string> diff(const std::vector<ExpectedClaim>& expected,
                                            const std::vector<Claim>& found, const Topic& topic);

}  // namespace gainsay
