#pragma once

#include <optional>
#include <span>

#include "extract/headline_mentions.h"
#include "extract/who.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// Who says what the headline of a text tells, where it names him apart from that: "Mayor: bridge
/// is safe", "Bridge is safe, mayor says". Nothing where the headline speaks for itself, and where
/// what somebody says is what it tells: the cue is among `told`, the words that a topic reads.
[[nodiscard]] std::optional<Who> headline_speaker(HeadlineMentions& headline,
                                                  std::span<const TokenRange> told,
                                                  const EntityRules& entities);

}  // namespace gainsay
