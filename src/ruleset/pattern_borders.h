#pragma once

#include "ruleset/pattern_syntax.h"

namespace gainsay {

/// Whether every way through `node` begins, or ends, on a border between tokens.
[[nodiscard]] bool borders_on(const PatternNode& node, bool at_end);

/// Whether some way through `node` begins, or ends, with a node of this kind, such as a border.
[[nodiscard]] bool may_border_on(const PatternNode& node, PatternNode::Kind kind, bool at_end);

/// Whether two borders follow each other ("a ( b)"): no token stands between them, so nothing can
/// match.
[[nodiscard]] bool doubles_border(const PatternNode& node);

}  // namespace gainsay
