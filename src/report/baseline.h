#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/yaml.h"
#include "compare/finding.h"
#include "report/report.h"

namespace gainsay {

/// A finding that was there when its texts began to be checked, with as much of it as whoever
/// reviews the file wants to see. Lines are not in it: they move.
struct KnownFinding {
  struct Evidence {
    std::string id;  ///< Of the claim.
    std::string source;
    std::string text;
    friend bool operator==(const Evidence&, const Evidence&) = default;
  };
  struct Side {
    std::string value;
    std::vector<Evidence> claims;
    friend bool operator==(const Side&, const Side&) = default;
  };
  std::string id;
  FindingKind kind = FindingKind::Contradiction;
  std::string topic;
  std::string story;
  std::string message;
  std::vector<Side> sides;
  std::size_t line = 0;  ///< Where it stands in its file; 0 for one that is not from a file.
  friend bool operator==(const KnownFinding&, const KnownFinding&) = default;
};

/// Findings that are to make no run fail.
using Baseline = std::vector<KnownFinding>;

/// Sides and claims are sorted, by value and by source.
[[nodiscard]] KnownFinding known_finding(const Finding& finding, const std::vector<Claim>& claims);

/// The file: YAML, sorted by topic, message and id, the same for the same findings.
[[nodiscard]] std::string write_baseline(Baseline baseline);

/// Reads what `write_baseline` wrote, and what people made of it. `path` is for messages.
[[nodiscard]] tl::expected<Baseline, Diagnostics> parse_baseline(const std::string& path,
                                                                 std::string bytes);

/// What became of the entries of a baseline.
struct BaselineUse {
  std::vector<const KnownFinding*> found;
  std::vector<const KnownFinding*> gone;      ///< All their sources were read.
  std::vector<const KnownFinding*> not_read;  ///< Not all were, so nothing can be said of them.
};

/// Marks the findings of `report` that are in `baseline`: those with the id of an entry, and those
/// of the same kind and topic whose claims are all in one entry, as when one of many texts is no
/// longer there. Where a claim has joined, the finding is not known.
BaselineUse mark_known(Report& report, const Baseline& baseline);

}  // namespace gainsay
