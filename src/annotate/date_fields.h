#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/annotation.h"
#include "annotate/date_parts.h"
#include "base/day.h"
#include "ruleset/date_rules.h"
#include "text/document.h"

namespace gainsay {

/// A date as it was read, before it is resolved.
struct DateDraft {
  TokenRange tokens;
  std::uint32_t form = 0;        ///< Into DateRules::meanings.
  std::vector<DateValue> parts;  ///< A {date} is the number of the draft inside.
  std::string_view attached;     ///< As in FormMatch.
};

/// The parts of a draft by what they are.
struct DateFields {
  std::string text;  ///< Of the mention.
  std::vector<unsigned> days;
  std::optional<unsigned> month;
  std::vector<int> years;
  std::optional<std::chrono::weekday> weekday;
  std::optional<std::chrono::weekday> last_weekday;  ///< "Sunday to Monday"
  std::optional<DateUnit> unit;
  std::optional<int> count;
  std::optional<int> ordinal;
  std::optional<int> decade;
  std::optional<DayRange> date;  ///< The {date} inside, once it is resolved.
  bool date_is_hijri = false;    ///< It was named in that calendar.
  CalendarKind calendar = CalendarKind::Gregorian;
  bool mismatch = false;   ///< Two names of a month that are not the same month.
  bool narrative = false;  ///< Of the {date} inside.
  std::string problem;     ///< The same.

  /// The days of a year that is named in both calendars ("1351 AH / 1932"); empty where there are
  /// no two years or they are not the same.
  [[nodiscard]] DayRange year_named_twice() const;
  /// The days, the month or the year, in a given year; empty where there is no such day.
  [[nodiscard]] DayRange in_year(int year) const;
};

/// Everything but the {date} inside.
[[nodiscard]] DateFields read_fields(const DateDraft& draft, const Document& document,
                                     const DateRules& rules);

/// What a date means, or what is wrong with it.
struct ResolvedDate {
  DayRange range;
  Granularity granularity = Granularity::Days;
  bool narrative = false;
  bool present = false;
  bool hijri = false;  ///< Named in that calendar.
  std::string problem;
};

[[nodiscard]] ResolvedDate resolved(const DayRange& range);
[[nodiscard]] ResolvedDate resolved(const DayRange& range, DateUnit unit);
[[nodiscard]] ResolvedDate problem(std::string what);

/// Both ends are there.
[[nodiscard]] bool known(const DayRange& range);
[[nodiscard]] int year_at(Day day);

}  // namespace gainsay
