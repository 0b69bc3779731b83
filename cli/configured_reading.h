#pragma once

#include <functional>

#include "cli/arguments.h"
#include "cli/configurations.h"
#include "extract/claim.h"

namespace gainsay {

/// Reads the sources of `arguments` from files and standard input, each with the settings of its
/// configuration; what those leave out is not delivered.
[[nodiscard]] ReadReport read_configured(
    const Arguments& arguments, const Configurations& configurations,
    const std::function<void(Source, const Settings&)>& deliver);

/// Takes out the claims of topics that are in none of the packs of `settings`.
void keep_packs(std::vector<Claim>& claims, const Settings& settings, const Ruleset& ruleset);

}  // namespace gainsay
