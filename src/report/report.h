#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "compare/finding.h"
#include "extract/claim.h"
#include "source/source.h"

namespace gainsay {

/// What a report says of one source: everything but its text.
struct SourceSummary {
  std::string id;
  std::string encoding;
  Metadata metadata;
  std::size_t claims = 0;
  friend bool operator==(const SourceSummary&, const SourceSummary&) = default;
};

/// What has become of the claims of texts that have changed.
struct ChangeSummary {
  std::string since;  ///< The revision, as it was named.
  std::size_t changed = 0;
  std::size_t added = 0;
  std::size_t dropped = 0;
  std::size_t contradicting = 0;  ///< Changed and added ones that are in a contradiction now.
};

/// All that is to be reported of one run. The renderers (format.h has them all) are
/// functions from this value to text; they print nothing themselves.
struct Report {
  std::vector<SourceSummary> sources;
  std::vector<Claim> claims;  ///< What the findings' indices refer to.
  Comparison comparison;
  Diagnostics faults;                   ///< Errors: sources and lines that could not be read.
  bool has_baseline = false;            ///< Its findings were held against known ones.
  std::optional<ChangeSummary> change;  ///< Where the run was about what has changed.
};

/// The source of `claim`, as far as a claim knows it; it has no claims counted yet.
[[nodiscard]] SourceSummary summary_of(const Claim& claim);

/// The sources that `claims` name, in the order of their first claims, as far as claims know them.
[[nodiscard]] std::vector<SourceSummary> sources_of(const std::vector<Claim>& claims);

/// How much was read, compared and found: what a report ends with.
struct Totals {
  std::size_t sources = 0;
  std::size_t claims = 0;   ///< That texts make.
  std::size_t derived = 0;  ///< That follow from those.
  std::size_t comparable_pairs = 0;
  // Findings; only what there are some of.
  std::map<FindingKind, std::size_t> kinds;
  std::map<FindingKind, std::size_t> new_kinds;     ///< Of those that are new.
  std::map<FindingState, std::size_t> states;       ///< Of those that are not.
  std::map<FindingState, std::size_t> told_states;  ///< The same for people, who are spared notes.
  std::size_t errors = 0;
  std::optional<ChangeSummary> change;
};

/// Counts one more finding.
void add(Totals& totals, const Finding& finding);

[[nodiscard]] Totals totals_of(const Report& report);

/// "1 source", "2 sources".
[[nodiscard]] std::string counted(std::size_t count, std::string_view singular);

}  // namespace gainsay
