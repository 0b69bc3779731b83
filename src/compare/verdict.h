#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compare/finding.h"
#include "compare/relation.h"
#include "compare/time.h"

namespace gainsay {

/// What two claims of one story and topic are to each other.
struct Verdict {
  FindingKind kind = FindingKind::Tension;
  unsigned row = 0;           ///< Of the table of verdicts (design, section 3).
  bool of_beginning = false;  ///< The value is the same, and when it began is what clashes.
  std::vector<std::string> because;
};

/// A verdict, or the row that says silence and why; row 0: the two are not comparable.
struct Ruling {
  std::optional<Verdict> verdict;
  unsigned row = 0;
  std::string_view silence;
};

/// A ruling with what led to it.
struct Judgement {
  Ruling ruling;
  AboutRelation about = AboutRelation::Different;
  ValueRelation values = ValueRelation::Apart;
  Overlap time = Overlap::Unknown;
};

/// The first row of the table that fits. The order of the two does not matter.
[[nodiscard]] Judgement weigh(const Claim& a, const Claim& b, const Topic& topic,
                              const EntityRules& entities);

/// The verdict alone; nothing where the table says silence, or where the claims are not comparable.
[[nodiscard]] std::optional<Verdict> judge(const Claim& a, const Claim& b, const Topic& topic,
                                           const EntityRules& entities);

/// A claim's value with its beginning where the text states one: "ended since 2021-12-09".
[[nodiscard]] std::string describe_claim(const Claim& claim, const Topic& topic);

}  // namespace gainsay
