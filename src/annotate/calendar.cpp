#include "annotate/calendar.h"

#include <algorithm>

namespace gainsay {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

int year_number(const year_month_day& date) { return static_cast<int>(date.year()); }
unsigned month_number(const year_month_day& date) { return static_cast<unsigned>(date.month()); }

/// `count` whole months from the month that lies `from` months after January of `year`.
DayRange months_from(int year, int from, int count) {
  const auto start = std::chrono::year(year) / std::chrono::January + months(from);
  const auto end = start + months(count - 1);
  return {Day(start / 1), Day(end / std::chrono::last)};
}

int months_in(DateUnit unit) {
  switch (unit) {
    case DateUnit::Months:
      return 1;
    case DateUnit::Quarters:
      return 3;
    case DateUnit::Halves:
      return 6;
    case DateUnit::Years:
      return 12;
    case DateUnit::Decades:
      return 120;
    case DateUnit::Days:
    case DateUnit::Weekends:
    case DateUnit::Weeks:
      return 0;
  }
  return 0;
}

}  // namespace

DayRange unit_at(Day day, DateUnit unit, int by, const DateRules& rules) {
  const year_month_day date(day);
  switch (unit) {
    case DateUnit::Days:
      return single_day(day + days(by));
    case DateUnit::Weeks: {
      const Day first = day - (std::chrono::weekday(day) - rules.week_begins) + days(7 * by);
      return {first, first + days(6)};
    }
    case DateUnit::Weekends: {
      const Day first = day - (std::chrono::weekday(day) - rules.weekend_begins) + days(7 * by);
      return {first, first + days(1)};
    }
    case DateUnit::Months:
    case DateUnit::Quarters:
    case DateUnit::Halves:
    case DateUnit::Years: {
      const int size = months_in(unit);
      const int month = static_cast<int>(month_number(date)) - 1;
      return months_from(year_number(date), (month / size + by) * size, size);
    }
    case DateUnit::Decades: {
      const int year = (year_number(date) / 10 + by) * 10;
      return {make_day(year, 1, 1), make_day(year + 9, 12, 31)};
    }
  }
  return {};
}

Day moved(Day day, DateUnit unit, int by) {
  if (unit == DateUnit::Days) return day + days(by);
  if (unit == DateUnit::Weeks || unit == DateUnit::Weekends) return day + days(7 * by);
  const year_month_day date(day);
  const auto month = date.year() / date.month() + months(months_in(unit) * by);
  const year_month_day last(Day(month / std::chrono::last));
  return Day(month / std::min(date.day(), last.day()));
}

DayRange moved(const DayRange& range, DateUnit unit, int by) {
  DayRange result;
  if (range.first) result.first = moved(*range.first, unit, by);
  if (range.last) result.last = moved(*range.last, unit, by);
  // 30 June a month earlier is 30 May, but the month of June a month earlier ends on 31 May.
  const auto ends_month = [](Day day) {
    return year_month_day(day + days(1)).day() == std::chrono::day(1);
  };
  const bool whole = range.first && range.last && months_in(unit) > 0 &&
                     year_month_day(*range.first).day() == std::chrono::day(1) &&
                     ends_month(*range.last);
  if (whole) {
    const year_month_day date(*result.last);
    result.last = Day(date.year() / date.month() / std::chrono::last);
  }
  return result;
}

std::optional<DayRange> nth_in(const DayRange& range, DateUnit unit, int n) {
  if (!range.first || !range.last || n == 0) return std::nullopt;
  const Day first = *range.first;
  const Day last = *range.last;
  const auto inside = [&](DayRange piece) -> std::optional<DayRange> {
    if (*piece.first < first || *piece.last > last) return std::nullopt;
    return piece;
  };
  const int length = static_cast<int>((last - first).count()) + 1;
  if (unit == DateUnit::Days || unit == DateUnit::Weeks) {
    const int size = unit == DateUnit::Days ? 1 : 7;
    if (n < 0) {
      const Day end = last + days((n + 1) * size);
      return inside({end - days(size - 1), end});
    }
    const Day start = first + days((n - 1) * size);
    if (start > last) return std::nullopt;
    return DayRange{start, std::min(last, start + days(size - 1))};
  }
  if (unit == DateUnit::Halves && length < 32) {
    const Day middle = first + days(length / 2);
    if (n == 1) return DayRange{first, middle - days(1)};
    if (n == 2 || n == -1) return DayRange{middle, last};
    return std::nullopt;
  }
  const int size = months_in(unit);
  if (size == 0) return std::nullopt;
  const DateUnit step = DateUnit::Months;
  if (n < 0) {
    const Day start = moved(last + days(1), step, n * size);
    return inside({start, moved(start, step, size) - days(1)});
  }
  const Day start = moved(first, step, (n - 1) * size);
  return inside({start, moved(start, step, size) - days(1)});
}

Granularity granularity_of(DateUnit unit) {
  switch (unit) {
    case DateUnit::Days:
      return Granularity::Days;
    case DateUnit::Weekends:
    case DateUnit::Halves:
      return Granularity::Interval;
    case DateUnit::Weeks:
      return Granularity::Weeks;
    case DateUnit::Months:
      return Granularity::Months;
    case DateUnit::Quarters:
      return Granularity::Quarters;
    case DateUnit::Years:
      return Granularity::Years;
    case DateUnit::Decades:
      return Granularity::Decades;
  }
  return Granularity::Interval;
}

Granularity granularity_of(const DayRange& range) {
  if (!range.first || !range.last) return Granularity::Interval;
  if (*range.first == *range.last) return Granularity::Days;
  const year_month_day date(*range.first);
  const int year = year_number(date);
  const int month = static_cast<int>(month_number(date)) - 1;
  if (date.day() != std::chrono::day(1)) return Granularity::Interval;
  if (range == months_from(year, month, 1)) return Granularity::Months;
  if (month % 3 == 0 && range == months_from(year, month, 3)) return Granularity::Quarters;
  if (range == year_of(year)) return Granularity::Years;
  if (year % 10 == 0 && range == months_from(year, 0, 120)) return Granularity::Decades;
  return Granularity::Interval;
}

}  // namespace gainsay
