#pragma once

#include "ruleset/pattern_code.h"
#include "ruleset/pattern_syntax.h"

namespace gainsay {

/// The steps of a pattern; its groups are numbered as in PatternProgram::groups. None where the
/// machine cannot do what the pattern asks for, or it would make too many of them.
[[nodiscard]] PatternCode encode_pattern(const PatternNode& tree, const PatternNames& names);

}  // namespace gainsay
