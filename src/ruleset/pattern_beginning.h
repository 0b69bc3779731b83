#pragma once

#include "ruleset/pattern_code.h"

namespace gainsay {

/// What the first token of each match of these steps begins with, as far as the steps tell.
[[nodiscard]] PatternCode::Beginning find_beginning(const PatternCode& code);

}  // namespace gainsay
