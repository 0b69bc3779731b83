#include "extract/headline_mentions.h"

#include <algorithm>
#include <utility>

#include "annotate/date.h"
#include "annotate/mention.h"
#include "annotate/number.h"
#include "annotate/statement.h"
#include "extract/headline_alone.h"

namespace gainsay {

const Language& HeadlineMentions::language() const { return ruleset_.complete(*read_.language); }

const Annotations& HeadlineMentions::alone() {
  if (!alone_) {
    alone_.emplace();
    alone_->language = &language();
    alone_->document = headline_alone(read_.document);
  }
  return *alone_;
}

const std::vector<EntityMention>& HeadlineMentions::names() {
  const Document& document = alone().document;
  if (!std::exchange(has_names_, true)) {
    alone_->mentions = find_mentions(document, language(), ruleset_.entities);
  }
  return alone_->mentions;
}

const std::vector<Statement>& HeadlineMentions::statements() {
  const Document& document = alone().document;
  if (!std::exchange(has_statements_, true)) {
    alone_->statements = find_statements(document, language().statements, language().clitics);
  }
  return alone_->statements;
}

const std::vector<NumberMention>& HeadlineMentions::numbers() {
  if (!numbers_) read_numbers();
  return *numbers_;
}

const std::vector<DateMention>& HeadlineMentions::dates() {
  if (!dates_) read_numbers();
  return *dates_;
}

void HeadlineMentions::read_numbers() {
  const Document& document = alone().document;
  const NumberRules& number_rules = language().numbers;
  const DateRules& date_rules = language().dates;
  const std::vector<WrittenNumber> written = gainsay::read_numbers(document, number_rules);
  numbers_ = find_numbers(document, written, number_rules);
  const std::vector<TokenRange> dates =
      possible_dates(document, written, *numbers_, date_rules, number_rules);
  dates_.emplace();
  if (!dates.empty()) {
    dates_ = find_dates(document, written, *numbers_, date_rules, number_rules);
  }
  std::erase_if(*numbers_, [&](const NumberMention& number) {
    return std::any_of(dates.begin(), dates.end(),
                       [&](const TokenRange& date) { return number.tokens.overlaps(date); });
  });
}

}  // namespace gainsay
