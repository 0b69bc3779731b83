#include "compare/sums.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "base/hash.h"
#include "compare/one_word.h"
#include "compare/relation.h"
#include "compare/voice.h"

namespace gainsay {
namespace {

// The figure of a claim that counts something exactly, and for certain.
const NumberValue* figure(const Claim& claim) {
  const auto* number = std::get_if<NumberValue>(&claim.value);
  const bool counts = number != nullptr && number->type == NumberValue::Type::Count &&
                      number->low && number->low == number->high && *number->low > 0;
  const bool plain = claim.act == Act::Assert && claim.mode == Mode::Actual &&
                     claim.certainty == Certainty::Certain && !claim.superseded;
  return counts && plain && claim.because.empty() ? number : nullptr;
}

bool same_sense(const Claim& a, const Claim& b) {
  return a.act == b.act && a.mode == b.mode && a.certainty == b.certainty &&
         a.superseded == b.superseded;
}

Claim sum_of(std::span<const Claim> parts, const Ruleset& ruleset) {
  const Topic* topic = ruleset.topic(parts[0].topic);
  Claim sum = parts[0];
  NumberValue total = *figure(parts[0]);
  total.high.reset();
  std::string told = describe(sum.value) + " (" + sum.scope[0] + ")";
  std::string ids = sum.id;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const Claim& part = parts[i];
    total.low = *total.low + *figure(part)->low;
    total.soft =
        total.soft || std::any_of(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(i),
                                  [&](const Claim& other) {
                                    return topic == nullptr ||
                                           !topic->are_apart(other.scope[0], part.scope[0]);
                                  });
    sum.text += " ... " + part.text;
    sum.span.end = std::max(sum.span.end, part.span.end);
    told +=
        (i + 1 < parts.size() ? ", " : " and ") + describe(part.value) + " (" + part.scope[0] + ")";
    ids += '\x1f' + part.id;
  }
  sum.value = total;
  sum.scope.clear();
  sum.because.push_back(told + " are " + describe(sum.value));
  sum.id = stable_id("c-", ids);
  return sum;
}

}  // namespace

Sums::Sums(const std::vector<Claim>& claims, const std::vector<std::size_t>& bucket,
           const Topic& topic, const EntityRules& entities)
    : topic_(topic), entities_(entities) {
  for (const std::size_t index : bucket) {
    const Claim& claim = claims[index];
    if (!claim.because.empty()) continue;
    auto& known = by_source_[claim.source];
    const bool told = std::any_of(known.begin(), known.end(), [&](const Claim* other) {
      return other->value == claim.value && same_slots(*other, claim) &&
             other->scope == claim.scope && other->as_of == claim.as_of &&
             other->headline == claim.headline && same_sense(*other, claim);
    });
    constexpr std::size_t most = 64;
    if (!told && known.size() < most) known.push_back(&claim);
  }
}

bool Sums::tell_both(const Claim& a, const Claim& b) const {
  return a.source != b.source && tells(a.source, b) && tells(b.source, a);
}

bool Sums::tells(const std::string& source, const Claim& like) const {
  const auto known = by_source_.find(source);
  const bool counted = std::holds_alternative<NumberValue>(like.value);
  return known != by_source_.end() &&
         std::any_of(known->second.begin(), known->second.end(), [&](const Claim* claim) {
           return claim->act == like.act &&
                  relate(claim->value, like.value, topic_) == ValueRelation::Equal &&
                  (counted || (claim->as_of == like.as_of && same_sense(*claim, like))) &&
                  relate_about(*claim, like, topic_, entities_) != AboutRelation::Different &&
                  !other_word(*claim, like, topic_);
         });
}

bool Sums::bear_out(const Claim& headline) const {
  const auto known = by_source_.find(headline.source);
  return known != by_source_.end() &&
         std::any_of(known->second.begin(), known->second.end(), [&](const Claim* claim) {
           return !claim->headline &&
                  relate_about(*claim, headline, topic_, entities_) != AboutRelation::Different &&
                  relate(claim->value, headline.value, topic_) != ValueRelation::Disjoint;
         });
}

bool Sums::make_up(const Claim& a, const Claim& b) const {
  const NumberValue* x = figure(a);
  const NumberValue* y = figure(b);
  if (x == nullptr || y == nullptr || x->low == y->low) return false;
  const Claim& part = *x->low < *y->low ? a : b;
  const Claim& whole = *x->low < *y->low ? b : a;
  const auto others = by_source_.find(part.source);
  if (others == by_source_.end()) return false;
  const double missing = *figure(whole)->low - *figure(part)->low;
  std::vector<double> figures;
  for (const Claim* other : others->second) {
    if (figure(*other) == nullptr || figure(*other)->low == figure(part)->low) continue;
    if (relate_about(*other, whole, topic_, entities_) == AboutRelation::Different) continue;
    figures.push_back(*figure(*other)->low);
  }
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (figures[i] == missing) return true;
    for (std::size_t j = i + 1; j < figures.size(); ++j) {
      if (figures[i] + figures[j] == missing) return true;
    }
  }
  return false;
}

std::vector<Claim> sums_of_parts(const std::vector<Claim>& claims, const Ruleset& ruleset) {
  std::vector<Claim> sums;
  const auto is_part = [](const Claim& claim) {
    return figure(claim) != nullptr && !claim.sentence.empty() && claim.scope.size() == 1 &&
           claim.scope[0] != individual_scope;
  };
  const auto beside = [&](const Claim& a, const Claim& b) {
    return a.source == b.source && a.story == b.story && a.topic == b.topic &&
           a.sentence == b.sentence && same_slots(a, b) && a.scope != b.scope &&
           a.as_of == b.as_of && a.holds == b.holds && a.span != b.span &&
           voice_key(a, ruleset.entities) == voice_key(b, ruleset.entities);
  };
  // The claims of a sentence stand together.
  for (std::size_t first = 0, last = 0; first < claims.size(); first = last) {
    last = first + 1;
    if (!is_part(claims[first])) continue;
    const auto joins = [&](const Claim& next) {
      return is_part(next) && std::all_of(claims.begin() + static_cast<std::ptrdiff_t>(first),
                                          claims.begin() + static_cast<std::ptrdiff_t>(last),
                                          [&](const Claim& part) { return beside(part, next); });
    };
    while (last < claims.size() && joins(claims[last])) ++last;
    if (last - first > 1) sums.push_back(sum_of({&claims[first], last - first}, ruleset));
  }
  return sums;
}

}  // namespace gainsay
