#pragma once

#include "ruleset/ruleset.h"

namespace gainsay {

/// What follows from itself: states that imply each other, implications that lead back to where
/// they began; and states that imply what they exclude.
[[nodiscard]] Diagnostics lint_cycles(const Ruleset& ruleset);

}  // namespace gainsay
