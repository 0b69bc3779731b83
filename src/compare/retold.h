#pragma once

#include <vector>

#include "compare/finding.h"
#include "extract/claim.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// Drops findings about open phrases that one of another topic tells as well: of the same kind and
/// story, with a sentence of each side among the evidence of its sides. A topic that knows its
/// entities goes before one that takes any phrase, and that one before one of whole headlines; of
/// two of these, the first found stays. The order of the others is kept.
void drop_retold(std::vector<Finding>& findings, const std::vector<Claim>& claims,
                 const Ruleset& ruleset);

}  // namespace gainsay
