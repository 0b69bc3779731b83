#include "annotate/annotations.h"

#include <utility>
#include <vector>

#include "annotate/date.h"
#include "annotate/mention.h"
#include "annotate/number.h"
#include "annotate/statement.h"

namespace gainsay {
namespace {

/// A number that is part of a date counts nothing: "21" of "until 21 July".
void drop_numbers_of_dates(std::vector<NumberMention>& numbers,
                           const std::vector<DateMention>& dates) {
  auto date = dates.begin();
  std::erase_if(numbers, [&](const NumberMention& number) {
    while (date != dates.end() && date->tokens.last <= number.tokens.first) ++date;
    return date != dates.end() && date->tokens.first < number.tokens.last;
  });
}

}  // namespace

const Language* language_of(const Source& source, const Ruleset& ruleset) {
  if (!source.metadata.language.empty()) return ruleset.language(source.metadata.language);
  return ruleset.guess_language(
      std::string_view(source.text).substr(source.body.start, source.body.size()));
}

Annotations read_text(const Source& source, const Ruleset& ruleset) {
  return read_text(source, language_of(source, ruleset));
}

Annotations read_text(const Source& source, const Language* language) {
  Annotations read;
  read.language = language;
  if (read.language == nullptr) {
    read.document.source = &source;
  } else {
    read.document = read_document(source, language->folder, language->text, language->clitics);
  }
  return read;
}

void annotate(Annotations& annotations, const Ruleset& ruleset) {
  if (annotations.language == nullptr) return;
  const Language& language = ruleset.complete(*annotations.language);
  const Document& document = annotations.document;
  const std::vector<WrittenNumber> written = read_numbers(document, language.numbers);
  annotations.numbers = find_numbers(document, written, language.numbers);
  annotations.dates =
      find_dates(document, written, annotations.numbers, language.dates, language.numbers);
  drop_numbers_of_dates(annotations.numbers, annotations.dates);
  annotations.mentions = find_mentions(document, language, ruleset.entities);
  annotations.cues = find_cues(document, language.cues);
  annotations.statements = find_statements(document, language.statements, language.clitics);
}

PossibleMentions possible_mentions(Annotations& read, AskedSentences asked,
                                   const Ruleset& ruleset) {
  PossibleMentions possible;
  if (read.language == nullptr) return possible;
  const Language& language = ruleset.complete(*read.language);
  Document& document = read.document;
  // All of these go from sentence to sentence, so the others are put aside for a while.
  const auto in = [&](std::vector<Sentence>& sentences, const auto& find) {
    if (sentences.empty()) return;
    std::swap(document.sentences, sentences);
    find();
    std::swap(document.sentences, sentences);
  };
  std::vector<WrittenNumber> written;
  in(asked.numbers, [&] {
    written = read_numbers(document, language.numbers);
    possible.numbers = find_numbers(document, written, language.numbers);
  });
  in(asked.dates, [&] {
    possible.dates =
        possible_dates(document, written, possible.numbers, language.dates, language.numbers);
  });
  in(asked.entities,
     [&] { possible.entities = possible_mentions(document, language, ruleset.entities); });
  return possible;
}

}  // namespace gainsay
