#include "annotate/annotations.h"
#include "cli/commands.h"
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
  const auto prepared = prepare(given, messages);
  if (!prepared) return status_failed;
  const Ruleset& ruleset = *prepared->ruleset;
  const auto work = [&](const Source& source, const Settings& /*settings*/) {
    SourceLines done;
    Annotations annotations = read_text(source, ruleset);
    if (annotations.language != nullptr) {
      done.notes = ruleset.problems(*annotations.language);
      if (has_errors(done.notes)) return done;
    }
    annotate(annotations, ruleset);
    append_annotations(done.lines, annotations, ruleset.entities, prepared->arguments.layers);
    if (annotations.language == nullptr && !source.body.empty()) {
      done.notes.push_back(no_language(source));
    }
    return done;
  };
  return write_lines(*prepared, output, messages, work);
}

}  // namespace gainsay
