#pragma once

#include <cstddef>
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

/// How many claims the texts make: not those that follow from others.
[[nodiscard]] std::size_t claims_of_texts(const Report& report);

/// "1 source", "2 sources".
[[nodiscard]] std::string counted(std::size_t count, std::string_view singular);

}  // namespace gainsay
