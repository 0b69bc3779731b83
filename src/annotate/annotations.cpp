#include "annotate/annotations.h"

#include "annotate/date.h"
#include "annotate/mention.h"
#include "annotate/number.h"
#include "annotate/statement.h"

namespace gainsay {

const Language* language_of(const Source& source, const Ruleset& ruleset) {
  if (!source.metadata.language.empty()) return ruleset.language(source.metadata.language);
  return ruleset.guess_language(
      std::string_view(source.text).substr(source.body.start, source.body.size()));
}

Annotations read_text(const Source& source, const Ruleset& ruleset) {
  Annotations read;
  read.language = language_of(source, ruleset);
  if (read.language == nullptr) {
    read.document.source = &source;
  } else {
    read.document = read_document(source, read.language->folder, read.language->text);
  }
  return read;
}

void annotate(Annotations& annotations, const Ruleset& ruleset) {
  if (annotations.language == nullptr) return;
  const Language& language = ruleset.complete(*annotations.language);
  const Document& document = annotations.document;
  annotations.numbers = find_numbers(document, language.numbers, language.clitics);
  annotations.dates =
      find_dates(document, annotations.numbers, language.dates, language.numbers, language.clitics);
  annotations.mentions = find_mentions(document, language, ruleset.entities);
  annotations.cues = find_cues(document, language.cues, language.clitics);
  annotations.statements = find_statements(document, language.statements, language.clitics);
}

}  // namespace gainsay
