// Seasons, by the months that meteorology gives them.

#include <chrono>

#include "annotate/calendar.h"
#include "annotate/date_resolve.h"

namespace gainsay {
namespace {

constexpr int months_long = 3;

DayRange season_of(int year, int first_month) {
  const auto first = make_day(year, static_cast<unsigned>(first_month), 1);
  if (!first) return {};
  return {first, moved(*first, DateUnit::Months, months_long) - std::chrono::days(1)};
}

}  // namespace

std::optional<ResolvedDate> DateResolver::season(const DateForm& form, const DateFields& fields,
                                                 Tense tense) const {
  const auto whole = container(form, fields);
  if (!whole || !known(*whole)) {
    return problem("'" + fields.text + "' needs the publication date");
  }
  const int year = year_at(*whole->first);
  if (!fields.date && fields.years.empty()) {
    Candidates candidates;
    for (const int y : {year - 1, year, year + 1}) candidates.push_back(season_of(y, form.by));
    const auto range = pick(candidates, form.toward, tense);
    return range ? std::optional(resolved(*range)) : std::nullopt;
  }
  constexpr int days_of_year = 365;
  if ((*whole->last - *whole->first).count() + 1 < days_of_year) return std::nullopt;
  const DayRange range = season_of(year, form.by);
  if (*range.last <= *whole->last) {
    // "Summer 2014/2015" leaves open which of the two.
    const bool twice = *season_of(year + 1, form.by).last <= *whole->last;
    return resolved(twice ? *whole : range);
  }
  // The winter of a year begins in it, or before it where that is still to come.
  const bool to_come = written_ && *range.first > *written_;
  return resolved(to_come ? season_of(year - 1, form.by) : range);
}

}  // namespace gainsay
