#include "annotate/annotations.h"

#include "annotate/date.h"
#include "annotate/mention.h"
#include "annotate/number.h"
#include "annotate/statement.h"

namespace gainsay {

Annotations annotate(const Source& source, const Ruleset& ruleset) {
  Annotations found;
  found.language = language_of(source, ruleset);
  if (found.language == nullptr) {
    found.document.source = &source;
    return found;
  }
  const Language& language = *found.language;
  found.document = read_document(source, language.folder, language.text);
  found.numbers = find_numbers(found.document, language.numbers, language.clitics);
  found.dates = find_dates(found.document, found.numbers, language.dates, language.numbers,
                           language.clitics);
  found.mentions = find_mentions(found.document, language, ruleset.entities);
  found.cues = find_cues(found.document, language.cues, language.clitics);
  found.statements = find_statements(found.document, language.statements, language.clitics);
  return found;
}

const Language* language_of(const Source& source, const Ruleset& ruleset) {
  if (!source.metadata.language.empty()) return ruleset.language(source.metadata.language);
  return ruleset.guess_language(
      std::string_view(source.text).substr(source.body.start, source.body.size()));
}

}  // namespace gainsay
