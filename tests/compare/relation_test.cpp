#include "compare/relation.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/claims.h"
#include "support/rules.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

std::string mirrored(const std::string& relation) {
  return relation == "refines" ? "refined" : relation == "refined" ? "refines" : relation;
}

struct Case {
  Value a;
  Value b;
  std::string expected;
};

void check(const std::vector<Case>& table) {
  const Topic& topic = *small_world().topic("role");
  for (const Case& item : table) {
    CAPTURE(describe(item.a));
    CAPTURE(describe(item.b));
    CHECK(to_word(relate(item.a, item.b, topic)) == item.expected);
    CHECK(to_word(relate(item.b, item.a, topic)) == mirrored(item.expected));
    CHECK(to_word(relate(item.a, item.a, topic)) == "equal");
  }
}

Value states(std::vector<std::string> names) { return StateValue{std::move(names)}; }

Value amount(double value, double grain, const std::string& unit) {
  NumberValue number;
  number.type = NumberValue::Type::Amount;
  number.low = number.high = value;
  number.grain = grain;
  number.unit = unit;
  return number;
}

Value date(std::string_view range) { return DateValue{days(range), Granularity::Days}; }

}  // namespace

TEST_CASE("states are disjoint only where each excludes each") {
  check({
      {states({"ended"}), states({"ended"}), "equal"},
      {states({"ended"}), states({"ongoing"}), "disjoint"},
      {states({"ended"}), states({"ended", "paused"}), "refines"},
      {states({"ended", "paused"}), states({"ongoing", "paused"}), "overlaps"},
      {states({"ended", "paused"}), states({"ongoing"}), "disjoint"},
      {states({"ended"}), states({"unknown"}), "overlaps"},
      {states({}), states({}), "equal"},
  });
}

TEST_CASE("numbers are intervals, and rounded ones have room") {
  const std::nullopt_t open = std::nullopt;
  check({
      {count(12, 12), count(12, 12), "equal"},
      {count(12, 12), count(13, 13), "disjoint"},
      {count(12, open), count(12, 12), "refined"},
      {count(12, open), count(10, 20), "overlaps"},
      {count(22, open), count(0, 20), "disjoint"},
      {count(51, open), count(50, 50), "overlaps"},
      {count(51, 60), count(50, 50), "disjoint"},
      {count(open, 9), count(0, 5), "refined"},
      {count(open, open), count(3, 3), "refined"},
      {count(2000, 3000, true), count(2500, 2500), "refined"},
      {count(2500, 2500, false, 100), count(2530, 2530), "equal"},
      {count(2500, 2500, false, 100), count(2551, 2551), "disjoint"},
      {count(2500, 2500, false, 100), count(2600, open), "disjoint"},
      {amount(1.2e9, 1e8, "USD"), amount(1.24e9, 1e7, "USD"), "equal"},
      {amount(1.2e9, 1e8, "USD"), amount(1.3e9, 1e8, "USD"), "disjoint"},
      {amount(1.2e9, 1e8, "USD"), amount(1.2e9, 1e8, "EUR"), "apart"},
      {amount(7, 1, "USD"), amount(7.2, 0.1, "USD"), "equal"},
      {amount(7, 1, "USD"), amount(7.6, 0.1, "USD"), "disjoint"},
      {amount(7, 1, "people"), count(7, 7), "apart"},
      {count(0, 0), states({"ended"}), "apart"},
  });
}

TEST_CASE("dates are stretches of days, entities are one or another") {
  check({
      {date("2021-12-09"), date("2021-12-09"), "equal"},
      {date("2021-12-09"), date("2021-12"), "refines"},
      {date("2021-12-09"), date("2021-12-10"), "disjoint"},
      {date("2021-12-01/2021-12-07"), date("2021-12-05/2021-12-09"), "overlaps"},
      {date("2021-12-09/.."), date("../2021-12-09"), "overlaps"},
      {date("2021-12-10/.."), date("../2021-12-09"), "disjoint"},
      {EntityValue{"iraq"}, EntityValue{"syria"}, "disjoint"},
      {EntityValue{"iraq"}, date("2021"), "apart"},
  });
}

TEST_CASE("claims speak of the same, of a part, of less than all is said, or of different things") {
  struct AboutCase {
    std::string what;
    Claim a;
    Claim b;
    AboutRelation expected;
    AboutRelation mirrored;
  };
  using A = AboutRelation;
  const auto whole = [] { return role("ended"); };
  const std::vector<AboutCase> table = {
      {"the same", whole(), whole(), A::Same, A::Same},
      {"a part", whole().of("us-forces"), whole(), A::FirstIsPart, A::SecondIsPart},
      {"a part of a part", whole().of("navy"), whole(), A::FirstIsPart, A::SecondIsPart},
      {"two parts", whole().of("us-forces"), whole().of("iraqi-forces"), A::Different,
       A::Different},
      {"another country", whole(), whole().in("syria"), A::Different, A::Different},
      {"unsaid", whole(), whole().in(""), A::Underspecified, A::Underspecified},
      {"unsaid in both", whole().in(""), whole().in(""), A::Same, A::Same},
      {"one unsaid in each", whole().of(""), whole().in(""), A::Underspecified, A::Underspecified},
      {"a part, and unsaid", whole().of("navy"), whole().in(""), A::Underspecified,
       A::Underspecified},
      {"narrower", whole().scope({"units"}), whole(), A::FirstIsPart, A::SecondIsPart},
      {"narrower otherwise", whole().scope({"units"}), whole().scope({"other"}), A::Different,
       A::Different},
      {"narrower, and a part", whole().scope({"units"}).of("navy"), whole(), A::FirstIsPart,
       A::SecondIsPart},
      {"narrower here, a part there", whole().scope({"units"}), whole().of("navy"), A::Different,
       A::Different},
  };
  const Ruleset& rules = small_world();
  const Claim navy = strength(5).of("navy").in("");
  CHECK(relate_about(navy, strength(9), *rules.topic("strength"), rules.entities) == A::Different);
  for (const AboutCase& item : table) {
    CAPTURE(item.what);
    const Topic& topic = *rules.topic("role");
    CHECK(relate_about(item.a, item.b, topic, rules.entities) == item.expected);
    CHECK(relate_about(item.b, item.a, topic, rules.entities) == item.mirrored);
  }
}

TEST_CASE("only numbers are soft") {
  CHECK(is_soft(count(1, 2, true)));
  CHECK_FALSE(is_soft(count(1, 2)));
  CHECK_FALSE(is_soft(states({"ended"})));
}
