#pragma once

#include <optional>
#include <vector>

#include "cli/arguments.h"
#include "cli/configurations.h"
#include "cli/messages.h"
#include "cli/revision.h"
#include "report/report.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// All that is settled before a source is read: the arguments with what the configurations add to
/// them, and the rules.
struct Preparation {
  Configurations configurations;
  Arguments arguments;
  std::optional<Revision> revision;  ///< Where the run is about what has changed.
  const Ruleset* ruleset = nullptr;
};

/// Nothing where the configurations, the rules or the revision to start from are wrong, which has
/// then been said.
[[nodiscard]] std::optional<Preparation> prepare(const Arguments& given, Messages& messages);

/// Reads the sources, extracts and compares what they claim, and says what went wrong. Findings are
/// as grave as the configurations have them; those that they suppress are marked, and those that
/// have nothing to do with what has changed since the revision.
[[nodiscard]] Report check_sources(const Preparation& preparation, Messages& messages);

}  // namespace gainsay
