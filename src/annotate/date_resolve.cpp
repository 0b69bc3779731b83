#include "annotate/date_resolve.h"

#include <algorithm>
#include <chrono>

#include "annotate/calendar.h"
#include "annotate/hijri.h"

namespace gainsay {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

int year_at(Day day) { return static_cast<int>(year_month_day(day).year()); }

bool contains(const DayRange& outer, const DayRange& inner) {
  return outer.first && outer.last && inner.first && inner.last && *outer.first <= *inner.first &&
         *inner.last <= *outer.last;
}

bool known(const DayRange& range) { return range.first && range.last; }

ResolvedDate resolved(const DayRange& range) {
  ResolvedDate date;
  date.range = range;
  date.granularity = granularity_of(range);
  return date;
}

ResolvedDate resolved(const DayRange& range, DateUnit unit) {
  ResolvedDate date;
  date.range = range;
  date.granularity = granularity_of(unit);
  return date;
}

ResolvedDate problem(std::string what) {
  ResolvedDate date;
  date.problem = std::move(what);
  return date;
}

}  // namespace

/// The parts of a draft by what they are.
struct DateResolver::Fields {
  std::string text;  // of the mention
  std::vector<unsigned> days;
  std::optional<unsigned> month;
  std::vector<int> years;
  std::optional<std::chrono::weekday> weekday;
  std::optional<std::chrono::weekday> last_weekday;  // "Sunday to Monday"
  std::optional<DateUnit> unit;
  std::optional<int> count;
  std::optional<int> ordinal;
  std::optional<int> decade;
  std::optional<DayRange> date;
  CalendarKind calendar = CalendarKind::Gregorian;
  bool mismatch = false;
  bool narrative = false;
  std::string problem;

  /// The days, the month or the year, in a given year; empty where there is no such day.
  [[nodiscard]] DayRange in_year(int y) const {
    const bool hijri = calendar == CalendarKind::Hijri;
    if (!month) return hijri ? hijri_year_of(y) : year_of(y);
    if (days.empty()) return hijri ? hijri_month_of(y, *month) : month_of(y, *month);
    const auto make = [&](unsigned day) {
      return hijri ? make_hijri_day(y, *month, day) : make_day(y, *month, day);
    };
    DayRange range{make(days.front()), make(days.back())};
    if (!range.first || !range.last || *range.first > *range.last) return {};
    return range;
  }
};

DateResolver::DateResolver(const Document& document, const DateRules& rules,
                           const std::vector<DateDraft>& drafts)
    : document_(document),
      rules_(rules),
      drafts_(drafts),
      written_(document.source->metadata.published) {}

std::optional<ResolvedDate> DateResolver::resolve(const DateDraft& draft, Tense tense) {
  auto date = read(draft, tense);
  if (date && known(date->range)) {
    history_.push_back(date->range);
    // The period a text reports on has ended when it is written.
    const bool over = written_ && *date->range.last < *written_;
    if (date->granularity == Granularity::Quarters && over && !date->narrative) {
      period_ = date->range;
    }
  }
  return date;
}

std::optional<ResolvedDate> DateResolver::read(const DateDraft& draft, Tense tense) const {
  const DateForm& form = rules_.meanings[draft.form];
  Fields fields;
  fields.text = std::string(document_.text(draft.tokens));
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
        fields.years.push_back(part.value);
        break;
      case short_year_part: {
        // "95" is this century's unless that lies well ahead.
        constexpr int ahead = 10;
        const int now = written_ ? year_at(*written_) : year_at(Day(days(365 * 50)));
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
      case date_part: {
        const auto inner = read(drafts_[static_cast<std::size_t>(part.value)], tense);
        if (!inner) return std::nullopt;
        fields.date = inner->range;
        fields.problem = inner->problem;
        fields.narrative = fields.narrative || inner->narrative;
        break;
      }
      default:
        break;
    }
  }
  if (form.unit && !fields.unit) fields.unit = form.unit;
  const bool hijri = !named_calendar && !fields.years.empty() &&
                     fields.years.front() >= rules_.hijri_from &&
                     fields.years.front() <= rules_.hijri_to;
  if (hijri) fields.calendar = CalendarKind::Hijri;
  std::optional<ResolvedDate> date;
  if (fields.mismatch) {
    date = problem("'" + fields.text + "' names two different months");
  } else if (!fields.problem.empty()) {
    date = problem(fields.problem);
  } else {
    date = mean(form, fields, tense);
  }
  if (date) {
    date->narrative = fields.narrative || form.anchor == DateAnchor::Text ||
                      form.anchor == DateAnchor::Period;
    date->present = form.present;
  }
  return date;
}

std::optional<ResolvedDate> DateResolver::mean(const DateForm& form, const Fields& fields,
                                               Tense tense) const {
  switch (form.meaning) {
    case DateMeaning::Calendar:
      return calendar(form, fields, tense);
    case DateMeaning::Shift:
      return shift(form, fields);
    case DateMeaning::Span:
      return span(form, fields);
    case DateMeaning::Nth:
      return nth(form, fields);
    case DateMeaning::Piece:
      return piece(form, fields);
    case DateMeaning::Same: {
      const auto range = container(form, fields);
      if (range) return resolved(*range);
      return problem("'" + fields.text + "' needs the publication date");
    }
    case DateMeaning::None:
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<DayRange> DateResolver::anchor(const DateForm& form) const {
  const auto suits = [&](const DayRange& range) {
    if (form.keep) return true;
    const DateUnit unit = form.in.value_or(form.unit.value_or(DateUnit::Decades));
    const Day first = *range.first;
    return *range.last <= *unit_at(first, unit, 0, rules_).last;
  };
  switch (form.anchor) {
    case DateAnchor::Written:
      if (!written_) return std::nullopt;
      return single_day(*written_);
    case DateAnchor::Text: {
      const auto found = std::find_if(history_.rbegin(), history_.rend(), suits);
      if (found == history_.rend()) return std::nullopt;
      return *found;
    }
    case DateAnchor::Period:
      if (period_) return period_;
      if (!written_) return std::nullopt;
      return unit_at(*written_, DateUnit::Quarters, -1, rules_);
  }
  return std::nullopt;
}

std::optional<DayRange> DateResolver::container(const DateForm& form, const Fields& fields) const {
  if (fields.date) return fields.date;
  const auto base = anchor(form);
  if (!base || !known(*base)) return std::nullopt;
  if (!form.in) return base;
  return unit_at(*base->first, *form.in, form.meaning == DateMeaning::Nth ? 0 : form.by, rules_);
}

std::optional<DayRange> DateResolver::pick(const Candidates& candidates, DateToward toward,
                                           Tense tense) const {
  if (!written_) return std::nullopt;
  const Day now = *written_;
  std::optional<DayRange> best;
  // A date behind is what news tells of; one ahead must be clearly nearer, unless the verbs say so.
  const int behind = tense == Tense::Future ? 12 : 2;
  const int ahead = tense == Tense::Past ? 8 : 4;
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
    if (!best || distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

DateResolver::Candidates DateResolver::yearly(const Fields& fields, Day around) const {
  const int year = fields.calendar == CalendarKind::Hijri ? hijri_year_at(around) : year_at(around);
  Candidates candidates;
  for (const int y : {year - 1, year, year + 1}) candidates.push_back(fields.in_year(y));
  return candidates;
}

std::optional<ResolvedDate> DateResolver::calendar(const DateForm& form, const Fields& fields,
                                                   Tense tense) const {
  const auto no_publication = [&] {
    return problem("'" + fields.text + "' needs the publication date");
  };
  if (fields.decade) {
    return resolved({make_day(*fields.decade, 1, 1), make_day(*fields.decade + 9, 12, 31)},
                    DateUnit::Decades);
  }
  std::optional<ResolvedDate> date;
  if (!fields.years.empty()) {
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
    const auto range = pick(yearly(fields, *written_), form.toward, tense);
    if (!range) return problem("there is no day '" + fields.text + "'");
    date = resolved(*range);
  } else if (fields.weekday) {
    if (!written_) return no_publication();
    const auto back = std::chrono::weekday(*written_) - *fields.weekday;
    const Day recent = *written_ - back;
    Day day = recent;
    if (form.toward == DateToward::Past && recent == *written_) day -= days(7);
    const bool future = form.toward == DateToward::Future ||
                        (form.toward == DateToward::Nearest && tense == Tense::Future);
    if (future && (recent != *written_ || form.toward == DateToward::Future)) day += days(7);
    if (!fields.last_weekday) return resolved(single_day(day));
    return resolved({day, day + (*fields.last_weekday - *fields.weekday)});
  } else {
    return std::nullopt;
  }
  if (fields.calendar == CalendarKind::Hijri && fields.month && fields.days.empty()) {
    date->granularity = Granularity::Months;
  }
  const bool one_day = date->range.first == date->range.last;
  if (fields.weekday && one_day && std::chrono::weekday(*date->range.first) != *fields.weekday) {
    return problem("'" + fields.text + "': " + iso_day(*date->range.first) + " is another weekday");
  }
  return date;
}

std::optional<ResolvedDate> DateResolver::inside(const DayRange& container, bool exact,
                                                 const Fields& fields) const {
  if (!known(container)) return std::nullopt;
  const auto contradiction = [&] {
    return problem("'" + fields.text + "' contradicts itself: it does not lie in " +
                   iso_range(container));
  };
  const auto checked = [&](const DayRange& range) {
    const bool one_day = range.first == range.last;
    if (fields.weekday && one_day && std::chrono::weekday(*range.first) != *fields.weekday) {
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
    return contradiction();
  }
  if (!fields.days.empty()) {
    const Granularity granularity = granularity_of(container);
    if (granularity != Granularity::Months && (container.last.value() - container.first.value()).count() > 31) {
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

std::optional<ResolvedDate> DateResolver::shift(const DateForm& form, const Fields& fields) const {
  if (!fields.unit) return std::nullopt;
  const auto base = fields.date ? fields.date : anchor(form);
  if (!base || !known(*base)) {
    return problem("'" + fields.text + "' needs " +
                   (form.anchor == DateAnchor::Text ? "a date before it in the text"
                                                    : "the publication date"));
  }
  const int by = form.by * fields.count.value_or(1);
  constexpr int farthest = 5000;
  if (by > farthest || by < -farthest) return std::nullopt;
  const bool of_text = form.anchor != DateAnchor::Written || fields.date;
  // Without a period in the text, a year earlier is last year.
  const bool found = form.anchor != DateAnchor::Period || period_ || fields.date;
  if (form.keep && found && of_text) return resolved(moved(*base, *fields.unit, by));
  if (form.keep && form.anchor == DateAnchor::Period) {
    return resolved(unit_at(*written_, *fields.unit, by, rules_), *fields.unit);
  }
  const Day from = by > 0 ? *base->last : *base->first;
  return resolved(unit_at(from, *fields.unit, by, rules_), *fields.unit);
}

std::optional<ResolvedDate> DateResolver::span(const DateForm& form, const Fields& fields) const {
  if (!fields.unit) return std::nullopt;
  const auto base = fields.date ? fields.date : anchor(form);
  if (!base || !known(*base)) return problem("'" + fields.text + "' needs the publication date");
  const int by = form.by * fields.count.value_or(1);
  ResolvedDate date;
  date.range = by < 0 ? DayRange{moved(*base->first, *fields.unit, by), base->first}
                      : DayRange{base->last, moved(*base->last, *fields.unit, by)};
  date.granularity = Granularity::Interval;
  return date;
}

std::optional<ResolvedDate> DateResolver::nth(const DateForm& form, const Fields& fields) const {
  const int n = fields.ordinal.value_or(form.by);
  if (n == 0 || (!fields.unit && !fields.weekday)) return std::nullopt;
  const auto find = [&](const DayRange& container) -> std::optional<DayRange> {
    if (!fields.unit) {
      const auto first = nth_in(container, DateUnit::Weeks, n);
      if (!first) return std::nullopt;
      const Day start = *first->first;
      return single_day(start + (*fields.weekday - std::chrono::weekday(start)));
    }
    const auto one = nth_in(container, *fields.unit, n);
    if (!one || fields.count.value_or(1) < 2) return one;
    const int reach = fields.count.value() - 1;
    const auto other = nth_in(container, *fields.unit, n > 0 ? n + reach : n - reach);
    if (!other) return std::nullopt;
    return DayRange{std::min(one->first, other->first), std::max(one->last, other->last)};
  };
  std::optional<DayRange> range;
  if (fields.date || form.in) {
    const auto whole = container(form, fields);
    if (!whole) return problem("'" + fields.text + "' needs the publication date");
    range = find(*whole);
  } else {
    const bool of_year = fields.unit == DateUnit::Quarters || fields.unit == DateUnit::Halves ||
                         (fields.unit == DateUnit::Months && fields.count);
    if (!of_year) return std::nullopt;
    if (!written_) return problem("'" + fields.text + "' needs the publication date");
    Candidates candidates;
    for (const int by : {-1, 0, 1}) {
      const auto candidate = find(unit_at(*written_, DateUnit::Years, by, rules_));
      if (candidate) candidates.push_back(*candidate);
    }
    range = pick(candidates, form.toward, Tense::Past);
  }
  if (!range) return std::nullopt;
  if (!fields.unit || fields.count.value_or(1) > 1) return resolved(*range);
  return resolved(*range, *fields.unit);
}

std::optional<ResolvedDate> DateResolver::piece(const DateForm& form, const Fields& fields) const {
  const auto whole = container(form, fields);
  if (!whole || !known(*whole)) {
    return problem("'" + fields.text + "' needs the publication date");
  }
  const int length = static_cast<int>((*whole->last - *whole->first).count()) + 1;
  if (length < 3) return resolved(*whole);
  const Day second = *whole->first + days(length / 3);
  const Day third = *whole->first + days(2 * length / 3);
  switch (form.piece) {
    case DatePiece::Start:
      return resolved({whole->first, second - days(1)});
    case DatePiece::Middle:
      return resolved({second, third - days(1)});
    case DatePiece::End:
      return resolved({third, whole->last});
  }
  return std::nullopt;
}

}  // namespace gainsay
