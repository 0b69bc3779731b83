#pragma once

#include <string>
#include <vector>

#include "annotate/annotations.h"
#include "base/diagnostic.h"
#include "compare/finding.h"
#include "extract/claim.h"
#include "ruleset/ruleset.h"
#include "source/source.h"

namespace gainsay {

/// What one source claims, and what a reader of the report should know about how it was read: dates
/// that could not be resolved, a language without rules.
struct Extraction {
  std::vector<Claim> claims;
  Diagnostics notes;
};

[[nodiscard]] Extraction extract(const Source& source, const Ruleset& ruleset);

/// Compares the claims of each story. The findings' claims are indices into `claims`, which is
/// extended by the derived claims that a finding rests on.
[[nodiscard]] Comparison compare(std::vector<Claim>& claims, const Ruleset& ruleset,
                                 const CompareOptions& options = {});

/// One example or conflict of a topic that did not come out as its author wrote.
struct RuleTestFailure {
  Diagnostic where;  ///< File and line of the example, with what is wrong.
  std::string text;  ///< The text it is about.
  std::vector<std::string> expected;
  std::vector<std::string> found;
};

struct RuleTestReport {
  std::size_t passed = 0;
  std::vector<RuleTestFailure> failures;
};

/// Runs the examples and conflicts of `topic` through the same pipeline as any text.
[[nodiscard]] RuleTestReport test_topic(const Topic& topic, const Ruleset& ruleset);

}  // namespace gainsay
