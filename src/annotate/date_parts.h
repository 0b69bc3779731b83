#pragma once

#include <optional>
#include <vector>

#include "annotate/annotation.h"
#include "annotate/number_reader.h"
#include "ruleset/date_rules.h"
#include "ruleset/form.h"
#include "ruleset/number_rules.h"
#include "text/document.h"

namespace gainsay {

/// What a part of a date form stands for; its kind is that of the Part.
struct DateValue {
  KindId kind = 0;
  int value = 0;  ///< As DateName::value; for a date the number of its draft.
  std::optional<CalendarKind> calendar;  ///< Of a month, and of a year whose era is attached.
  bool doubtful = false;                 ///< See DateName.
  bool mismatch = false;                 ///< Two names of a month that are not the same month.
};

/// Finds the parts of all dates of a text: names, numbers and years. Their `index` is into
/// `values`.
void find_date_parts(const Document& document, const std::vector<WrittenNumber>& written,
                     const std::vector<NumberMention>& numbers, const DateRules& rules,
                     const NumberRules& number_rules, Parts& parts, std::vector<DateValue>& values);

}  // namespace gainsay
