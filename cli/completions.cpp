#include "cli/completions.h"

#include "cli/commands.h"

namespace gainsay {

std::string completions(const CommandPage& tree, std::string_view shell) {
  if (shell == "bash") return bash_completions(tree);
  if (shell == "zsh") return zsh_completions(tree);
  return fish_completions(tree);
}

int run_completions(const Arguments& arguments, Output& output, Messages&) {
  output.write(completions(arguments.tree, arguments.shell));
  return status_clean;
}

}  // namespace gainsay
