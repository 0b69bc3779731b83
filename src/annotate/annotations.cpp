#include "annotate/annotations.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "annotate/date.h"
#include "annotate/mention.h"
#include "annotate/number.h"
#include "annotate/only_in.h"
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

/// Finds numbers and dates; where `all` sentences of the text are not at hand, only if the others
/// do not matter to these.
bool find_figures(Annotations& annotations, const Language& language, bool all) {
  const Document& document = annotations.document;
  const std::vector<WrittenNumber> written = read_numbers(document, language.numbers);
  annotations.numbers = find_numbers(document, written, language.numbers);
  auto dates = all ? std::optional(find_dates(document, written, annotations.numbers,
                                              language.dates, language.numbers))
                   : find_dates_by_themselves(document, written, annotations.numbers,
                                              language.dates, language.numbers);
  if (!dates) return false;
  annotations.dates = std::move(*dates);
  drop_numbers_of_dates(annotations.numbers, annotations.dates);
  return true;
}

/// By sentence: 1 for those that are looked at. (Bits of their own would take longer to go
/// through.)
using Wanted = std::vector<std::uint8_t>;

std::vector<Sentence> some_of(const std::vector<Sentence>& sentences, const Wanted& wanted) {
  std::vector<Sentence> some;
  some.reserve(static_cast<std::size_t>(std::count(wanted.begin(), wanted.end(), 1)));
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (wanted[i] != 0) some.push_back(sentences[i]);
  }
  return some;
}

/// Adds the sentences with the cues of what is said in those wanted: when it was said stands there.
void want_cues(const Annotations& annotations, Wanted& wanted) {
  const Document& document = annotations.document;
  if (annotations.statements.empty()) return;
  const Wanted first = wanted;
  for (const Statement& statement : annotations.statements) {
    if (statement.cue.empty()) continue;
    for (const TokenRange& part : statement.content) {
      const std::size_t last = document.sentence_at(part.last - 1);
      for (std::size_t at = document.sentence_at(part.first); at <= last; ++at) {
        if (first[at] != 0) wanted[document.sentence_at(statement.cue.first)] = 1;
      }
    }
  }
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

Annotations read_text(const Source& source, const Language* language, Document room) {
  Annotations read;
  read.language = language;
  if (read.language == nullptr) {
    read.document.source = &source;
  } else {
    read.document =
        read_document(source, language->folder, language->text, language->clitics, std::move(room));
  }
  return read;
}

void annotate(Annotations& annotations, const Ruleset& ruleset) {
  if (annotations.language == nullptr) return;
  const Language& language = ruleset.complete(*annotations.language);
  const Document& document = annotations.document;
  find_figures(annotations, language, true);
  annotations.mentions = find_mentions(document, language, ruleset.entities);
  annotations.cues = find_cues(document, language.cues);
  annotations.statements = find_statements(document, language.statements, language.clitics);
}

void annotate(Annotations& annotations, const AskedText& asked, const Ruleset& ruleset) {
  if (annotations.language == nullptr) return;
  const Language& language = ruleset.complete(*annotations.language);
  Document& document = annotations.document;
  annotations.mentions = find_mentions(document, language, ruleset.entities);
  annotations.statements =
      find_statements_on(asked.sentences, document, language.statements, language.clitics);
  Wanted wanted(document.sentences.size());
  for (const std::size_t sentence : asked.sentences) wanted[sentence] = 1;
  only_in(document, some_of(document.sentences, wanted),
          [&] { annotations.cues = find_cues(document, language.cues); });
  want_cues(annotations, wanted);
  std::fill_n(wanted.begin(), asked.figures, std::uint8_t{1});
  bool settled = false;
  only_in(document, some_of(document.sentences, wanted),
          [&] { settled = find_figures(annotations, language, false); });
  if (!settled) find_figures(annotations, language, true);
}

}  // namespace gainsay
