#include <algorithm>

#include "compare/pair.h"

namespace gainsay {
namespace {

// When the event was whose toll a claim gives; without a date, not long before it was said.
DayRange event_of(const Claim& claim, const Topic& topic) {
  if (!claim.holds.begin.unknown()) return claim.holds.begin;
  DayRange range = claim.as_of;
  if (range.first) *range.first -= std::chrono::days(topic.fresh_days);
  return range;
}

bool names_individuals(const Claim& claim) {
  return std::find(claim.scope.begin(), claim.scope.end(), individual_scope) != claim.scope.end();
}

Ruling judge_part_of_count(const Pair& pair, const Claim& part, const Claim& whole) {
  const auto& less = std::get<NumberValue>(part.value);
  const auto& all = std::get<NumberValue>(whole.value);
  const bool grows = pair.topic.time == TimeKind::Grows;
  // The toll of a country may be that of another event than the toll of its capital.
  if (grows && !same_slots(part, whole)) return silent(14, "they may be of two events");
  // Whoever died by an earlier day is in every later toll.
  const bool in_time = pair.time == Overlap::Yes || (grows && before(part.as_of, whole.as_of));
  if (!in_time) return silent(14, "part and whole are of different times");
  if (less.type == NumberValue::Type::Percent) return silent(14, "shares of different wholes");
  if (!less.low || !all.high || *less.low <= *all.high) {
    return silent(14, "a part that is no more than its whole");
  }
  const bool soft = pair.rough() || pair.values != ValueRelation::Disjoint;
  return found(soft ? FindingKind::Tension : FindingKind::Contradiction, 14,
               {"a part cannot be more than the whole: " + describe(part.value) + " of " +
                describe(whole.value)});
}

}  // namespace

std::string_view tell_of_others(const Pair& pair) {
  const Claim& a = pair.a;
  const Claim& b = pair.b;
  const DayRange x = event_of(a, pair.topic);
  const DayRange y = event_of(b, pair.topic);
  if (before(x, y) || before(y, x)) return "they are of two events, at different times";
  // One text tells of several events, or of several groups of victims, one after the other. Two of
  // its figures are of the same only when two voices give them for one day and place.
  if (!pair.disjoint() || a.corrects || b.corrects) return {};
  if (names_individuals(a) && names_individuals(b)) return "each names some of the victims";
  if (a.source != b.source) return {};
  const bool tied = !a.about.empty() && pair.about == AboutRelation::Same &&
                    !a.holds.begin.unknown() && a.holds.begin == b.holds.begin;
  return tied && !pair.one_voice() ? std::string_view()
                                   : "one text may tell of several groups of victims";
}

Ruling judge_part(const Pair& pair, const Claim& part, const Claim& whole) {
  if (!firm(part) || !firm(whole)) return silent(15, "one of part and whole is not certain");
  if (std::holds_alternative<NumberValue>(part.value)) {
    return judge_part_of_count(pair, part, whole);
  }
  if (pair.time != Overlap::Yes) return silent(15, "part and whole are not of one time");
  if (!pair.disjoint()) return silent(15, "both may be so");
  const auto* states = std::get_if<StateValue>(&whole.value);
  const bool of_all =
      states != nullptr &&
      std::all_of(states->states.begin(), states->states.end(), [&](const std::string& name) {
        const TopicState* state = pair.topic.state(name);
        return state != nullptr && state->distributes;
      });
  const std::string why = excluding(part, whole);
  if (!of_all) {
    return found(FindingKind::Tension, 15,
                 {why, "one speaks of a part of what the other speaks of"});
  }
  return found(FindingKind::Contradiction, 15,
               {why, "what holds of the whole holds of this part, " + shared_time(part, whole)});
}

Ruling judge_growing(const Pair& pair) {
  const Claim& a = pair.a;
  const Claim& b = pair.b;
  const auto* x = std::get_if<NumberValue>(&a.value);
  const auto* y = std::get_if<NumberValue>(&b.value);
  const bool a_first = before(a.as_of, b.as_of);
  if ((!a_first && !before(b.as_of, a.as_of)) || x == nullptr || y == nullptr) {
    return judge_facts(pair, pair.time);
  }
  const Claim& early = a_first ? a : b;
  const Claim& late = a_first ? b : a;
  const NumberValue& was = a_first ? *x : *y;
  const NumberValue& is = a_first ? *y : *x;
  // "One" and then "one or more" is no news.
  const bool same_floor = is.low && is.low == was.low;
  if (pair.values == ValueRelation::Equal || same_floor) return judge_facts(pair, Overlap::Yes);
  if (!is.high || !was.low || *is.high >= *was.low) {
    return found(FindingKind::Update, 4,
                 {describe(early.value) + " as of " + describe_range(early.as_of) + ", then " +
                  describe(late.value) + " as of " + describe_range(late.as_of)});
  }
  const std::string fell = "a count that can only grow fell from " + describe(early.value) +
                           " to " + describe(late.value);
  if (late.corrects) return found(FindingKind::Correction, 5, {fell});
  return found(pair.one_voice() ? FindingKind::Reversal : FindingKind::Tension, 5, {fell});
}

}  // namespace gainsay
