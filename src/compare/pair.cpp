#include "compare/pair.h"

#include <algorithm>

#include "compare/voice.h"

namespace gainsay {
namespace {

// The beginnings of a lasting state are values too, but further apart than this they are those of
// two events: a mission may end twice.
constexpr std::chrono::days one_event{180};

// Numbers by size, words by letter.
bool comes_first(const Value& a, const Value& b) {
  const auto* x = std::get_if<NumberValue>(&a);
  const auto* y = std::get_if<NumberValue>(&b);
  if (x == nullptr || y == nullptr) return describe(a) <= describe(b);
  return x->low.value_or(0) <= y->low.value_or(0);
}

}  // namespace

bool Pair::one_voice() const { return voice_key(a, entities) == voice_key(b, entities); }

bool Pair::rough() const {
  if (!is_soft(a.value) && !is_soft(b.value)) return false;
  const auto* x = std::get_if<NumberValue>(&a.value);
  const auto* y = std::get_if<NumberValue>(&b.value);
  if (x == nullptr || y == nullptr) return true;
  const auto none = [](const NumberValue& value) { return !value.soft && value.high == 0; };
  const auto some = [](const NumberValue& value) { return value.low && *value.low > 1; };
  return !(none(*x) && some(*y)) && !(none(*y) && some(*x));
}

Ruling found(FindingKind kind, unsigned row, std::vector<std::string> because) {
  return {Verdict{kind, row, false, std::move(because)}, row, {}};
}

Ruling silent(unsigned row, std::string_view reason) { return {std::nullopt, row, reason}; }

std::string excluding(const Claim& a, const Claim& b) {
  const bool in_order = comes_first(a.value, b.value);
  return describe(in_order ? a.value : b.value) + " excludes " +
         describe(in_order ? b.value : a.value);
}

std::string shared_time(const Claim& a, const Claim& b) {
  const auto reached = [](const Claim& claim) {
    return claim.holds.begin.unknown() || claim.holds.deadline ? claim.as_of : claim.holds.begin;
  };
  const DayRange x = reached(a);
  const DayRange y = reached(b);
  if (!x.last || !y.last) return "no text says that they are of different times";
  const auto key = [](const DayRange& range) {
    return std::pair(*range.last, range.first.value_or(Day::min()));
  };
  const DayRange& later = key(x) >= key(y) ? x : y;
  return (later.first == later.last ? "both hold on " : "both hold in ") + describe_range(later);
}

bool begin_apart(const Pair& pair) {
  const auto states_it = [&](const Claim& claim) {
    // A derived beginning is only a bound.
    return lasts(claim, pair.topic) && claim.because.empty();
  };
  const DayRange& x = pair.a.holds.begin;
  const DayRange& y = pair.b.holds.begin;
  if (!states_it(pair.a) || !states_it(pair.b) || !x.last || !y.last) return false;
  return *x.last < y.first.value_or(Day::min()) || *y.last < x.first.value_or(Day::min());
}

bool begin_differently(const Pair& pair) {
  return begin_apart(pair) &&
         std::chrono::abs(*pair.a.holds.begin.last - *pair.b.holds.begin.last) <= one_event;
}

}  // namespace gainsay
