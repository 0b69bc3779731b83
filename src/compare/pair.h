#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compare/relation.h"
#include "compare/time.h"
#include "compare/verdict.h"

namespace gainsay {

/// Two claims of one story and topic, and how what they say lies to each other. What the rows of
/// the table of verdicts look at; refers to the claims.
struct Pair {
  const Claim& a;
  const Claim& b;
  const Topic& topic;
  const EntityRules& entities;
  AboutRelation about = AboutRelation::Same;
  ValueRelation values = ValueRelation::Apart;
  Overlap time = Overlap::Unknown;

  [[nodiscard]] bool disjoint() const { return values == ValueRelation::Disjoint; }
  [[nodiscard]] bool same_value() const {
    return values == ValueRelation::Equal || values == ValueRelation::Refines ||
           values == ValueRelation::Refined;
  }
  [[nodiscard]] bool one_voice() const;
  /// Whether a figure is rough enough to lie where the other is. None is never some: "dozens" may
  /// be nineteen, but not nobody.
  [[nodiscard]] bool rough() const;
};

/// What is certain, and so.
[[nodiscard]] inline bool firm(const Claim& claim) {
  return claim.certainty == Certainty::Certain && claim.mode == Mode::Actual;
}

/// A row's say: a verdict, or why there is none.
[[nodiscard]] Ruling found(FindingKind kind, unsigned row, std::vector<std::string> because);
[[nodiscard]] Ruling silent(unsigned row, std::string_view reason);

/// "ended excludes ongoing": the same for both orders of the two, as are the next ones.
[[nodiscard]] std::string excluding(const Claim& a, const Claim& b);
/// "both hold on 2021-12-26": the later of the two times, which both claims reach.
[[nodiscard]] std::string shared_time(const Claim& a, const Claim& b);
/// Whether both state a beginning of what lasts, and not the same one.
[[nodiscard]] bool begin_apart(const Pair& pair);
/// The same, and near enough to be the beginnings of one event.
[[nodiscard]] bool begin_differently(const Pair& pair);

// The rows of the table, by what they are about (design, section 3).
[[nodiscard]] Ruling judge_denial(const Pair& pair);               // 2
[[nodiscard]] Ruling judge_facts(const Pair& pair, Overlap time);  // 3, 6-10, 16
[[nodiscard]] Ruling judge_growing(const Pair& pair);              // 4, 5
[[nodiscard]] Ruling judge_plan(const Pair& pair, const Claim& plan, const Claim& fact);  // 11, 12
[[nodiscard]] Ruling judge_plans(const Pair& pair);                                       // 13
/// 14, 15: `part` speaks of a part of what `whole` speaks of.
[[nodiscard]] Ruling judge_part(const Pair& pair, const Claim& part, const Claim& whole);
/// Why two figures of a count that grows are of different events or victims, or nothing.
[[nodiscard]] std::string_view tell_of_others(const Pair& pair);

}  // namespace gainsay
