#pragma once

#include <vector>

#include "annotate/annotations.h"
#include "extract/claim.h"

namespace gainsay {

/// The claims of one annotated text, in text order.
[[nodiscard]] std::vector<Claim> extract_claims(const Annotations& annotations,
                                                const Ruleset& ruleset);

}  // namespace gainsay
