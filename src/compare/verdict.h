#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compare/finding.h"
#include "compare/relation.h"

namespace gainsay {

/// What two claims of one story and topic are to each other.
struct Verdict {
  FindingKind kind = FindingKind::Tension;
  unsigned row = 0;           ///< Of the table of verdicts (design, section 3).
  bool of_beginning = false;  ///< The value is the same, and when it began is what clashes.
  std::vector<std::string> because;
};

/// The first row of the table that fits; nothing where it says silence, or where the claims are not
/// comparable. The order of the two does not matter.
[[nodiscard]] std::optional<Verdict> judge(const Claim& a, const Claim& b, const Topic& topic,
                                           const EntityRules& entities);

/// A claim's value with its beginning where the text states one: "ended since 2021-12-09".
[[nodiscard]] std::string describe_claim(const Claim& claim, const Topic& topic);

}  // namespace gainsay
