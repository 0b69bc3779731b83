#pragma once

#include "base/diagnostic.h"
#include "base/yaml.h"
#include "ruleset/topic.h"

namespace gainsay {

/// Reads 'one-word' of a topic into it: by language, what keeps two headlines that are the same but
/// for one word from telling of two things.
void load_one_word(const YamlFile& file, YamlFields& fields, const TopicContext& context,
                   Topic& topic, Diagnostics& diagnostics);

}  // namespace gainsay
