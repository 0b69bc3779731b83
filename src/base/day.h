#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

/// How exactly a date was given. `Interval` is any other stretch ("the first week of December").
enum class Granularity { Days, Weeks, Months, Quarters, Years, Decades, Interval };

/// A day of the proleptic Gregorian calendar.
using Day = std::chrono::sys_days;

/// A stretch of days, both ends included; a missing end is open.
struct DayRange {
  std::optional<Day> first;
  std::optional<Day> last;
  friend bool operator==(const DayRange&, const DayRange&) = default;
  [[nodiscard]] bool unknown() const { return !first && !last; }
};

/// The day, or nothing when there is no such day (31 April).
[[nodiscard]] std::optional<Day> make_day(int year, unsigned month, unsigned day);

/// Reads YYYY-MM-DD, also where a time of day follows ("2021-12-26T07:00:00Z").
[[nodiscard]] std::optional<Day> parse_iso_day(std::string_view text);

[[nodiscard]] std::string iso_day(Day day);

[[nodiscard]] DayRange single_day(Day day);
[[nodiscard]] DayRange month_of(int year, unsigned month);
[[nodiscard]] DayRange year_of(int year);

/// ISO 8601 for a stretch: "2021-12-09", "2021-12", "2021" where it is a day, a whole month, a
/// whole year, else "2021-12-01/2021-12-07" with ".." for an open end; empty when both ends are
/// open.
[[nodiscard]] std::string iso_range(const DayRange& range);

/// The same for people: "2021-12-01 to 2021-12-07", "until 2021-12-31".
[[nodiscard]] std::string describe_range(const DayRange& range);

/// Reads what `iso_range` writes.
[[nodiscard]] std::optional<DayRange> parse_iso_range(std::string_view text);

}  // namespace gainsay
