#include "annotate/date_fields.h"

#include <algorithm>

#include "annotate/calendar.h"
#include "annotate/hijri.h"

namespace gainsay {

DayRange DateFields::year_named_twice() const {
  if (years.size() != 2 || month) return {};
  const auto common = [](int hijri, int gregorian) -> DayRange {
    const DayRange one = hijri_year_of(hijri);
    const DayRange other = year_of(gregorian);
    if (!known(one) || !known(other)) return {};
    const DayRange both{std::max(*one.first, *other.first), std::min(*one.last, *other.last)};
    return *both.first <= *both.last ? both : DayRange{};
  };
  const DayRange hijri_first = common(years.front(), years.back());
  return known(hijri_first) ? hijri_first : common(years.back(), years.front());
}

DayRange DateFields::in_year(int year) const {
  const bool hijri = calendar == CalendarKind::Hijri;
  if (!month) return hijri ? hijri_year_of(year) : year_of(year);
  if (days.empty()) return hijri ? hijri_month_of(year, *month) : month_of(year, *month);
  const auto make = [&](unsigned day) {
    return hijri ? make_hijri_day(year, *month, day) : make_day(year, *month, day);
  };
  DayRange range{make(days.front()), make(days.back())};
  if (!range.first || !range.last || *range.first > *range.last) return {};
  return range;
}

DateFields read_fields(const DateDraft& draft, const Document& document, const DateRules& rules) {
  const DateForm& form = rules.meanings[draft.form];
  DateFields fields;
  fields.text = std::string(document.text(draft.tokens));
  fields.calendar = form.calendar;
  bool named_calendar = form.calendar != CalendarKind::Gregorian;
  for (const DateValue& part : draft.parts) {
    if (part.calendar) fields.calendar = *part.calendar;
    named_calendar = named_calendar || part.calendar || part.kind == date_part;
    switch (part.kind) {
      case day_part:
        fields.days.push_back(static_cast<unsigned>(part.value));
        break;
      case month_part:
      case month_number_part:
        fields.month = static_cast<unsigned>(part.value);
        fields.mismatch = fields.mismatch || part.mismatch;
        break;
      case year_part:
      case era_year_part:
        fields.years.push_back(part.value);
        break;
      case short_year_part: {
        // "95" is this century's unless that lies well ahead.
        const auto& written = document.source->metadata.published;
        constexpr int ahead = 10;
        const int now = written ? year_at(*written) : 2020;
        const int year = now - now % 100 + part.value;
        fields.years.push_back(year > now + ahead ? year - 100 : year);
        break;
      }
      case weekday_part:
        (fields.weekday ? fields.last_weekday : fields.weekday) =
            std::chrono::weekday(static_cast<unsigned>(part.value));
        break;
      case unit_part:
      case units_part:
        fields.unit = static_cast<DateUnit>(part.value);
        break;
      case dual_part:
        fields.unit = static_cast<DateUnit>(part.value);
        fields.count = 2;
        break;
      case count_part:
        fields.count = part.value;
        break;
      case ordinal_part:
        fields.ordinal = part.value;
        break;
      case decade_part:
        fields.decade = part.value;
        break;
      default:
        break;
    }
  }
  if (form.unit && !fields.unit) fields.unit = form.unit;
  const bool hijri = !named_calendar && !fields.years.empty() &&
                     fields.years.front() >= rules.hijri_from &&
                     fields.years.front() <= rules.hijri_to;
  if (hijri) fields.calendar = CalendarKind::Hijri;
  return fields;
}

ResolvedDate resolved(const DayRange& range) {
  ResolvedDate date;
  date.range = range;
  date.granularity = granularity_of(range);
  return date;
}

ResolvedDate resolved(const DayRange& range, DateUnit unit) {
  ResolvedDate date = resolved(range);
  date.granularity = granularity_of(unit);
  return date;
}

ResolvedDate problem(std::string what) {
  ResolvedDate date;
  date.problem = std::move(what);
  return date;
}

bool known(const DayRange& range) { return range.first && range.last; }

int year_at(Day day) { return static_cast<int>(std::chrono::year_month_day(day).year()); }

}  // namespace gainsay
