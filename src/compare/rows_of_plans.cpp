#include "compare/pair.h"

namespace gainsay {
namespace {

// "Stay until March" and "leave in April" are one plan.
bool follows(const Claim& later, const Claim& earlier, const Topic& topic) {
  if (lasts(earlier, topic) || !later.holds.begin.first) return false;
  const auto& last = earlier.holds.end.last ? earlier.holds.end.last : earlier.holds.begin.last;
  return last && *last <= *later.holds.begin.first;
}

// The earlier plan first; of one day, by their words.
std::string both_plans(const Pair& pair, std::string_view between) {
  std::string first = describe_claim(pair.a, pair.topic);
  std::string second = describe_claim(pair.b, pair.topic);
  const bool swap =
      before(pair.b.as_of, pair.a.as_of) || (!before(pair.a.as_of, pair.b.as_of) && second < first);
  if (swap) std::swap(first, second);
  return first + std::string(between) + second;
}

}  // namespace

Ruling judge_plans(const Pair& pair) {
  const Claim& a = pair.a;
  const Claim& b = pair.b;
  if (!pair.disjoint() && !(pair.same_value() && begin_differently(pair))) {
    return silent(13, "two plans that may both come true");
  }
  if (pair.about != AboutRelation::Same) return silent(13, "two plans, not surely about the same");
  if (pair.disjoint() && (follows(a, b, pair.topic) || follows(b, a, pair.topic))) {
    return silent(13, "first the one plan, then the other");
  }
  const bool dated = !a.undated && !b.undated;
  const bool certain = a.certainty == Certainty::Certain && b.certainty == Certainty::Certain;
  const auto ruling = [&]() -> Ruling {
    if (!dated) return found(FindingKind::Tension, 16, {both_plans(pair, " is planned, and ")});
    if (before(a.as_of, b.as_of) || before(b.as_of, a.as_of)) {
      return found(FindingKind::Update, 13,
                   {"the later plan replaces the earlier: " + both_plans(pair, ", then ")});
    }
    const std::string why = "two plans: " + both_plans(pair, " against ");
    if (!(a.as_of == b.as_of)) return found(FindingKind::Tension, 16, {why});
    return certain ? found(FindingKind::Contradiction, 13, {why})
                   : found(FindingKind::Tension, 10, {why});
  };
  Ruling out = ruling();
  out.verdict->of_beginning = !pair.disjoint();
  return out;
}

Ruling judge_plan(const Pair& pair, const Claim& plan, const Claim& fact) {
  if (!firm(fact)) return silent(11, "whether the plan came true is not certain");
  if (pair.about != AboutRelation::Same) return silent(11, "plan and fact are not about the same");
  if (plan.certainty != Certainty::Certain) return silent(11, "what may be planned need not be");
  const auto due = plan.holds.begin.last;
  if (!due) return silent(11, "the plan has no deadline");
  if (!fact.as_of.first) return silent(11, "the fact is not dated");
  if (*fact.as_of.first <= *due) return silent(11, "the plan is not due yet");
  const std::string deadline = "planned for " + iso_day(*due) + " at the latest";
  if (pair.same_value()) return found(FindingKind::Fulfilled, 12, {deadline});
  if (!pair.disjoint()) return silent(12, "what is so leaves the plan open");
  return found(
      FindingKind::Unfulfilled, 12,
      {deadline, "as of " + describe_range(fact.as_of) + " it is " + describe(fact.value)});
}

}  // namespace gainsay
