#pragma once

#include <optional>

#include "cli/arguments.h"
#include "cli/messages.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// The folders to read rules from: the shipped ones (beside an installed binary, else in the tree
/// it was built from) or what replaces them, then those that were added. Nothing when there are
/// none, which has then been said.
[[nodiscard]] std::optional<RulesetOptions> rule_folders(const Arguments& arguments,
                                                         Messages& messages);

/// Loads the rules that `arguments` ask for and checks that the languages and packs they name are
/// there. Null when that failed, which has then been said. `whole_languages`: see
/// RulesetOptions. The rules stay until the process ends: taking them apart would be a tenth of a
/// short run.
[[nodiscard]] const Ruleset* load_rules(const Arguments& arguments, Messages& messages,
                                        bool whole_languages = false);

/// The topic that `arguments` name; null when there is none of that name, which has then been said.
[[nodiscard]] const Topic* find_topic(const Arguments& arguments, const Ruleset& ruleset,
                                      Messages& messages);

}  // namespace gainsay
