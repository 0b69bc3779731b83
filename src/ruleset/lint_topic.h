#pragma once

#include "ruleset/lint_places.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// What is wrong with the frame of one topic: names that lead nowhere, slots that no pattern fills,
/// states that nothing reaches, missing examples and conflicts.
[[nodiscard]] Diagnostics lint_topic(const Topic& topic, const Ruleset& ruleset,
                                     const RulePlaces& places);

}  // namespace gainsay
