#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/diagnostic.h"
#include "base/yaml.h"
#include "report/report.h"

namespace gainsay {

/// Somebody's decision that a finding is to pass:
///
///   finding: f-0123456789ab      its id, of the evidence on both sides: where that changes, the
///                                finding has another, and is back
///   reason: 'The ministry corrected itself the same day'
///   until: 2027-01-31            the last day on which it passes; without one, for good
struct Suppression {
  std::string finding;
  std::string reason;
  std::optional<Day> until;
  Diagnostic place;  ///< Of the entry, for messages about it.
};

/// Reads the entry `node` of `file`; nothing, with what is wrong appended to `diagnostics`, where
/// it is none.
[[nodiscard]] std::optional<Suppression> read_suppression(const YamlFile& file,
                                                          const YamlNode& node,
                                                          Diagnostics& diagnostics);

/// Marks the findings of `report` that are suppressed on the day `today`. Warns of each suppression
/// that has ended although its finding is still there, and of each that has no finding.
[[nodiscard]] Diagnostics mark_suppressed(Report& report,
                                          const std::vector<Suppression>& suppressions, Day today);

}  // namespace gainsay
