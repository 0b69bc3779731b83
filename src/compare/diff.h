#pragma once

#include <utility>
#include <vector>

#include "extract/claim.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// What a new version of a text claims otherwise than the old one: indices into their claims.
struct ClaimDiff {
  std::vector<std::pair<std::size_t, std::size_t>> changed;  ///< Old and new.
  std::vector<std::size_t> added;                            ///< New.
  std::vector<std::size_t> dropped;                          ///< Old.
  std::size_t unchanged = 0;
};

/// Claims are the same when they say the same of the same, by the same voice; where only value,
/// time or meaning differ, the claim has changed. Lines may move freely.
[[nodiscard]] ClaimDiff diff_claims(const std::vector<Claim>& before,
                                    const std::vector<Claim>& after, const Ruleset& ruleset);

}  // namespace gainsay
