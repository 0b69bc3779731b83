#include "annotate/date_join.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "base/among.h"

namespace gainsay {
namespace {

class YearSharer {
 public:
  YearSharer(const Document& document, const DateRules& rules, std::vector<DateDraft>& drafts)
      : document_(document), rules_(rules), drafts_(drafts) {}

  void share(DateDraft& date, const DateDraft& next) const {
    if (!lacks_year(date) || !joined(date, next)) return;
    const DateFields other = all_fields(next);
    if (!other.month || other.years.size() != 1) return;
    const DateFields own = read_fields(date, document_, rules_);
    if (own.calendar != other.calendar) return;
    int year = other.years.front();
    const DayRange range = own.in_year(year);
    if (!known(range)) return;
    if (*range.first > other.in_year(year).first.value_or(*range.first)) --year;
    date.parts.push_back({year_part, year, {}, false, false});
  }

 private:
  [[nodiscard]] bool lacks_year(const DateDraft& date) const {
    const DateForm& form = rules_.meanings[date.form];
    if (form.meaning != DateMeaning::Calendar || form.anchor != DateAnchor::Written || form.in ||
        form.toward != DateToward::Nearest) {
      return false;
    }
    const auto has = [&](KindId kind) {
      return std::any_of(date.parts.begin(), date.parts.end(),
                         [&](const DateValue& part) { return part.kind == kind; });
    };
    return has(month_part) && !has(year_part) && !has(era_year_part) && !has(short_year_part) &&
           !has(date_part);
  }

  [[nodiscard]] bool joined(const DateDraft& date, const DateDraft& next) const {
    const std::size_t gap = next.tokens.first - date.tokens.last;
    if (gap > 1 ||
        document_.sentence_at(next.tokens.first) != document_.sentence_at(date.tokens.first)) {
      return false;
    }
    if (gap == 0) return among(rules_.joins, next.attached);
    return next.attached.empty() && among(rules_.joins, document_.folded(date.tokens.last));
  }

  /// With those of the dates inside: "13 July of the year 2013".
  [[nodiscard]] DateFields all_fields(const DateDraft& date) const {
    DateFields fields = read_fields(date, document_, rules_);
    for (const DateValue& part : date.parts) {
      if (part.kind != date_part) continue;
      const DateFields inner = all_fields(drafts_[static_cast<std::size_t>(part.value)]);
      if (!fields.month) {
        fields.month = inner.month;
        fields.calendar = inner.calendar;
      }
      fields.years.insert(fields.years.end(), inner.years.begin(), inner.years.end());
    }
    return fields;
  }

  const Document& document_;
  const DateRules& rules_;
  std::vector<DateDraft>& drafts_;
};

}  // namespace

void share_years(const Document& document, const DateRules& rules,
                 const std::vector<std::uint32_t>& top, std::vector<DateDraft>& drafts) {
  if (rules.joins.empty()) return;
  const YearSharer sharer(document, rules, drafts);
  // From the end, so that a year reaches all dates of a list.
  for (std::size_t i = top.size(); i >= 2; --i)
    sharer.share(drafts[top[i - 2]], drafts[top[i - 1]]);
}

}  // namespace gainsay
