#include "base/version.h"

#include "cli/commands.h"
#include "cli/rule_folders.h"

namespace gainsay {

int run_version(const Arguments& arguments, Output& output, Messages& messages) {
  output.write("gainsay " + std::string(version) + '\n');
  const Ruleset* ruleset = load_rules(arguments, messages);
  if (ruleset == nullptr) return status_failed;
  for (const Pack& pack : ruleset->packs) {
    output.write("rules " + pack.name + ' ' + pack.version + " (" + pack.path + ")\n");
  }
  return status_clean;
}

}  // namespace gainsay
