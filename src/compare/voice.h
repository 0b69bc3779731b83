#pragma once

#include <string>
#include <vector>

#include "extract/claim.h"
#include "ruleset/entity_rules.h"

namespace gainsay {

/// Whose word a claim is, as a key: the speaker's entity, else the name. Of a narrator it is the
/// agency it came from, else the outlet or, without one, the source. What a channel passes on is
/// its speaker's word, not its own.
[[nodiscard]] std::string voice_key(const Claim& claim, const EntityRules& entities);

/// The same for people: "Qasim al-Araji", "narrator".
[[nodiscard]] std::string voice_title(const Claim& claim, const EntityRules& entities);

}  // namespace gainsay
