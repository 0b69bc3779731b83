#pragma once

#include <map>
#include <string>

#include "ruleset/entity_rules.h"
#include "ruleset/topic.h"

namespace gainsay {

/// What a finding is about, by the topic's `subject:` with the titles of the slots' entities:
/// "presence of coalition forces in Iraq".
[[nodiscard]] std::string subject_of(const Topic& topic,
                                     const std::map<std::string, std::string>& about,
                                     const EntityRules& entities);

}  // namespace gainsay
