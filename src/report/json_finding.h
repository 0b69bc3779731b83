#pragma once

#include <vector>

#include "compare/finding.h"
#include "extract/claim.h"
#include "report/json_writer.h"
#include "report/report.h"

namespace gainsay {

/// A finding in its contract's form; its claims appear by their ids. An agreement also has its
/// independent `voices`, a finding that is not new its `state`, and a suppressed one the `reason`.
/// `claims` are those that the finding's indices refer to.
[[nodiscard]] Json finding_to_json(const Finding& finding, const std::vector<Claim>& claims);

/// The list of all of a report.
void write_findings(JsonWriter& json, const Report& report);

[[nodiscard]] Json source_to_json(const SourceSummary& source);

/// How much was read and compared, and how many findings of each kind there are; only where there
/// is something to say, how many are in which state, and what became of changed claims.
[[nodiscard]] Json summary_to_json(const Totals& totals);

}  // namespace gainsay
