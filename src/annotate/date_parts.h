#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/annotation.h"
#include "annotate/number_reader.h"
#include "ruleset/date_rules.h"
#include "ruleset/form.h"
#include "ruleset/number_rules.h"
#include "text/document.h"
#include "text/phrase.h"

namespace gainsay {

/// What a part of a date form stands for; its kind is that of the Part.
struct DateValue {
  KindId kind = 0;
  int value = 0;  ///< As DateName::value; for a date the number of its draft.
  std::optional<CalendarKind> calendar;  ///< Of a month, and of a year whose era is attached.
  bool doubtful = false;                 ///< See DateName.
  bool mismatch = false;                 ///< Two names of a month that are not the same month.
};

/// Finds the parts that dates are made of: names, numbers and years; sentence by sentence, in the
/// order of the text. Refers to what it is made of: what is `written`, and the numbers made of it.
class DateParts {
 public:
  DateParts(const Document& document, const std::vector<WrittenNumber>& written,
            const std::vector<NumberMention>& numbers, const DateRules& rules,
            const NumberRules& number_rules);

  /// The parts of the sentence; their `index` is into `values`.
  void find(const TokenRange& sentence, Parts& parts);
  /// Of all sentences so far.
  [[nodiscard]] const std::vector<DateValue>& values() const { return values_; }

 private:
  void measure(const TokenRange& sentence);
  void add(TokenRange tokens, DateValue value, std::string_view attached, Parts& parts);
  void add_names(const TokenRange& sentence, Parts& parts);
  void add_digits(std::size_t token, Parts& parts);
  void add_written(const TokenRange& sentence, Parts& parts);
  void add_pair(const WrittenNumber& century, const WrittenNumber& rest, Parts& parts);
  void join_months(const TokenRange& sentence, Parts& parts);

  const Document& document_;
  const DateRules& rules_;
  const NumberRules& number_rules_;
  std::span<const WrittenNumber> written_;  // from the sentence on
  std::span<const NumberMention> numbers_;
  std::vector<DateValue> values_;
  std::vector<PhraseMatch> found_;
  // What is no year, in the sentence.
  std::vector<TokenRange> amounts_;   // bounds, parts and measures
  std::vector<TokenRange> measured_;  // shares, sums of money, "1,089 million"
};

}  // namespace gainsay
