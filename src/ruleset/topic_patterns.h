#pragma once

#include "base/yaml.h"
#include "ruleset/topic.h"

namespace gainsay {

/// Reads `unless:`, `digest:` and `patterns:` of a topic file into `topic`, whose slots and states
/// are known. What is wrong with a pattern itself is said only if `whole`.
void load_topic_patterns(const YamlFile& file, YamlFields& fields, const TopicContext& context,
                         bool whole, Topic& topic, Diagnostics& diagnostics);

}  // namespace gainsay
