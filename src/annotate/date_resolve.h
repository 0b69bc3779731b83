#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "annotate/date_fields.h"
#include "annotate/date_tense.h"
#include "base/day.h"
#include "ruleset/date_rules.h"
#include "text/document.h"

namespace gainsay {

/// Resolves the dates of one text. Call in text order: dates such as "that day" go back to the last
/// one resolved. `drafts` must outlive it.
class DateResolver {
 public:
  DateResolver(const Document& document, const DateRules& rules,
               const std::vector<DateDraft>& drafts);

  /// Nothing when the form names no date after all.
  [[nodiscard]] std::optional<ResolvedDate> resolve(const DateDraft& draft, Tense tense);

 private:
  struct Past {
    DayRange range;
    bool hijri = false;
  };
  using Candidates = std::vector<DayRange>;

  [[nodiscard]] std::optional<ResolvedDate> read(const DateDraft& draft, Tense tense) const;
  [[nodiscard]] std::optional<ResolvedDate> mean(const DateForm& form, const DateFields& fields,
                                                 Tense tense) const;
  [[nodiscard]] std::optional<ResolvedDate> calendar(const DateForm& form, const DateFields& fields,
                                                     Tense tense) const;
  [[nodiscard]] std::optional<ResolvedDate> inside(const DayRange& container, bool exact,
                                                   const DateFields& fields) const;
  [[nodiscard]] std::optional<ResolvedDate> shift(const DateForm& form, const DateFields& fields,
                                                  Tense tense) const;
  [[nodiscard]] ResolvedDate weekend(const DateForm& form, int by, Tense tense) const;
  [[nodiscard]] std::optional<ResolvedDate> span(const DateForm& form,
                                                 const DateFields& fields) const;
  [[nodiscard]] std::optional<ResolvedDate> nth(const DateForm& form, const DateFields& fields,
                                                Tense tense) const;
  [[nodiscard]] std::optional<ResolvedDate> piece(const DateForm& form,
                                                  const DateFields& fields) const;
  [[nodiscard]] std::optional<ResolvedDate> season(const DateForm& form, const DateFields& fields,
                                                   Tense tense) const;

  /// The {date} in the form, or the unit `in` around the anchor.
  [[nodiscard]] std::optional<DayRange> container(const DateForm& form,
                                                  const DateFields& fields) const;
  [[nodiscard]] std::optional<DayRange> anchor(const DateForm& form,
                                               std::optional<DateUnit> unit) const;
  /// The month around the anchor when the text named that one in the Hijri calendar.
  [[nodiscard]] std::optional<DayRange> hijri_month(const DateForm& form,
                                                    std::optional<DateUnit> unit) const;
  /// "this month of Shawwal"
  [[nodiscard]] std::optional<DayRange> this_hijri_month(const DateForm& form,
                                                         const DateFields& fields) const;
  /// The last date of the text that fits into the unit that the form is about, its own or the one
  /// read in it; or null.
  [[nodiscard]] const Past* last_date(const DateForm& form, std::optional<DateUnit> unit) const;
  [[nodiscard]] std::optional<DayRange> pick(const Candidates& candidates, DateToward toward,
                                             Tense tense) const;
  [[nodiscard]] Candidates yearly(const DateFields& fields, Day around) const;
  void keep_coming(const DateDraft& draft, const ResolvedDate& date);

  const Document& document_;
  const DateRules& rules_;
  const std::vector<DateDraft>& drafts_;
  std::optional<Day> written_;
  std::vector<Past> history_;       // the dates resolved so far
  std::optional<DayRange> period_;  // the last quarter
  // What a sentence has said so far; a sentence that is read by itself says the same.
  struct Said {
    std::size_t sentence = 0;
    bool fiscal = false;  // the last quarter was one of a fiscal year
    // What lies ahead: the day of a weekday, the year of a month.
    std::array<std::optional<Day>, 7> weekdays;
    std::array<std::optional<int>, 13> months;
  };
  Said said_;
};

}  // namespace gainsay
