#include "compare/relation.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "compare/phrases.h"

namespace gainsay {
namespace {

using std::numeric_limits;

ValueRelation relation(bool a_in_b, bool b_in_a, bool meet) {
  if (a_in_b && b_in_a) return ValueRelation::Equal;
  if (a_in_b) return ValueRelation::Refines;
  if (b_in_a) return ValueRelation::Refined;
  return meet ? ValueRelation::Overlaps : ValueRelation::Disjoint;
}

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool exclude_each_other(const std::string& a, const std::string& b, const Topic& topic) {
  const TopicState* state = topic.state(a);
  return state != nullptr && has(state->excludes, b);
}

bool implies(const std::string& a, const std::string& b, const Topic& topic) {
  if (a == b) return true;
  const TopicState* state = topic.state(a);
  return state != nullptr && has(state->implies, b);
}

ValueRelation relate_states(const StateValue& a, const StateValue& b, const Topic& topic) {
  const auto within = [&](const StateValue& inner, const StateValue& outer) {
    return std::all_of(inner.states.begin(), inner.states.end(), [&](const std::string& x) {
      return std::any_of(outer.states.begin(), outer.states.end(),
                         [&](const std::string& y) { return implies(x, y, topic); });
    });
  };
  if (a == b) return ValueRelation::Equal;  // even where nothing is allowed at all
  const bool disjoint = std::all_of(a.states.begin(), a.states.end(), [&](const std::string& x) {
    return std::all_of(b.states.begin(), b.states.end(),
                       [&](const std::string& y) { return exclude_each_other(x, y, topic); });
  });
  if (disjoint) return ValueRelation::Disjoint;
  return relation(within(a, b), within(b, a), true);
}

ValueRelation relate_numbers(const NumberValue& a, const NumberValue& b) {
  if (a.type != b.type || a.unit != b.unit) return ValueRelation::Apart;
  constexpr double infinity = numeric_limits<double>::infinity();
  // Only a figure that was rounded has room to either side: 1.2 bn and 1.24 bn agree.
  const double coarser = std::max(a.grain, b.grain);
  const double room = coarser > 1 || std::min(a.grain, b.grain) < 1 ? coarser / 2 : 0;
  // "More than 50" begins at 51, but no text that says 50 gainsays it.
  const bool open = !a.low || !a.high || !b.low || !b.high;
  const double gap = open && a.type == NumberValue::Type::Count ? std::max(room, 1.0) : room;
  const double a_low = a.low.value_or(-infinity);
  const double a_high = a.high.value_or(infinity);
  const double b_low = b.low.value_or(-infinity);
  const double b_high = b.high.value_or(infinity);
  const bool same = std::abs(a_low - b_low) <= room && std::abs(a_high - b_high) <= room;
  if (same || (a_low == b_low && a_high == b_high)) return ValueRelation::Equal;
  const bool meet = a_low - gap <= b_high && b_low - gap <= a_high;
  return relation(a_low >= b_low && a_high <= b_high, b_low >= a_low && b_high <= a_high, meet);
}

ValueRelation relate_days(const DayRange& a, const DayRange& b) {
  const Day first = Day::min();
  const Day last = Day::max();
  const Day a_first = a.first.value_or(first);
  const Day a_last = a.last.value_or(last);
  const Day b_first = b.first.value_or(first);
  const Day b_last = b.last.value_or(last);
  return relation(a_first >= b_first && a_last <= b_last, b_first >= a_first && b_last <= a_last,
                  a_first <= b_last && b_first <= a_last);
}

}  // namespace

ValueRelation relate(const Value& a, const Value& b, const Topic& topic) {
  if (a.index() != b.index()) return ValueRelation::Apart;
  if (const auto* states = std::get_if<StateValue>(&a)) {
    return relate_states(*states, std::get<StateValue>(b), topic);
  }
  if (const auto* number = std::get_if<NumberValue>(&a)) {
    return relate_numbers(*number, std::get<NumberValue>(b));
  }
  if (const auto* date = std::get_if<DateValue>(&a)) {
    return relate_days(date->range, std::get<DateValue>(b).range);
  }
  return std::get<EntityValue>(a) == std::get<EntityValue>(b) ? ValueRelation::Equal
                                                              : ValueRelation::Disjoint;
}

namespace {

// Words may be opposite where two fifths of the others are the same, or somewhat more of few.
// Two names say less: headlines of one form are told of many ("King receives envoy of ..."), and
// others may do what one does. So does a "not", which bears on some of the words only, and two
// figures say least.
std::vector<Likeness> likeness_of(const Claim& a, const Claim& b, const Topic& topic) {
  if (std::holds_alternative<NumberValue>(a.value)) return {{3, 0.75}};
  if (std::holds_alternative<EntityValue>(a.value)) {
    const TopicSlot* slot = topic.slot(topic.value_slot);
    return slot != nullptr && slot->anywhere ? std::vector<Likeness>{{3, 0.6, 2}}
                                             : std::vector<Likeness>{{3, 0.5}};
  }
  const bool negated = a.polarity == Polarity::Negated || b.polarity == Polarity::Negated;
  if (negated) return {{4, 0.5}, {3, 0.6}};
  return {{3, 0.4}, {2, 0.45}, {2, 0.4, 0, true}};
}

bool are_of_the_same(const Claim& a, const Claim& b, std::string_view what, std::string_view other,
                     const Topic& topic) {
  static const RootRules no_roots;
  const auto here = topic.roots.find(a.language);
  const bool one_language = here != topic.roots.end() && a.language == b.language;
  return tell_of_the_same(what, other, likeness_of(a, b, topic),
                          one_language ? here->second : no_roots);
}

// What two headlines say holds of those whom they name, and a state or figure of who does it:
// languages that build words on roots tell that by those, others by the order of words.
bool hold_of_others(const Claim& a, const Claim& b, std::string_view what, std::string_view other,
                    const Topic& topic, const EntityRules& entities) {
  if (a.value == b.value) return false;  // one word may still tell them apart (one_word.h)
  if (name_others(what, other, entities)) return true;
  const bool ordered = a.language == b.language && topic.roots.count(a.language) == 0;
  return ordered && !std::holds_alternative<EntityValue>(a.value) && are_set_apart(what, other);
}

}  // namespace

bool is_soft(const Value& value) {
  const auto* number = std::get_if<NumberValue>(&value);
  return number != nullptr && number->soft;
}

bool same_slots(const Claim& a, const Claim& b) {
  return std::equal(a.about.begin(), a.about.end(), b.about.begin(), b.about.end(),
                    [](const auto& x, const auto& y) {
                      return x.first == y.first && x.second.entity == y.second.entity;
                    });
}

AboutRelation relate_about(const Claim& a, const Claim& b, const Topic& topic,
                           const EntityRules& entities) {
  bool missing = false;
  bool first_part = false;
  bool second_part = false;
  for (const std::string& slot : topic.about) {
    const auto x = a.about.find(slot);
    const auto y = b.about.find(slot);
    const bool in_a = x != a.about.end();
    const bool in_b = y != b.about.end();
    const TopicSlot* known = topic.slot(slot);
    if (in_a != in_b && !(known != nullptr && known->same_unstated)) missing = true;
    if (!in_a || !in_b || x->second.entity == y->second.entity) continue;
    if (known != nullptr && known->whole) {
      if (!are_of_the_same(a, b, x->second.entity, y->second.entity, topic) ||
          hold_of_others(a, b, x->second.entity, y->second.entity, topic, entities)) {
        return AboutRelation::Different;
      }
      continue;
    }
    if (known != nullptr && known->open()) {
      const PhraseRelation phrases = relate_phrases(x->second.entity, y->second.entity);
      if (phrases == PhraseRelation::Different) return AboutRelation::Different;
      // What the longer phrase adds may make it another thing, or only say more of the same.
      missing = missing || (phrases == PhraseRelation::Narrower && !known->describes);
      continue;
    }
    if (entities.within(x->second.entity, y->second.entity)) {
      first_part = true;
    } else if (entities.within(y->second.entity, x->second.entity)) {
      second_part = true;
    } else {
      return AboutRelation::Different;
    }
  }
  if (a.scope != b.scope) {
    const bool a_narrower =
        std::includes(a.scope.begin(), a.scope.end(), b.scope.begin(), b.scope.end());
    const bool b_narrower =
        std::includes(b.scope.begin(), b.scope.end(), a.scope.begin(), a.scope.end());
    if (!a_narrower && !b_narrower) return AboutRelation::Different;
    (a_narrower ? first_part : second_part) = true;
  }
  if (first_part && second_part) return AboutRelation::Different;
  // A part of something unsaid may be any number of it.
  const bool counted = std::holds_alternative<NumberValue>(a.value);
  if (missing && counted && (first_part || second_part)) return AboutRelation::Different;
  if (missing) return AboutRelation::Underspecified;
  if (first_part) return AboutRelation::FirstIsPart;
  if (second_part) return AboutRelation::SecondIsPart;
  return AboutRelation::Same;
}

std::string_view to_word(ValueRelation relation) {
  switch (relation) {
    case ValueRelation::Equal:
      return "equal";
    case ValueRelation::Refines:
      return "refines";
    case ValueRelation::Refined:
      return "refined";
    case ValueRelation::Overlaps:
      return "overlaps";
    case ValueRelation::Disjoint:
      return "disjoint";
    case ValueRelation::Apart:
      return "apart";
  }
  return "apart";
}

std::string_view to_word(AboutRelation relation) {
  switch (relation) {
    case AboutRelation::Same:
      return "same";
    case AboutRelation::FirstIsPart:
      return "first-is-part";
    case AboutRelation::SecondIsPart:
      return "second-is-part";
    case AboutRelation::Underspecified:
      return "underspecified";
    case AboutRelation::Different:
      return "different";
  }
  return "different";
}

}  // namespace gainsay
