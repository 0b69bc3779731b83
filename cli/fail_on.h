#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compare/finding.h"

namespace gainsay {

/// Which findings make a run fail: those of a severity from some on, and some kinds below it.
struct FailOn {
  std::optional<Severity> severity;  ///< Nothing, and no kinds: never.
  std::set<FindingKind> kinds;
};

/// What --fail-on may be: never, a severity, or a kind of finding.
[[nodiscard]] const std::vector<std::string>& fail_on_words();

/// Adds what one of those words asks for; "never" adds nothing. A severity stands for itself and
/// what is graver, a kind for itself and what is graver than it usually is. Errors always count.
void add_fail_on(FailOn& fail_on, const std::string& word);

/// Whether a finding makes the run fail: a new one that is grave enough. A kind whose severity the
/// configuration has lowered no longer counts as that kind.
[[nodiscard]] bool fails(const Finding& finding, const FailOn& fail_on);

}  // namespace gainsay
