#include "annotate/date_resolve.h"

#include <algorithm>
#include <chrono>

#include "annotate/calendar.h"
#include "annotate/hijri.h"

namespace gainsay {
namespace {

/// A quarter of "2014/2015": when such years begin differs by country and company.
bool of_fiscal_year(const DayRange& whole, std::optional<DateUnit> unit) {
  if (unit != DateUnit::Quarters && unit != DateUnit::Halves) return false;
  return known(whole) &&
         moved(*whole.first, DateUnit::Years, 2) == *whole.last + std::chrono::days(1);
}

ResolvedDate fiscal(const DateFields& fields) {
  return problem("no day is told for the beginning of the fiscal year in '" + fields.text + "'");
}

}  // namespace

DateResolver::DateResolver(const Document& document, const DateRules& rules,
                           const std::vector<DateDraft>& drafts)
    : document_(document),
      rules_(rules),
      drafts_(drafts),
      written_(document.source->metadata.published) {}

std::optional<ResolvedDate> DateResolver::resolve(const DateDraft& draft, Tense tense) {
  const std::size_t sentence = document_.sentence_at(draft.tokens.first);
  if (said_.sentence != sentence) {
    said_ = {};
    said_.sentence = sentence;
  }
  auto date = read(draft, tense);
  if (date && known(date->range)) {
    history_.push_back({date->range, date->hijri});
    // The period a text reports on has ended when it is written.
    const bool over = written_ && *date->range.last < *written_;
    if (date->granularity == Granularity::Quarters && over && !date->narrative) {
      period_ = date->range;
    }
    keep_coming(draft, *date);
  }
  if (date && rules_.meanings[draft.form].meaning == DateMeaning::Nth) {
    said_.fiscal = written_ && !known(date->range);
  }
  return date;
}

std::optional<ResolvedDate> DateResolver::read(const DateDraft& draft, Tense tense) const {
  const DateForm& form = rules_.meanings[draft.form];
  DateFields fields = read_fields(draft, document_, rules_);
  for (const DateValue& part : draft.parts) {
    if (part.kind != date_part) continue;
    const auto inner = read(drafts_[static_cast<std::size_t>(part.value)], tense);
    if (!inner) return std::nullopt;
    fields.date = inner->range;
    fields.date_is_hijri = inner->hijri;
    fields.problem = inner->problem;
    fields.narrative = fields.narrative || inner->narrative;
  }
  std::optional<ResolvedDate> date;
  if (fields.mismatch) {
    date = problem("'" + fields.text + "' names two different months");
  } else if (!fields.problem.empty()) {
    date = problem(fields.problem);
  } else {
    date = mean(form, fields, tense);
  }
  if (date) {
    date->narrative =
        fields.narrative || form.anchor == DateAnchor::Text || form.anchor == DateAnchor::Period ||
        (form.anchor == DateAnchor::TextOrWritten && last_date(form, fields.unit) != nullptr);
    date->present = form.present;
    date->hijri = date->hijri || fields.date_is_hijri;
  }
  return date;
}

std::optional<ResolvedDate> DateResolver::mean(const DateForm& form, const DateFields& fields,
                                               Tense tense) const {
  switch (form.meaning) {
    case DateMeaning::Calendar:
      return calendar(form, fields, tense);
    case DateMeaning::Shift:
      return shift(form, fields, tense);
    case DateMeaning::Span:
      return span(form, fields);
    case DateMeaning::Nth:
      return nth(form, fields, tense);
    case DateMeaning::Piece:
      return piece(form, fields);
    case DateMeaning::Season:
      return season(form, fields, tense);
    case DateMeaning::Same: {
      const auto range = container(form, fields);
      if (range) return resolved(*range);
      return problem("'" + fields.text + "' needs the publication date");
    }
    case DateMeaning::Unplaced:
      return problem("no day is told for '" + fields.text + "'");
    case DateMeaning::None:
      return std::nullopt;
  }
  return std::nullopt;
}

const DateResolver::Past* DateResolver::last_date(const DateForm& form,
                                                  std::optional<DateUnit> read) const {
  const auto suits = [&](const Past& date) {
    if (form.keep) return true;
    const DateUnit unit = form.in.value_or(read.value_or(DateUnit::Decades));
    const Day first = *date.range.first;
    const bool month = unit == DateUnit::Months && date.hijri;
    const DayRange whole = month ? hijri_month_at(first) : unit_at(first, unit, 0, rules_);
    return whole.last && *date.range.last <= *whole.last;
  };
  const auto found = std::find_if(history_.rbegin(), history_.rend(), suits);
  return found == history_.rend() ? nullptr : &*found;
}

std::optional<DayRange> DateResolver::hijri_month(const DateForm& form,
                                                  std::optional<DateUnit> unit) const {
  const bool of_text = form.anchor == DateAnchor::Text || form.anchor == DateAnchor::TextOrWritten;
  if (!of_text || form.keep) return std::nullopt;
  const Past* date = last_date(form, unit);
  if (date == nullptr || !date->hijri) return std::nullopt;
  return hijri_month_at(*date->range.first);
}

std::optional<DayRange> DateResolver::anchor(const DateForm& form,
                                             std::optional<DateUnit> unit) const {
  switch (form.anchor) {
    case DateAnchor::Written:
      if (!written_) return std::nullopt;
      return single_day(*written_);
    case DateAnchor::Text:
    case DateAnchor::TextOrWritten: {
      if (const Past* date = last_date(form, unit)) return date->range;
      if (!written_ || form.anchor == DateAnchor::Text) return std::nullopt;
      return single_day(*written_);
    }
    case DateAnchor::Period:
      if (period_) return period_;
      if (!written_) return std::nullopt;
      return unit_at(*written_, DateUnit::Quarters, -1, rules_);
  }
  return std::nullopt;
}

std::optional<DayRange> DateResolver::container(const DateForm& form,
                                                const DateFields& fields) const {
  if (fields.date) return fields.date;
  if (!fields.years.empty()) return fields.in_year(fields.years.front());
  if (fields.month && !form.in && written_)
    return pick(yearly(fields, *written_), form.toward, Tense::Unknown);
  const auto base = anchor(form, fields.unit);
  if (!base || !known(*base)) return std::nullopt;
  if (!form.in) return base;
  if (form.in == DateUnit::Months) {
    if (const auto month = hijri_month(form, fields.unit)) return month;
  }
  return unit_at(*base->first, *form.in, form.meaning == DateMeaning::Nth ? 0 : form.by, rules_);
}

std::optional<ResolvedDate> DateResolver::shift(const DateForm& form, const DateFields& fields,
                                                Tense tense) const {
  if (!fields.unit) return std::nullopt;
  const auto base = fields.date ? fields.date : anchor(form, fields.unit);
  if (!fields.years.empty()) {
    // "the 1988 quarter": the period of the text, in that year.
    const int year = fields.years.front();
    if (form.anchor != DateAnchor::Period || !period_) return resolved(fields.in_year(year));
    return resolved(moved(*period_, DateUnit::Years, year - year_at(*period_->first)));
  }
  if (!base || !known(*base)) {
    return problem("'" + fields.text + "' needs " +
                   (form.anchor == DateAnchor::Text ? "a date before it in the text"
                                                    : "the publication date"));
  }
  if (fields.unit == DateUnit::Months && form.by == 0 && !fields.date) {
    if (const auto month = hijri_month(form, fields.unit))
      return resolved(*month, DateUnit::Months);
  }
  const int by = form.by * fields.count.value_or(1);
  constexpr int farthest = 5000;
  if (by > farthest || by < -farthest) return std::nullopt;
  if (fields.unit == DateUnit::Weekends && by <= 0 && form.anchor == DateAnchor::Written) {
    return weekend(form, by, tense);
  }
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

// "The weekend" is the one that is now; else the last one, unless the text looks ahead. "Last
// weekend" is the last one that is over.
ResolvedDate DateResolver::weekend(const DateForm& form, int by, Tense tense) const {
  const DayRange last = unit_at(*written_, DateUnit::Weekends, 0, rules_);
  const bool over = *written_ > *last.last;
  const bool ahead =
      form.toward == DateToward::Future || tense == Tense::Future || tense == Tense::Deadline;
  if (over && (by < 0 || ahead)) ++by;
  return resolved(unit_at(*written_, DateUnit::Weekends, by, rules_), DateUnit::Weekends);
}

std::optional<ResolvedDate> DateResolver::span(const DateForm& form,
                                               const DateFields& fields) const {
  if (!fields.unit) return std::nullopt;
  const auto base = fields.date ? fields.date : anchor(form, fields.unit);
  if (!base || !known(*base)) return problem("'" + fields.text + "' needs the publication date");
  const int by = form.by * fields.count.value_or(1);
  ResolvedDate date;
  date.range = by < 0 ? DayRange{moved(*base->first, *fields.unit, by), base->first}
                      : DayRange{base->last, moved(*base->last, *fields.unit, by)};
  date.granularity = Granularity::Interval;
  return date;
}

std::optional<ResolvedDate> DateResolver::nth(const DateForm& form, const DateFields& fields,
                                              Tense tense) const {
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
  if (fields.date || !fields.years.empty() || fields.month || form.in) {
    const auto whole = container(form, fields);
    if (!whole) return problem("'" + fields.text + "' needs the publication date");
    if (of_fiscal_year(*whole, fields.unit)) return fiscal(fields);
    range = find(*whole);
  } else {
    // A day that only its form counts is a feast: the seventh from the end is Christmas Day.
    const bool feast = fields.unit == DateUnit::Days && !fields.ordinal && !fields.count;
    const bool of_year = feast || fields.unit == DateUnit::Quarters ||
                         fields.unit == DateUnit::Halves ||
                         (fields.unit == DateUnit::Months && fields.count);
    if (!of_year) return std::nullopt;
    if (said_.fiscal && !fields.count) return fiscal(fields);
    if (!written_) return problem("'" + fields.text + "' needs the publication date");
    Candidates candidates;
    for (const int by : {-1, 0, 1}) {
      const auto candidate = find(unit_at(*written_, DateUnit::Years, by, rules_));
      if (candidate) candidates.push_back(*candidate);
    }
    range = pick(candidates, form.toward, tense == Tense::Future ? tense : Tense::Past);
  }
  if (!range) return std::nullopt;
  if (!fields.unit || fields.count.value_or(1) > 1) return resolved(*range);
  return resolved(*range, *fields.unit);
}

std::optional<ResolvedDate> DateResolver::piece(const DateForm& form,
                                                const DateFields& fields) const {
  const auto whole = container(form, fields);
  if (!whole || !known(*whole)) {
    return problem("'" + fields.text + "' needs the publication date");
  }
  // Thirds: of whole months where there are three or more, else of days; those of a month have ten
  // days but for the last.
  Day second = *whole->first;
  Day third = *whole->first;
  if (nth_in(*whole, DateUnit::Months, 3)) {
    int months = 3;
    while (nth_in(*whole, DateUnit::Months, months + 1)) ++months;
    second = moved(*whole->first, DateUnit::Months, months / 3);
    third = moved(*whole->first, DateUnit::Months, 2 * months / 3);
  } else {
    const int length = static_cast<int>((*whole->last - *whole->first).count()) + 1;
    if (length < 3) return resolved(*whole);
    const bool month = length >= 28 && length <= 31;
    second += std::chrono::days(month ? 10 : length / 3);
    third += std::chrono::days(month ? 20 : 2 * length / 3);
  }
  switch (form.piece) {
    case DatePiece::Start:
      return resolved({whole->first, second - std::chrono::days(1)});
    case DatePiece::Middle:
      return resolved({second, third - std::chrono::days(1)});
    case DatePiece::End:
      return resolved({third, whole->last});
  }
  return std::nullopt;
}

}  // namespace gainsay
