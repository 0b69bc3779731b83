#pragma once

#include <vector>

#include "extract/claim.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// The claims that follow from `claims` by the topics' `implied-by`, closed over: a semi-naive loop
/// in which each round looks only at what the one before added. Each keeps one proof in `because`.
/// Only what is asserted and affirmed implies anything.
[[nodiscard]] std::vector<Claim> derive(const std::vector<Claim>& claims, const Ruleset& ruleset);

}  // namespace gainsay
