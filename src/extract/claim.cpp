#include "extract/claim.h"

#include <fmt/format.h>

#include <cmath>

namespace gainsay {
namespace {

// Digits in groups of three, as figures are printed: 2,500.
std::string grouped(double number) {
  const double rounded = std::round(number);
  if (rounded != number || std::abs(number) >= 1e15) return fmt::format("{}", number);
  std::string digits = fmt::format("{:.0f}", std::abs(rounded));
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return number < 0 ? "-" + digits : digits;
}

std::string describe_number(const NumberValue& value) {
  std::string text = value.soft ? "about " : "";
  // "About 2,500" is kept as a narrow stretch around its figure.
  constexpr double narrow = 0.25;
  if (value.soft && value.low && value.high) {
    const double middle = (*value.low + *value.high) / 2;
    if (*value.high - *value.low <= narrow * middle) {
      NumberValue figure = value;
      figure.soft = false;
      figure.low = figure.high = middle;
      return text + describe_number(figure);
    }
  }
  if (value.low && value.high) {
    text += *value.low == *value.high ? grouped(*value.low)
                                      : grouped(*value.low) + " to " + grouped(*value.high);
  } else if (value.low) {
    text += grouped(*value.low) + " or more";
  } else if (value.high) {
    text += grouped(*value.high) + " or fewer";
  } else {
    text += "some";
  }
  if (value.type == NumberValue::Type::Percent) return text + "%";
  if (value.type == NumberValue::Type::Amount && !value.unit.empty()) text += " " + value.unit;
  return text;
}

struct Describe {
  std::string operator()(const StateValue& value) const {
    std::string text;
    for (const std::string& state : value.states) text += (text.empty() ? "" : " or ") + state;
    return text;
  }
  std::string operator()(const NumberValue& value) const { return describe_number(value); }
  std::string operator()(const DateValue& value) const { return describe_range(value.range); }
  std::string operator()(const EntityValue& value) const { return value.entity; }
};

}  // namespace

std::string describe(const Value& value) { return std::visit(Describe(), value); }

std::string_view to_word(Polarity polarity) {
  return polarity == Polarity::Affirmed ? "affirmed" : "negated";
}

std::string_view to_word(Act act) { return act == Act::Assert ? "assert" : "deny"; }

std::string_view to_word(Certainty certainty) {
  switch (certainty) {
    case Certainty::Certain:
      return "certain";
    case Certainty::Probable:
      return "probable";
    case Certainty::Possible:
      return "possible";
  }
  return "certain";
}

std::string_view to_word(Mode mode) {
  switch (mode) {
    case Mode::Actual:
      return "actual";
    case Mode::Planned:
      return "planned";
    case Mode::Conditional:
      return "conditional";
    case Mode::Demanded:
      return "demanded";
  }
  return "actual";
}

std::string_view to_word(Voice voice) {
  switch (voice) {
    case Voice::Quote:
      return "quote";
    case Voice::Paraphrase:
      return "paraphrase";
    case Voice::Narration:
      return "narration";
  }
  return "narration";
}

std::string_view to_word(SpeakerHow how) {
  switch (how) {
    case SpeakerHow::Explicit:
      return "explicit";
    case SpeakerHow::AccordingTo:
      return "according-to";
    case SpeakerHow::Nested:
      return "nested";
    case SpeakerHow::Continuation:
      return "continuation";
    case SpeakerHow::Pronoun:
      return "pronoun";
    case SpeakerHow::Narrator:
      return "narrator";
    case SpeakerHow::Unknown:
      return "unknown";
  }
  return "unknown";
}

std::string_view to_word(Granularity granularity) {
  switch (granularity) {
    case Granularity::Days:
      return "day";
    case Granularity::Weeks:
      return "week";
    case Granularity::Months:
      return "month";
    case Granularity::Quarters:
      return "quarter";
    case Granularity::Years:
      return "year";
    case Granularity::Decades:
      return "decade";
    case Granularity::Interval:
      return "interval";
  }
  return "day";
}

}  // namespace gainsay
