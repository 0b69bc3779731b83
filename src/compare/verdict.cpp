#include "compare/verdict.h"

#include <algorithm>
#include <cmath>

#include "compare/voice.h"

namespace gainsay {
namespace {

// The beginnings of a lasting state are values too, but further apart than this they are those of
// two events: a mission may end twice.
constexpr std::chrono::days one_event{180};

bool firm(const Claim& claim) {
  return claim.certainty == Certainty::Certain && claim.mode == Mode::Actual;
}

std::string quoted_values(const Claim& a, const Claim& b) {
  return describe(a.value) + " excludes " + describe(b.value);
}

// "both hold on 2021-12-26": the later of the two times, which both claims reach.
std::string shared_time(const Claim& a, const Claim& b) {
  const auto reached = [](const Claim& claim) {
    return claim.holds.begin.unknown() || claim.holds.deadline ? claim.as_of : claim.holds.begin;
  };
  const DayRange x = reached(a);
  const DayRange y = reached(b);
  if (!x.last || !y.last) return "no text says that they are of different times";
  const DayRange& later = *x.last >= *y.last ? x : y;
  const std::string when = describe_range(later);
  const bool day = later.first == later.last;
  return "both hold " + std::string(day ? "on " : "in ") + when;
}

class Judge {
 public:
  Judge(const Claim& a, const Claim& b, const Topic& topic, const EntityRules& entities)
      : a_(a), b_(b), topic_(topic), entities_(entities) {}

  std::optional<Verdict> run() {
    // What a text itself calls outdated, or wishes for, clashes with nothing.
    if (a_.superseded || b_.superseded) return std::nullopt;
    if (a_.mode == Mode::Demanded || b_.mode == Mode::Demanded) return std::nullopt;
    about_ = relate_about(a_, b_, topic_, entities_);
    values_ = relate(a_.value, b_.value, topic_);
    if (about_ == AboutRelation::Different || values_ == ValueRelation::Apart) return std::nullopt;
    if (topic_.time == TimeKind::Grows && (other_event() || tells_of_others())) return std::nullopt;
    time_ = overlap(a_, b_, topic_);
    if (a_.act != b_.act) return denial();
    if (a_.act == Act::Deny) return std::nullopt;  // two denials leave everything open
    if (drifts()) return verdict(FindingKind::Drift, 1, {quoted_values(a_, b_)});
    if (about_ == AboutRelation::FirstIsPart) return part(a_, b_);
    if (about_ == AboutRelation::SecondIsPart) return part(b_, a_);
    if (a_.mode == Mode::Planned && b_.mode == Mode::Planned) return plans();
    if (a_.mode == Mode::Planned) return plan_and_fact(a_, b_);
    if (b_.mode == Mode::Planned) return plan_and_fact(b_, a_);
    if (topic_.time == TimeKind::Grows && firm(a_) && firm(b_)) return growing();
    return facts();
  }

 private:
  static std::optional<Verdict> verdict(FindingKind kind, unsigned row,
                                        std::vector<std::string> because) {
    Verdict found;
    found.kind = kind;
    found.row = row;
    found.because = std::move(because);
    return found;
  }

  [[nodiscard]] bool same_value() const {
    return values_ == ValueRelation::Equal || values_ == ValueRelation::Refines ||
           values_ == ValueRelation::Refined;
  }

  [[nodiscard]] bool disjoint() const { return values_ == ValueRelation::Disjoint; }

  // When the event was whose toll a claim gives; without a date, not long before it was said.
  [[nodiscard]] DayRange event_of(const Claim& claim) const {
    if (!claim.holds.begin.unknown()) return claim.holds.begin;
    DayRange range = claim.as_of;
    if (range.first) *range.first -= std::chrono::days(topic_.fresh_days);
    return range;
  }

  [[nodiscard]] bool other_event() const {
    const DayRange a = event_of(a_);
    const DayRange b = event_of(b_);
    return (a.last && b.first && *a.last < *b.first) || (b.last && a.first && *b.last < *a.first);
  }

  [[nodiscard]] bool same_about() const {
    return std::equal(a_.about.begin(), a_.about.end(), b_.about.begin(), b_.about.end(),
                      [](const auto& x, const auto& y) {
                        return x.first == y.first && x.second.entity == y.second.entity;
                      });
  }

  [[nodiscard]] static bool names_individuals(const Claim& claim) {
    return std::find(claim.scope.begin(), claim.scope.end(), individual_scope) != claim.scope.end();
  }

  // One text tells of several events, or of several groups of victims, one after the other. Two of
  // its figures are of the same only when two voices give them for one day and place.
  [[nodiscard]] bool tells_of_others() const {
    if (!disjoint() || a_.corrects || b_.corrects) return false;
    if (names_individuals(a_) && names_individuals(b_)) return true;
    if (a_.source != b_.source) return false;
    const bool tied = !a_.about.empty() && about_ == AboutRelation::Same &&
                      !a_.holds.begin.unknown() && a_.holds.begin == b_.holds.begin;
    return !tied || voice_key(a_, entities_) == voice_key(b_, entities_);
  }

  [[nodiscard]] bool drifts() const {
    const bool one_each = (a_.voice == Voice::Quote && b_.voice == Voice::Paraphrase) ||
                          (a_.voice == Voice::Paraphrase && b_.voice == Voice::Quote);
    return one_each && a_.source == b_.source &&
           voice_key(a_, entities_) == voice_key(b_, entities_) && a_.as_of == b_.as_of &&
           disjoint() && a_.mode == b_.mode && time_ == Overlap::Yes &&
           about_ == AboutRelation::Same;
  }

  std::optional<Verdict> denial() {
    const Claim& denied = a_.act == Act::Deny ? a_ : b_;
    const Claim& asserted = a_.act == Act::Deny ? b_ : a_;
    const bool of_same = about_ == AboutRelation::Same || about_ == AboutRelation::Underspecified;
    if (!of_same || denied.mode != asserted.mode) return std::nullopt;
    const Overlap time = answers(denied, asserted) ? Overlap::Yes : time_;
    if (time == Overlap::No) return std::nullopt;
    // Who denies the general denies the special, but not the other way round.
    const ValueRelation relation = relate(asserted.value, denied.value, topic_);
    if (relation != ValueRelation::Equal && relation != ValueRelation::Refines) {
      return std::nullopt;
    }
    const std::string why = "one denies '" + describe(denied.value) + "', which the other asserts";
    const bool certain = asserted.certainty == Certainty::Certain &&
                         about_ == AboutRelation::Same && time == Overlap::Yes;
    return certain ? verdict(FindingKind::Contradiction, 2, {why})
                   : verdict(FindingKind::Tension, 10, {why});
  }

  // A denial answers what was said shortly before, even where that was of its day only.
  [[nodiscard]] bool answers(const Claim& denied, const Claim& asserted) const {
    if (!denied.as_of.first || !asserted.as_of.last) return false;
    const auto lag = *denied.as_of.first - *asserted.as_of.last;
    return lag >= std::chrono::days(0) && lag <= std::chrono::days(topic_.fresh_days);
  }

  // `part` speaks of a part of what `whole` speaks of.
  std::optional<Verdict> part(const Claim& part, const Claim& whole) {
    if (!firm(part) || !firm(whole) || time_ != Overlap::Yes) return std::nullopt;
    const auto* part_number = std::get_if<NumberValue>(&part.value);
    const auto* whole_number = std::get_if<NumberValue>(&whole.value);
    if (part_number != nullptr && whole_number != nullptr) {
      // The toll of a country may be that of another event than the toll of its capital.
      if (topic_.time == TimeKind::Grows && !same_about()) return std::nullopt;
      if (part_number->type == NumberValue::Type::Percent) return std::nullopt;  // of other wholes
      if (!part_number->low || !whole_number->high) return std::nullopt;
      if (*part_number->low <= *whole_number->high) return std::nullopt;
      const bool soft = part_number->soft || whole_number->soft;
      return verdict(soft ? FindingKind::Tension : FindingKind::Contradiction, 14,
                     {"a part cannot be more than the whole: " + describe(part.value) + " of " +
                      describe(whole.value)});
    }
    if (!disjoint()) return std::nullopt;
    const auto* states = std::get_if<StateValue>(&whole.value);
    const bool of_all =
        states != nullptr &&
        std::all_of(states->states.begin(), states->states.end(), [&](const std::string& name) {
          const TopicState* state = topic_.state(name);
          return state != nullptr && state->distributes;
        });
    const std::string why = quoted_values(part, whole);
    if (!of_all) {
      return verdict(FindingKind::Tension, 15,
                     {why, "one speaks of a part of what the other speaks of"});
    }
    return verdict(FindingKind::Contradiction, 15,
                   {why, "what holds of the whole holds of this part, " + shared_time(a_, b_)});
  }

  std::optional<Verdict> plans() {
    if (!disjoint() && !(same_value() && begins_differ())) return std::nullopt;
    if (about_ != AboutRelation::Same) return std::nullopt;
    if (disjoint() && (follows(a_, b_) || follows(b_, a_))) return std::nullopt;
    const std::string why = describe_claim(a_, topic_) + " against " + describe_claim(b_, topic_);
    const bool dated = !a_.undated && !b_.undated;
    const bool certain = a_.certainty == Certainty::Certain && b_.certainty == Certainty::Certain;
    auto found =
        !dated || (a_.as_of == b_.as_of && !certain)
            ? verdict(FindingKind::Tension, dated ? 10 : 16, {"two plans: " + why})
        : a_.as_of == b_.as_of
            ? verdict(FindingKind::Contradiction, 13, {"two plans: " + why})
            : verdict(FindingKind::Update, 13, {"the later plan replaces the earlier: " + why});
    found->of_beginning = !disjoint();
    return found;
  }

  std::optional<Verdict> plan_and_fact(const Claim& plan, const Claim& fact) {
    if (!firm(fact) || about_ != AboutRelation::Same) return std::nullopt;
    if (plan.certainty != Certainty::Certain) return std::nullopt;  // what may be need not be
    const auto due = plan.holds.begin.last;
    if (!due || !fact.as_of.first || *fact.as_of.first <= *due) return std::nullopt;  // row 11
    const std::string deadline = "planned for " + iso_day(*due) + " at the latest";
    if (same_value()) return verdict(FindingKind::Fulfilled, 12, {deadline});
    if (!disjoint()) return std::nullopt;
    return verdict(
        FindingKind::Unfulfilled, 12,
        {deadline, "as of " + describe_range(fact.as_of) + " it is " + describe(fact.value)});
  }

  std::optional<Verdict> growing() {
    if (about_ != AboutRelation::Same && about_ != AboutRelation::Underspecified) {
      return std::nullopt;
    }
    const auto before_of = [](const Claim& x, const Claim& y) {
      return x.as_of.last && y.as_of.first && *x.as_of.last < *y.as_of.first;
    };
    const bool a_first = before_of(a_, b_);
    const bool b_first = before_of(b_, a_);
    if (!a_first && !b_first) return facts();
    const Claim& early = a_first ? a_ : b_;
    const Claim& late = a_first ? b_ : a_;
    const auto* before = std::get_if<NumberValue>(&early.value);
    const auto* after = std::get_if<NumberValue>(&late.value);
    if (before == nullptr || after == nullptr) return facts();
    // "One" and then "one or more" is no news.
    const bool same_floor = after->low && after->low == before->low;
    if (values_ == ValueRelation::Equal || same_floor) return facts_at(Overlap::Yes);
    const bool can_grow = !after->high || !before->low || *after->high >= *before->low;
    if (can_grow) {
      return verdict(FindingKind::Update, 4,
                     {describe(early.value) + " as of " + describe_range(early.as_of) + ", then " +
                      describe(late.value) + " as of " + describe_range(late.as_of)});
    }
    const std::string fell = "a count that can only grow fell from " + describe(early.value) +
                             " to " + describe(late.value);
    if (late.corrects) return verdict(FindingKind::Correction, 5, {fell});
    const bool same = voice_key(a_, entities_) == voice_key(b_, entities_);
    return verdict(same ? FindingKind::Reversal : FindingKind::Tension, 5, {fell});
  }

  std::optional<Verdict> facts() { return facts_at(time_); }

  std::optional<Verdict> facts_at(Overlap time) {
    const bool of_same = about_ == AboutRelation::Same;
    const bool both_firm = firm(a_) && firm(b_);
    if (same_value()) {
      if (!both_firm) return std::nullopt;
      if (begins_apart()) {
        if (!of_same || !begins_differ()) return std::nullopt;
        auto found =
            verdict(FindingKind::Contradiction, 6,
                    {"the same is said to have begun at different times: " +
                     describe_range(a_.holds.begin) + " and " + describe_range(b_.holds.begin)});
        found->of_beginning = true;
        return found;
      }
      const bool lasts_in_both = sure_lasts();
      if (!of_same || (time != Overlap::Yes && !lasts_in_both)) return std::nullopt;
      return verdict(FindingKind::Agreement, 3, {});
    }
    if (!disjoint() || time == Overlap::No) return std::nullopt;  // rows 8 and 9
    if (a_.mode == Mode::Conditional && b_.mode == Mode::Conditional) return std::nullopt;
    if (!of_same || time == Overlap::Unknown) {
      if (!both_firm) return std::nullopt;
      return verdict(
          FindingKind::Tension, 16,
          {quoted_values(a_, b_), of_same ? "whether both hold at one time is not known"
                                          : "one of them does not say of what exactly it speaks"});
    }
    if (!both_firm) {
      return verdict(FindingKind::Tension, 10,
                     {quoted_values(a_, b_), "one of them is not certain"});
    }
    if (is_soft(a_.value) || is_soft(b_.value)) {
      return verdict(FindingKind::Tension, 7,
                     {quoted_values(a_, b_), "one of the figures is rough"});
    }
    return verdict(FindingKind::Contradiction, 6,
                   {quoted_values(a_, b_) + ", and " + shared_time(a_, b_)});
  }

  // Whether a state that lasts is said of both, so that saying it at different times is no change.
  [[nodiscard]] bool sure_lasts() const { return lasts(a_) && lasts(b_); }

  [[nodiscard]] bool lasts(const Claim& claim) const {
    const auto* states = std::get_if<StateValue>(&claim.value);
    return states != nullptr &&
           std::all_of(states->states.begin(), states->states.end(), [&](const std::string& name) {
             const TopicState* state = topic_.state(name);
             return state != nullptr && state->lasts;
           });
  }

  // "Stay until March" and "leave in April" are one plan.
  [[nodiscard]] bool follows(const Claim& later, const Claim& earlier) const {
    if (lasts(earlier) || !later.holds.begin.first) return false;
    const auto& last = earlier.holds.end.last ? earlier.holds.end.last : earlier.holds.begin.last;
    return last && *last <= *later.holds.begin.first;
  }

  // Whether both state a beginning of what lasts, and not the same one.
  [[nodiscard]] bool begins_apart() const {
    // A derived beginning is only a bound.
    if (!sure_lasts() || !a_.because.empty() || !b_.because.empty()) return false;
    const DayRange& x = a_.holds.begin;
    const DayRange& y = b_.holds.begin;
    if (!x.last || !y.last) return false;
    const Day x_first = x.first.value_or(Day::min());
    const Day y_first = y.first.value_or(Day::min());
    return *x.last < y_first || *y.last < x_first;
  }

  // Beginnings that are far apart are those of two events.
  [[nodiscard]] bool begins_differ() const {
    return begins_apart() &&
           std::chrono::abs(*a_.holds.begin.last - *b_.holds.begin.last) <= one_event;
  }

  const Claim& a_;
  const Claim& b_;
  const Topic& topic_;
  const EntityRules& entities_;
  AboutRelation about_ = AboutRelation::Same;
  ValueRelation values_ = ValueRelation::Apart;
  Overlap time_ = Overlap::Unknown;
};

}  // namespace

std::optional<Verdict> judge(const Claim& a, const Claim& b, const Topic& topic,
                             const EntityRules& entities) {
  return Judge(a, b, topic, entities).run();
}

std::string describe_claim(const Claim& claim, const Topic& topic) {
  std::string text = describe(claim.value);
  if (claim.act == Act::Deny) text = "denied: " + text;
  if (claim.mode == Mode::Planned) text = "planned: " + text;
  if (topic.value != ValueType::State || claim.holds.begin.unknown()) return text;
  return text + (claim.holds.deadline ? " by " + iso_day(*claim.holds.begin.last)
                                      : " since " + describe_range(claim.holds.begin));
}

}  // namespace gainsay
