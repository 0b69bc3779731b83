#pragma once

#include <string>
#include <string_view>

#include "cli/command_tree.h"

namespace gainsay {

/// The script that makes a shell (one of the choices of SHELL) complete commands, options, the
/// words that options take, and files.
[[nodiscard]] std::string completions(const CommandPage& tree, std::string_view shell);

/// One for each shell, called by `completions`.
[[nodiscard]] std::string bash_completions(const CommandPage& tree);
[[nodiscard]] std::string zsh_completions(const CommandPage& tree);
[[nodiscard]] std::string fish_completions(const CommandPage& tree);

}  // namespace gainsay
