#pragma once

#include "ruleset/topic.h"

namespace gainsay {

/// Reads `examples:` and `conflicts:` of a topic file into `topic`; they are run by the rule tests.
///
///   examples:
///     - text: '...'           language, published: optional
///       claims: [{slot: entity, is: state, from: 2021-12-09, by: entity, ...}]   [] = yields
///       nothing
///   conflicts:
///     - texts: ['...', {text: '...', published: 2021-12-26, outlet: ...}]
///       finding: contradiction          a kind of finding, or none
void load_topic_examples(const YamlFile& file, YamlFields& fields, Topic& topic,
                         Diagnostics& diagnostics);

/// Whether every expected claim may have a field of that name, which no slot can have then.
[[nodiscard]] bool is_claim_key(std::string_view name);

}  // namespace gainsay
