#pragma once

#include "cli/commands.h"
#include "cli/configurations.h"

namespace gainsay {

/// A line for each source: whether it is read, by which configuration, in which language and with
/// which packs; and for each file that is not, why. Returns the exit status.
[[nodiscard]] int explain_files(const Arguments& arguments, const Configurations& configurations,
                                const Ruleset& ruleset, Output& output, Messages& messages);

}  // namespace gainsay
