#pragma once

#include <string>
#include <vector>

#include "extract/claim.h"
#include "ruleset/entity_rules.h"

namespace gainsay {

/// Who says something independently of the others.
struct Voices {
  std::vector<std::string> titles;    ///< As printed, in the order of the claims.
  std::vector<std::string> reprints;  ///< "3 outlets reprint INA"
};

/// The voices behind `members`, indices into `claims`: chains are compared by their end, and of
/// narrators whose texts are nearly the same one is the voice and the others reprint it.
[[nodiscard]] Voices independent_voices(const std::vector<Claim>& claims,
                                        const std::vector<std::size_t>& members,
                                        const EntityRules& entities);

}  // namespace gainsay
