#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "checker/checker.h"
#include "cli/commands.h"
#include "cli/ordered_work.h"
#include "cli/rule_folders.h"

namespace gainsay {
namespace {

void append(Diagnostics& all, Diagnostics more) {
  for (Diagnostic& diagnostic : more) all.push_back(std::move(diagnostic));
}

Diagnostics check_rules(const Ruleset& ruleset, std::size_t jobs) {
  Diagnostics found = lint(ruleset);
  OrderedWork<const Topic*, Diagnostics> work(
      jobs, [&](const Topic* topic) { return lint_examples(*topic, ruleset); },
      [&](Diagnostics of_topic) { append(found, std::move(of_topic)); });
  for (const Topic& topic : ruleset.topics) work.add(&topic);
  work.finish();
  return found;
}

}  // namespace

int run_rules_lint(const Arguments& arguments, Output& output, Messages& messages) {
  auto folders = rule_folders(arguments, messages);
  if (!folders) return status_failed;
  folders->whole_languages = true;
  folders->packs.clear();  // what one pack does not use another may
  Diagnostics diagnostics;
  const Ruleset ruleset = load_ruleset(*folders, diagnostics);
  if (!has_errors(diagnostics)) append(diagnostics, check_rules(ruleset, arguments.jobs));
  if (!arguments.packs.empty()) {
    std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
      const std::string pack = std::filesystem::path(diagnostic.file).parent_path().filename();
      return !diagnostic.file.empty() && std::find(arguments.packs.begin(), arguments.packs.end(),
                                                   pack) == arguments.packs.end();
    });
  }
  // What lint finds is its result, not a message about its work. Notes are many and harmless.
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::map<std::string, std::size_t> notes;
  for (const Diagnostic& diagnostic : diagnostics) {
    errors += diagnostic.severity == Severity::Error ? 1 : 0;
    warnings += diagnostic.severity == Severity::Warning ? 1 : 0;
    const bool note = diagnostic.severity == Severity::Note;
    if (note) ++notes[diagnostic.file];
    if (!note || arguments.verbose) output.write(render(diagnostic));
  }
  if (!arguments.quiet) {
    for (const auto& [file, count] : notes) {
      if (!arguments.verbose) output.write(fmt::format("{}: {}\n", file, counted(count, "note")));
    }
    if (!notes.empty() && !arguments.verbose) output.write("--verbose shows the notes\n");
    output.write(fmt::format("{}: {}, {}\n", counted(ruleset.topics.size(), "topic"),
                             counted(errors, "error"), counted(warnings, "warning")));
  }
  if (errors != 0) return status_failed;
  return warnings == 0 ? status_clean : status_findings;
}

}  // namespace gainsay
