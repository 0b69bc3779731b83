#pragma once

#include <string>

#include "cli/command_tree.h"

namespace gainsay {

/// The manual page of a command, in the man macros of roff.
[[nodiscard]] std::string manual_page(const CommandPage& page, const CommandPage& tree);

/// "gainsay-rules-list.1".
[[nodiscard]] std::string manual_file_name(const CommandPage& page);

}  // namespace gainsay
