#pragma once

#include <optional>
#include <vector>

#include "annotate/annotations.h"
#include "extract/who.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// Who says what the headline of a text tells, where it names him apart from that: "Mayor: bridge
/// is safe", "Bridge is safe, mayor says". Nothing where the headline speaks for itself, and where
/// what somebody says is what it tells: the cue is among `told`, the words that a topic reads.
/// Only the headline is looked at; `read` is as `read_text` left it.
[[nodiscard]] std::optional<Who> headline_speaker(const Annotations& read,
                                                  const std::vector<TokenRange>& told,
                                                  const Ruleset& ruleset);

}  // namespace gainsay
