#include "extract/headline_mentions.h"

#include <algorithm>

#include "annotate/date.h"
#include "annotate/mention.h"
#include "annotate/number.h"
#include "extract/headline_alone.h"

namespace gainsay {

const Document& HeadlineMentions::alone() {
  if (!alone_) alone_ = headline_alone(read_.document);
  return *alone_;
}

const std::vector<EntityMention>& HeadlineMentions::names() {
  if (!names_) {
    names_ = find_mentions(alone(), ruleset_.complete(*read_.language), ruleset_.entities);
  }
  return *names_;
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
  const Language& language = ruleset_.complete(*read_.language);
  const std::vector<WrittenNumber> written = gainsay::read_numbers(alone(), language.numbers);
  numbers_ = find_numbers(alone(), written, language.numbers);
  const std::vector<TokenRange> dates =
      possible_dates(alone(), written, *numbers_, language.dates, language.numbers);
  dates_.emplace();
  if (!dates.empty()) {
    dates_ = find_dates(alone(), written, *numbers_, language.dates, language.numbers);
  }
  std::erase_if(*numbers_, [&](const NumberMention& number) {
    return std::any_of(dates.begin(), dates.end(),
                       [&](const TokenRange& date) { return number.tokens.overlaps(date); });
  });
}

}  // namespace gainsay
