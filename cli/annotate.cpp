#include "annotate/annotations.h"
#include "cli/commands.h"
#include "cli/rule_folders.h"
#include "cli/source_lines.h"
#include "report/json_annotation.h"

namespace gainsay {
namespace {

Diagnostic no_language(const Source& source) {
  Diagnostic note;
  note.severity = Severity::Warning;
  note.file = source.id;
  note.message = source.metadata.language.empty()
                     ? "its language could not be told, so nothing was found"
                     : "there are no rules for its language, so nothing was found";
  note.hint = "name its language with --language, or in the source";
  return note;
}

}  // namespace

int run_annotate(const Arguments& given, Output& output, Messages& messages) {
  const Configurations configurations(given);
  messages.print(configurations.problems());
  if (has_errors(configurations.problems())) return status_failed;
  const Arguments arguments = configurations.apply_to(given);
  const auto* ruleset = load_rules(arguments, messages);
  if (!ruleset || !configurations.fit(*ruleset, messages)) return status_failed;
  const auto work = [&](const Source& source, const Settings& /*settings*/) {
    SourceLines done;
    Annotations annotations = read_text(source, *ruleset);
    if (annotations.language != nullptr) {
      done.notes = ruleset->problems(*annotations.language);
      if (has_errors(done.notes)) return done;
    }
    annotate(annotations, *ruleset);
    append_annotations(done.lines, annotations, ruleset->entities, arguments.layers);
    if (annotations.language == nullptr && !source.body.empty()) {
      done.notes.push_back(no_language(source));
    }
    return done;
  };
  return write_lines(arguments, configurations, output, messages, work);
}

}  // namespace gainsay
