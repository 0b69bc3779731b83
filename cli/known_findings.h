#pragma once

#include <optional>
#include <string>

#include "cli/messages.h"
#include "report/baseline.h"
#include "report/report.h"

namespace gainsay {

/// Reads a baseline; an empty path gives an empty one. Nothing where it cannot be read, which has
/// then been said.
[[nodiscard]] std::optional<Baseline> load_baseline(const std::string& path, Messages& messages);

/// Marks the findings that are in `baseline`, and says which of its entries are of no use any more.
/// `path` is for messages; where it is empty, nothing is done.
void apply_baseline(Report& report, const Baseline& baseline, const std::string& path,
                    Messages& messages);

}  // namespace gainsay
