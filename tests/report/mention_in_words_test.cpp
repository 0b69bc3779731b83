#include "report/mention_in_words.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using namespace gainsay;

namespace {

NumberMention number(std::optional<double> low, std::optional<double> high) {
  NumberMention mention;
  mention.low = low;
  mention.high = high;
  return mention;
}

}  // namespace

TEST_CASE("numbers are told with what they measure and how they relate to a whole") {
  NumberMention mention = number(2500, 2500);
  CHECK(number_in_words(mention) == "2,500");
  mention.role = NumberRole::Part;
  CHECK(number_in_words(mention) == "2,500, a part of a whole");
  mention.role = NumberRole::Difference;
  CHECK(number_in_words(mention) == "2,500, a difference");
  NumberMention share = number(4, 4);
  share.kind = NumberKind::Percent;
  CHECK(number_in_words(share) == "4%");
  share.kind = NumberKind::Points;
  CHECK(number_in_words(share) == "4 percentage points");
  NumberMention money = number(20, std::nullopt);
  money.kind = NumberKind::Money;
  money.unit = "EUR";
  CHECK(number_in_words(money) == "20 or more EUR");
  NumberMention fourth = number(4, std::nullopt);
  fourth.kind = NumberKind::Ordinal;
  CHECK(number_in_words(fourth) == "4 or more, in a row");
}

TEST_CASE("dates are told with how they bound, how exact they are, and what is wrong with them") {
  DateMention date;
  CHECK(date_in_words(date) == "not resolved");
  date.problem = "there is no such day";
  CHECK(date_in_words(date) == "not resolved: there is no such day");
  DateMention since;
  since.range = month_of(2021, 12);
  since.granularity = Granularity::Months;
  since.role = DateRole::Since;
  since.narrative = true;
  CHECK(date_in_words(since) == "since 2021-12, month, counted from another date of the text");
}
