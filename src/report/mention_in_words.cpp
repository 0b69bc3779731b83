#include "report/mention_in_words.h"

#include <string_view>

#include "extract/claim.h"

namespace gainsay {
namespace {

std::string_view role_in_words(DateRole role) {
  switch (role) {
    case DateRole::On:
      return "";
    case DateRole::Since:
      return "since ";
    case DateRole::Until:
      return "until ";
    case DateRole::By:
      return "by ";
    case DateRole::Before:
      return "before ";
    case DateRole::After:
      return "after ";
    case DateRole::Against:
      return "measured against ";
  }
  return "";
}

}  // namespace

std::string number_in_words(const NumberMention& number) {
  NumberValue value;
  value.low = number.low;
  value.high = number.high;
  value.soft = number.soft;
  value.unit = number.unit;
  if (number.kind == NumberKind::Percent) value.type = NumberValue::Type::Percent;
  if (number.kind == NumberKind::Money) value.type = NumberValue::Type::Amount;
  std::string words = describe(Value(value));
  if (number.kind == NumberKind::Ordinal) words += ", in a row";
  if (number.kind == NumberKind::Points) words += " percentage points";
  if (number.role == NumberRole::Part) words += ", a part of a whole";
  if (number.role == NumberRole::Difference) words += ", a difference";
  return words;
}

std::string date_in_words(const DateMention& date) {
  if (date.range.unknown()) {
    return "not resolved" + (date.problem.empty() ? "" : ": " + date.problem);
  }
  std::string words = std::string(role_in_words(date.role)) + describe_range(date.range);
  if (date.granularity != Granularity::Days) {
    words += ", " + std::string(to_word(date.granularity));
  }
  if (date.narrative) words += ", counted from another date of the text";
  if (date.present) words += ", the time of writing";
  if (!date.problem.empty()) words += "; " + date.problem;
  return words;
}

}  // namespace gainsay
