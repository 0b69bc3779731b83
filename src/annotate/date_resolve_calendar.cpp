// Dates that are named: a day, a month, a year, a weekday.

#include <chrono>

#include "annotate/calendar.h"
#include "annotate/date_resolve.h"
#include "annotate/hijri.h"

namespace gainsay {
namespace {

bool contains(const DayRange& outer, const DayRange& inner) {
  return known(outer) && known(inner) && *outer.first <= *inner.first && *inner.last <= *outer.last;
}

// Whether a single day is the weekday that the text says. A Hijri month begins when its moon is
// seen: there the weekday tells which of two neighbouring days it is.
bool agrees_with_weekday(const DateFields& fields, bool hijri, DayRange& range) {
  if (!fields.weekday || range.first != range.last) return true;
  for (const int by : {0, -1, 1}) {
    if (by != 0 && !hijri) break;
    const Day day = *range.first + std::chrono::days(by);
    if (std::chrono::weekday(day) != *fields.weekday) continue;
    range = single_day(day);
    return true;
  }
  return false;
}

}  // namespace

std::optional<DayRange> DateResolver::pick(const Candidates& candidates, DateToward toward,
                                           Tense tense) const {
  if (!written_) return std::nullopt;
  const Day now = *written_;
  std::optional<DayRange> best;
  // A date behind is what news tells of; one ahead must be clearly nearer, unless the verbs say so.
  const int behind = tense == Tense::Future ? 24 : 2;
  const bool deadline = toward == DateToward::Nearest && tense == Tense::Deadline;
  const int ahead = tense == Tense::Past ? 16 : 4;
  int least = 0;
  for (const DayRange& candidate : candidates) {
    if (!known(candidate)) continue;
    const Day first = *candidate.first;
    const Day last = *candidate.last;
    const bool begun = first <= now;
    const bool over = last < now;
    int distance = begun ? 0 : static_cast<int>((first - now).count()) * ahead;
    if (over) distance = static_cast<int>((now - last).count()) * behind;
    if (toward == DateToward::Past && !over) continue;
    if (toward == DateToward::Future && begun) continue;
    if (deadline && over) continue;
    if (!best || distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

DateResolver::Candidates DateResolver::yearly(const DateFields& fields, Day around) const {
  const int year = fields.calendar == CalendarKind::Hijri ? hijri_year_at(around) : year_at(around);
  Candidates candidates;
  for (const int y : {year - 1, year, year + 1}) candidates.push_back(fields.in_year(y));
  return candidates;
}

std::optional<ResolvedDate> DateResolver::calendar(const DateForm& form, const DateFields& fields,
                                                   Tense tense) const {
  const auto no_publication = [&] {
    return problem("'" + fields.text + "' needs the publication date");
  };
  if (fields.decade) {
    return resolved({make_day(*fields.decade, 1, 1), make_day(*fields.decade + 9, 12, 31)},
                    DateUnit::Decades);
  }
  std::optional<ResolvedDate> date;
  if (const DayRange year = fields.year_named_twice(); known(year)) {
    date = resolved(year, DateUnit::Years);
  } else if (!fields.years.empty()) {
    DayRange range = fields.in_year(fields.years.front());
    range.last = fields.in_year(fields.years.back()).last;
    if (range.first > range.last) return std::nullopt;
    if (range.unknown()) return problem("there is no day '" + fields.text + "'");
    date = resolved(range);
    if (fields.calendar == CalendarKind::Hijri && !fields.month) {
      date->granularity = Granularity::Years;
    }
    if (fields.date && !contains(*fields.date, range) && !contains(range, *fields.date)) {
      return problem("the parts of '" + fields.text + "' contradict each other");
    }
    if (fields.date && contains(range, *fields.date)) date = resolved(*fields.date);
  } else if (const auto month = this_hijri_month(form, fields)) {
    date = resolved(*month);
  } else if (fields.date || form.in) {
    const auto range = container(form, fields);
    if (!range) {
      return form.anchor == DateAnchor::Text
                 ? problem("'" + fields.text + "' needs a date before it in the text")
                 : no_publication();
    }
    return inside(*range, fields.date.has_value(), fields);
  } else if (fields.month) {
    if (!written_) return no_publication();
    const auto ahead =
        fields.calendar == CalendarKind::Gregorian ? said_.months[*fields.month] : std::nullopt;
    const bool again = ahead && form.toward == DateToward::Nearest && tense != Tense::Past;
    const auto range =
        again ? fields.in_year(*ahead) : pick(yearly(fields, *written_), form.toward, tense);
    if (!range || !known(*range)) return problem("there is no day '" + fields.text + "'");
    date = resolved(form.by == 0 ? *range : moved(*range, DateUnit::Years, form.by));
  } else if (fields.weekday) {
    if (!written_) return no_publication();
    const auto back = std::chrono::weekday(*written_) - *fields.weekday;
    const Day recent = *written_ - back;
    Day day = recent;
    if (form.toward == DateToward::Past && recent == *written_) day -= std::chrono::days(7);
    const bool future =
        form.toward == DateToward::Future || (form.toward == DateToward::Nearest &&
                                              (tense == Tense::Future || tense == Tense::Deadline));
    if (future && (recent != *written_ || form.toward == DateToward::Future))
      day += std::chrono::days(7);
    const auto ahead = said_.weekdays[fields.weekday->c_encoding()];
    if (ahead && form.toward == DateToward::Nearest && tense != Tense::Past) day = *ahead;
    day += std::chrono::days(7 * form.by);
    if (!fields.last_weekday) return resolved(single_day(day));
    return resolved({day, day + (*fields.last_weekday - *fields.weekday)});
  } else {
    return std::nullopt;
  }
  if (fields.calendar == CalendarKind::Hijri && fields.month && fields.days.empty()) {
    date->granularity = Granularity::Months;
  }
  date->hijri = fields.calendar == CalendarKind::Hijri;
  if (!agrees_with_weekday(fields, date->hijri, date->range)) {
    return problem("'" + fields.text + "': " + iso_day(*date->range.first) + " is another weekday");
  }
  return date;
}

// "The minister arrives next Friday, and on Friday he will speak": a name that the text has put
// ahead of the day of writing stays there until it puts it elsewhere.
void DateResolver::keep_coming(const DateDraft& draft, const ResolvedDate& date) {
  if (!written_) return;
  const bool ahead = *date.range.first > *written_;
  for (const DateValue& part : draft.parts) {
    if (part.kind == date_part) keep_coming(drafts_[static_cast<std::size_t>(part.value)], date);
    if (part.kind == weekday_part && date.range.first == date.range.last) {
      auto& day = said_.weekdays[static_cast<std::size_t>(part.value)];
      day = ahead ? date.range.first : std::nullopt;
    }
    if (part.kind == month_part && part.calendar != CalendarKind::Hijri) {
      auto& year = said_.months[static_cast<std::size_t>(part.value)];
      year = ahead ? std::optional(year_at(*date.range.first)) : std::nullopt;
    }
  }
}

std::optional<DayRange> DateResolver::this_hijri_month(const DateForm& form,
                                                       const DateFields& fields) const {
  const bool asked = fields.calendar == CalendarKind::Hijri && fields.month && !fields.date &&
                     form.in == DateUnit::Months && form.anchor == DateAnchor::Written;
  if (!asked || !written_) return std::nullopt;
  constexpr int length = 29;
  const Day day = *written_ + std::chrono::days(form.by * length);
  DateFields whole = fields;
  whole.days.clear();
  const int year = hijri_year_at(day);
  for (const int y : {year - 1, year, year + 1}) {
    if (!contains(whole.in_year(y), single_day(day))) continue;
    const DayRange range = fields.in_year(y);
    return known(range) ? std::optional(range) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<ResolvedDate> DateResolver::inside(const DayRange& container, bool exact,
                                                 const DateFields& fields) const {
  if (!known(container)) return std::nullopt;
  const auto contradiction = [&] {
    return problem("'" + fields.text + "' contradicts itself: it does not lie in " +
                   iso_range(container));
  };
  const auto checked = [&](DayRange range) {
    if (!agrees_with_weekday(fields, fields.date_is_hijri, range)) {
      return problem("'" + fields.text + "': " + iso_day(*range.first) + " is another weekday");
    }
    return resolved(range);
  };
  if (fields.month) {
    for (const DayRange& candidate : yearly(fields, *container.first)) {
      if (contains(container, candidate)) return checked(candidate);
      // "December, this week": the narrower of the two.
      if (fields.days.empty() && contains(candidate, container)) return checked(container);
    }
    // A month beside a year or quarter that it does not lie in is another date.
    if (exact && fields.days.empty()) return std::nullopt;
    return contradiction();
  }
  if (!fields.days.empty()) {
    const Granularity granularity = granularity_of(container);
    if (granularity != Granularity::Months &&
        (container.last.value() - container.first.value()).count() > 31) {
      return std::nullopt;
    }
    if (granularity == Granularity::Days && exact) return std::nullopt;
    const auto first = nth_in(container, DateUnit::Days, static_cast<int>(fields.days.front()));
    const auto last = nth_in(container, DateUnit::Days, static_cast<int>(fields.days.back()));
    if (!first || !last) return contradiction();
    return checked({first->first, last->last});
  }
  if (fields.weekday) {
    const Day first = *container.first;
    const Day day = first + (*fields.weekday - std::chrono::weekday(first));
    if (container.first == container.last) return checked(container);
    if (day > *container.last || (*container.last - first).count() > 6) return std::nullopt;
    return resolved(single_day(day));
  }
  return resolved(container);
}

}  // namespace gainsay
