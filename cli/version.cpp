#include "base/version.h"

#include <cstdlib>

#include "cli/commands.h"
#include "cli/rule_folders.h"

namespace gainsay {

int run_version(const Arguments& given, Output& output, Messages& messages) {
  output.write("gainsay " + std::string(version) + '\n');
  Arguments arguments = given;
  if (const char* folder = std::getenv("GAINSAY_RULES")) arguments.rules_dir = folder;
  const Ruleset* ruleset = load_rules(arguments, messages);
  if (ruleset == nullptr) return status_failed;
  for (const Pack& pack : ruleset->packs) {
    output.write("rules " + pack.name + ' ' + pack.version + " (" + pack.path + ")\n");
  }
  return status_clean;
}

}  // namespace gainsay
