#include "compare/pair.h"

namespace gainsay {
namespace {

Ruling judge_same_value(const Pair& pair, Overlap time) {
  const bool of_same = pair.about == AboutRelation::Same;
  if (!firm(pair.a) || !firm(pair.b)) return silent(3, "one of them is not certain");
  if (begin_apart(pair)) {
    if (!of_same || !begin_differently(pair)) {
      return silent(9, "the same is said of two occasions far apart");
    }
    const bool in_order = *pair.a.holds.begin.last <= *pair.b.holds.begin.last;
    const DayRange& first = (in_order ? pair.a : pair.b).holds.begin;
    const DayRange& second = (in_order ? pair.b : pair.a).holds.begin;
    Ruling ruling =
        found(FindingKind::Contradiction, 6,
              {"the same is said to have begun at different times: " + describe_range(first) +
               " and " + describe_range(second)});
    ruling.verdict->of_beginning = true;
    return ruling;
  }
  if (!of_same) return silent(3, "one of them does not say of what exactly it speaks");
  // Saying again what lasts is no change.
  const bool lasting = lasts(pair.a, pair.topic) && lasts(pair.b, pair.topic);
  if (time != Overlap::Yes && !lasting) {
    return silent(3, "the same, but not surely of the same time");
  }
  return found(FindingKind::Agreement, 3, {});
}

// A denial answers what was said shortly before, even where that was of its day only.
bool answers(const Claim& denied, const Claim& asserted, const Topic& topic) {
  if (!denied.as_of.first || !asserted.as_of.last) return false;
  const auto lag = *denied.as_of.first - *asserted.as_of.last;
  return lag >= std::chrono::days(0) && lag <= std::chrono::days(topic.fresh_days);
}

}  // namespace

Ruling judge_denial(const Pair& pair) {
  const Claim& denied = pair.a.act == Act::Deny ? pair.a : pair.b;
  const Claim& asserted = pair.a.act == Act::Deny ? pair.b : pair.a;
  const bool of_same = pair.about == AboutRelation::Same;
  if (!of_same && pair.about != AboutRelation::Underspecified) {
    return silent(2, "the one denied is not about the same, but about a part of it");
  }
  if (denied.mode != asserted.mode) {
    return silent(2, "what is denied is a plan and the other a fact, or the other way round");
  }
  const Overlap time = answers(denied, asserted, pair.topic) ? Overlap::Yes : pair.time;
  if (time == Overlap::No) return silent(2, "they are of different times");
  // Who denies the general denies the special, but not the other way round.
  const ValueRelation relation = relate(asserted.value, denied.value, pair.topic);
  if (relation != ValueRelation::Equal && relation != ValueRelation::Refines) {
    return silent(2, "what is denied is not what the other asserts");
  }
  const std::string why = "one denies '" + describe(denied.value) + "', which the other asserts";
  const bool certain = asserted.certainty == Certainty::Certain && of_same && time == Overlap::Yes;
  return certain ? found(FindingKind::Contradiction, 2, {why})
                 : found(FindingKind::Tension, of_same && time == Overlap::Yes ? 10 : 16, {why});
}

Ruling judge_facts(const Pair& pair, Overlap time) {
  const Claim& a = pair.a;
  const Claim& b = pair.b;
  if (pair.same_value()) return judge_same_value(pair, time);
  if (!pair.disjoint()) return silent(8, "both may be so");
  const bool of_same = pair.about == AboutRelation::Same;
  const bool both_firm = firm(a) && firm(b);
  if (time == Overlap::No) {
    const bool changes = of_same && both_firm && pair.topic.time != TimeKind::Grows;
    if (!changes) return silent(9, "they are of different times");
    return found(FindingKind::Change, 9, {"first the one, then the other"});
  }
  if (a.mode == Mode::Conditional && b.mode == Mode::Conditional) {
    return silent(10, "both are conditions");
  }
  if (!of_same || time == Overlap::Unknown) {
    if (!both_firm) return silent(16, "one of them is not certain, and not surely of the same");
    return found(FindingKind::Tension, 16,
                 {excluding(a, b), of_same ? "whether both hold at one time is not known"
                                           : "one of them does not say of what exactly it speaks"});
  }
  if (!both_firm) {
    return found(FindingKind::Tension, 10, {excluding(a, b), "one of them is not certain"});
  }
  if (pair.rough()) {
    return found(FindingKind::Tension, 7, {excluding(a, b), "one of the figures is rough"});
  }
  return found(FindingKind::Contradiction, 6, {excluding(a, b) + ", and " + shared_time(a, b)});
}

}  // namespace gainsay
