#pragma once

#include <optional>

#include "base/day.h"

namespace gainsay {

/// The day of the Umm al-Qura calendar (the civil calendar of Saudi Arabia), or nothing when there
/// is no such day.
[[nodiscard]] std::optional<Day> make_hijri_day(int year, unsigned month, unsigned day);

/// The whole month or year of that calendar; empty when there is none.
[[nodiscard]] DayRange hijri_month_of(int year, unsigned month);
[[nodiscard]] DayRange hijri_year_of(int year);

/// The year of that calendar that a day lies in, and the whole month.
[[nodiscard]] int hijri_year_at(Day day);
[[nodiscard]] DayRange hijri_month_at(Day day);

}  // namespace gainsay
