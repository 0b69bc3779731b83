#pragma once

#include <vector>

#include "extract/claim.h"
#include "ruleset/topic.h"

namespace gainsay {

/// A claim with what found it, until the counts of its text are settled.
struct FoundClaim {
  Claim claim;
  const Topic* topic = nullptr;
  const TopicPattern* pattern = nullptr;
  bool individual = false;   ///< It counts only whom its own words name ("a man was killed").
  bool later_title = false;  ///< It stands in a title below the headline.
};

/// What the counts of one text make of each other. A text reports one event, so a count of another
/// day is background and falls, and titles further down may be of another event; whoever is counted
/// among the shot and among the dead is counted once; a killer who died may or may not be counted
/// with his victims; and who is named alone falls behind a greater number.
[[nodiscard]] std::vector<FoundClaim> settle_counts(std::vector<FoundClaim> found);

}  // namespace gainsay
