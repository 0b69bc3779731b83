#pragma once

#include <string>
#include <vector>

#include "ruleset/pattern_syntax.h"

namespace gainsay {

/// Texts that a pattern matches, as it sees them (between separators, with tags): the first branch
/// everywhere, then every other branch, word, count and kind of mention once, then a few hundred
/// mixtures. What another pattern says of all of them is taken for what it says of every match.
[[nodiscard]] std::vector<std::string> sample_matches(const PatternNode& pattern,
                                                      const PatternNames& names);

}  // namespace gainsay
