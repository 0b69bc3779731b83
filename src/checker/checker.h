#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/annotations.h"
#include "base/diagnostic.h"
#include "compare/finding.h"
#include "extract/claim.h"
#include "extract/profile.h"
#include "ruleset/ruleset.h"
#include "source/source.h"

namespace gainsay {

/// What one source claims, and what a reader of the report should know about how it was read: dates
/// that could not be resolved, a language without rules.
struct Extraction {
  std::vector<Claim> claims;
  Diagnostics notes;
};

[[nodiscard]] Extraction extract(const Source& source, const Ruleset& ruleset,
                                 const ExtractOptions& options = {});

/// Compares the claims of each story. The findings' claims are indices into `claims`, which is
/// extended by the derived claims that a finding rests on.
[[nodiscard]] Comparison compare(std::vector<Claim>& claims, const Ruleset& ruleset,
                                 const CompareOptions& options = {});

/// One example or conflict of a topic that did not come out as its author wrote.
struct RuleTestFailure {
  Diagnostic where;  ///< File and line of the example, with what is wrong.
  std::string text;  ///< The text it is about.
  /// Expected against found, a line each: "- {is: open}" was expected and is missing, "+ ..." was
  /// found and not expected, "  ..." is as it should be.
  std::vector<std::string> diff;
};

struct RuleTestReport {
  std::size_t passed = 0;
  std::vector<RuleTestFailure> failures;
  std::set<std::string> exercised;  ///< The rules that made a claim, those of other topics too.
};

/// Runs the examples and conflicts of `topic` through the same pipeline as any text; where
/// `language` is not empty, only those with a text in it.
[[nodiscard]] RuleTestReport test_topic(const Topic& topic, const Ruleset& ruleset,
                                        std::string_view language = {});

/// What is wrong with the examples of `topic` although they pass: patterns that none exercises,
/// examples that would pass whatever the rules say, expected claims that any claim fits.
[[nodiscard]] Diagnostics lint_examples(const Topic& topic, const Ruleset& ruleset);

}  // namespace gainsay
