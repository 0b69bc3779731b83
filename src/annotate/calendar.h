#pragma once

#include <chrono>
#include <optional>

#include "base/day.h"
#include "ruleset/date_rules.h"

namespace gainsay {

/// The unit of the calendar that `day` lies in, `by` units away. A weekend is the one of the week,
/// or the last one before it when `day` stands before the weekend of its week.
[[nodiscard]] DayRange unit_at(Day day, DateUnit unit, int by, const DateRules& rules);

/// `day` moved by so many units; the last day of a month that is too short for it.
[[nodiscard]] Day moved(Day day, DateUnit unit, int by);

/// Both ends moved; a whole month, quarter or year stays one.
[[nodiscard]] DayRange moved(const DayRange& range, DateUnit unit, int by);

/// The n-th unit inside `range` (n < 0: from its end). Weeks are counted in sevens from its first
/// day: the first week of a month is its days 1 to 7.
[[nodiscard]] std::optional<DayRange> nth_in(const DayRange& range, DateUnit unit, int n);

[[nodiscard]] Granularity granularity_of(DateUnit unit);
/// The granularity that a stretch has by itself: a day, a whole month, ...
[[nodiscard]] Granularity granularity_of(const DayRange& range);

}  // namespace gainsay
