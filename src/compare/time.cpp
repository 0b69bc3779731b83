#include "compare/time.h"

#include <algorithm>

namespace gainsay {
namespace {

// When a claim surely holds: from the last day on which it may have begun.
struct SureTime {
  std::optional<Day> from;
  std::optional<Day> to;  // none: open
};

SureTime sure_time(const Claim& claim, const Topic& topic, bool lasting) {
  SureTime time;
  const Holds& holds = claim.holds;
  time.from = holds.begin.last ? holds.begin.last : lasting ? claim.as_of.last : claim.as_of.first;
  time.to = holds.end.first || lasting ? holds.end.first : claim.as_of.last;
  // Told after its end ("stayed until 8 December"), it held until then and not when it was told.
  if (time.to && time.from && *time.to < *time.from) time.from = time.to;
  if (!lasting && topic.time == TimeKind::Moment && time.to) {
    *time.to += std::chrono::days(topic.fresh_days);
  }
  return time;
}

// Of two states that last, the later is what says otherwise of the earlier, unless the earlier one
// is still said to hold when the later one has begun.
Overlap overlap_of_lasting(const Claim& a, const Claim& b) {
  const DayRange& x = a.holds.begin;
  const DayRange& y = b.holds.begin;
  if (!x.unknown() && !y.unknown()) {
    if (x == y) return Overlap::Yes;
    return before(x, y) || before(y, x) ? Overlap::No : Overlap::Unknown;
  }
  if (a.as_of == b.as_of) return Overlap::Yes;
  const auto held_before = [](const Claim& since, const Claim& said) {
    const auto& begun = since.holds.begin.last;
    return begun && said.as_of.first && *begun <= *said.as_of.first &&
           before(said.as_of, since.as_of);
  };
  if (held_before(a, b) || held_before(b, a)) return Overlap::Yes;
  return before(a.as_of, b.as_of) || before(b.as_of, a.as_of) ? Overlap::No : Overlap::Unknown;
}

// `lasting` holds until something says otherwise, `passing` on its days only.
Overlap overlap_of_mixed(const SureTime& lasting, const SureTime& passing) {
  if (lasting.to && *lasting.to < *passing.from) return Overlap::No;
  if (*lasting.from <= *passing.from) return Overlap::Yes;
  // The passing state was said of days before the lasting one had surely begun.
  const bool later = !passing.to || *lasting.from > *passing.to;
  return later ? Overlap::No : Overlap::Unknown;
}

bool single(const DayRange& range) { return range.first && range.first == range.last; }

}  // namespace

bool before(const DayRange& a, const DayRange& b) {
  return a.last && b.first && *a.last < *b.first;
}

bool lasts(const Claim& claim, const Topic& topic) {
  const auto* value = std::get_if<StateValue>(&claim.value);
  return value != nullptr && !value->states.empty() &&
         std::all_of(value->states.begin(), value->states.end(), [&](const std::string& name) {
           const TopicState* state = topic.state(name);
           return state != nullptr && state->lasts;
         });
}

Overlap overlap(const Claim& a, const Claim& b, const Topic& topic) {
  if (topic.time == TimeKind::Event) return Overlap::Yes;
  if (a.undated || b.undated) return Overlap::Unknown;
  const bool a_lasts = lasts(a, topic);
  const bool b_lasts = lasts(b, topic);
  const SureTime x = sure_time(a, topic, a_lasts);
  const SureTime y = sure_time(b, topic, b_lasts);
  // Texts without any date are taken to be of one time.
  if (!x.from && !y.from) return Overlap::Yes;
  if (!x.from || !y.from) return Overlap::Unknown;
  if (a_lasts && b_lasts) return overlap_of_lasting(a, b);
  if (a_lasts) return overlap_of_mixed(x, y);
  if (b_lasts) return overlap_of_mixed(y, x);
  const Day from = std::max(*x.from, *y.from);
  if ((x.to && *x.to < from) || (y.to && *y.to < from)) return Overlap::No;
  // Both hold at some day of a stretch; only days are exact enough to meet for sure.
  const bool exact = (single(a.as_of) && single(b.as_of)) || topic.time == TimeKind::Moment;
  return exact || a.as_of == b.as_of ? Overlap::Yes : Overlap::Unknown;
}

std::string_view to_word(Overlap overlap) {
  switch (overlap) {
    case Overlap::Yes:
      return "yes";
    case Overlap::No:
      return "no";
    case Overlap::Unknown:
      return "unknown";
  }
  return "unknown";
}

}  // namespace gainsay
