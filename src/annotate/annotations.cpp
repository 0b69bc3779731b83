#include "annotate/annotations.h"

#include <algorithm>
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

std::vector<Sentence> some_of(const std::vector<Sentence>& sentences,
                              const std::vector<bool>& wanted) {
  std::vector<Sentence> some;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (wanted[i]) some.push_back(sentences[i]);
  }
  return some;
}

/// Adds the sentences with the cues of what is said in those wanted: when it was said stands there.
void want_cues(const Annotations& annotations, std::vector<bool>& wanted) {
  const Document& document = annotations.document;
  const std::vector<bool> first = wanted;
  for (const Statement& statement : annotations.statements) {
    if (statement.cue.empty()) continue;
    for (const TokenRange& part : statement.content) {
      const std::size_t last = document.sentence_at(part.last - 1);
      for (std::size_t at = document.sentence_at(part.first); at <= last; ++at) {
        if (first[at]) wanted[document.sentence_at(statement.cue.first)] = true;
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
  if (std::any_of(asked.sentences.begin(), asked.sentences.end(), [&](std::size_t sentence) {
        return may_be_said(document, sentence, language.statements);
      })) {
    annotations.statements = find_statements(document, language.statements, language.clitics);
  }
  std::vector<bool> wanted(document.sentences.size());
  for (const std::size_t sentence : asked.sentences) wanted[sentence] = true;
  only_in(document, some_of(document.sentences, wanted),
          [&] { annotations.cues = find_cues(document, language.cues); });
  want_cues(annotations, wanted);
  std::fill_n(wanted.begin(), asked.figures, true);
  bool settled = false;
  only_in(document, some_of(document.sentences, wanted),
          [&] { settled = find_figures(annotations, language, false); });
  if (!settled) find_figures(annotations, language, true);
}

}  // namespace gainsay
