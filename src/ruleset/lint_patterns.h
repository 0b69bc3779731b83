#pragma once

#include "ruleset/lint_places.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// What is wrong with the patterns of one topic: those that RE2 refuses, that can never match, that
/// another one of the topic makes needless, that are dear, or that have no word to be found by.
[[nodiscard]] Diagnostics lint_patterns(const Topic& topic, const Ruleset& ruleset,
                                        const RulePlaces& places);

/// What can never match in a text of patterns or a word list: letters and signs that a text is
/// never cut into ("1,602" is one token, and so is "U.S."), at `node` of the file.
[[nodiscard]] Diagnostics lint_pattern_text(const YamlNode& node, const Folder& folder,
                                            const RulePlaces& places);

}  // namespace gainsay
