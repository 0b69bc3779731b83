#pragma once

#include <cstddef>
#include <string>

#include "cli/command_tree.h"

namespace gainsay {

/// What `--help` prints of a command, in lines of at most `width` columns where words allow it.
[[nodiscard]] std::string help_page(const CommandPage& page, std::size_t width);

}  // namespace gainsay
