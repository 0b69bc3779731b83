#pragma once

#include <string>
#include <vector>

#include "compare/diff.h"
#include "report/report.h"
#include "report/text.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// Two versions of a text, and what the new one brings about.
struct VersionDiff {
  std::vector<Claim> before;
  ClaimDiff claims;  ///< Indices into `before` and `report.claims`, which begin with the new ones.
  Report report;     ///< Of the new version and the rest of the story.
};

/// Appends the changed, added and dropped claims, then the findings that new ones are in.
void append_diff(std::string& out, const VersionDiff& diff, const Ruleset& ruleset,
                 const TextOptions& options);

/// Appends on one line {"changed": [{"old", "new"}], "added", "dropped", "unchanged", "claims",
/// "findings", "summary"}.
void append_diff_json(std::string& out, const VersionDiff& diff);

}  // namespace gainsay
