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

std::vector<Sentence> first_of(const std::vector<Sentence>& sentences, std::size_t count) {
  return {sentences.begin(), sentences.begin() + static_cast<std::ptrdiff_t>(count)};
}

/// Calls `use` with each statement that says something in one of the sentences wanted.
template <typename Use>
void each_statement_on(const Wanted& wanted, const Annotations& annotations, const Use& use) {
  const Document& document = annotations.document;
  const auto in_wanted = [&](const TokenRange& part) {
    const auto first =
        wanted.begin() + static_cast<std::ptrdiff_t>(document.sentence_at(part.first));
    const auto last =
        wanted.begin() + static_cast<std::ptrdiff_t>(document.sentence_at(part.last - 1));
    return std::find(first, last + 1, 1) != last + 1;
  };
  for (const Statement& statement : annotations.statements) {
    if (std::any_of(statement.content.begin(), statement.content.end(), in_wanted)) use(statement);
  }
}

/// How many of the first sentences hold the words of a statement that name somebody.
std::size_t sentences_naming(const Statement& statement, const Document& document) {
  std::size_t last = std::max(statement.speaker.last, statement.antecedent.last);
  for (const TokenRange& via : statement.via) last = std::max(last, via.last);
  return last == 0 ? 0 : document.sentence_at(last - 1) + 1;
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
  annotations.statements =
      find_statements_on(asked.sentences, document, language.statements, language.clitics);
  Wanted wanted(document.sentences.size());
  for (const std::size_t sentence : asked.sentences) wanted[sentence] = 1;
  only_in(document, some_of(document.sentences, wanted),
          [&] { annotations.cues = find_cues(document, language.cues); });
  // When something was said stands beside the cue.
  std::size_t naming = asked.mentions;
  const Wanted said = wanted;
  each_statement_on(said, annotations, [&](const Statement& statement) {
    naming = std::max(naming, sentences_naming(statement, document));
    if (!statement.cue.empty()) wanted[document.sentence_at(statement.cue.first)] = 1;
  });
  // A word that stands for a name goes back to one before it.
  only_in(document, first_of(document.sentences, naming),
          [&] { annotations.mentions = find_mentions(document, language, ruleset.entities); });
  std::fill_n(wanted.begin(), asked.figures, std::uint8_t{1});
  bool settled = false;
  only_in(document, some_of(document.sentences, wanted),
          [&] { settled = find_figures(annotations, language, false); });
  if (settled) return;
  // So does a date.
  const auto after = std::find(wanted.rbegin(), wanted.rend(), 1).base();
  only_in(document, first_of(document.sentences, static_cast<std::size_t>(after - wanted.begin())),
          [&] { find_figures(annotations, language, true); });
}

}  // namespace gainsay
