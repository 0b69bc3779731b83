#include "compare/classes.h"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

#include "compare/relation.h"
#include "compare/world.h"
#include "support/claims.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

std::vector<std::size_t> all_of(const std::vector<Claim>& claims) {
  std::vector<std::size_t> bucket;
  for (std::size_t i = 0; i < claims.size(); ++i) bucket.push_back(i);
  return bucket;
}

Claim random_toll(std::mt19937& random, std::size_t number) {
  const Day first = make_day(2021, 1, 1).value_or(Day());
  Claim claim = toll(static_cast<double>(random() % 200))
                    .in(random() % 3 == 0 ? "syria" : "iraq")
                    .source("s" + std::to_string(number));
  claim.as_of = single_day(first + std::chrono::days(random() % 300));
  return claim;
}

}  // namespace

TEST_CASE("claims that no row tells apart are one class, with the best evidence first") {
  const std::vector<Claim> claims = {
      role("ended"),   role("ended").source("b"), role("ended").said_by("iraq"),
      role("ongoing"), role("ended").in("syria"), role("ended").said_by("coalition").source("c"),
  };
  const ClaimClasses classes(claims, all_of(claims), *wider_world().topic("role"), wider_world());
  CHECK(classes.classes().size() == 4);
  CHECK(classes.classes()[0].members == std::vector<std::size_t>{0, 1});
  CHECK(classes.classes()[0].other == 1);
  CHECK(classes.classes()[1].members == std::vector<std::size_t>{2, 5});
}

TEST_CASE("comparable pairs are those that an about of each other's kind makes") {
  std::mt19937 random(5);
  const std::vector<std::string> forces = {"coalition", "us-forces", "navy", "iraqi-forces", ""};
  const std::vector<std::string> places = {"iraq", "syria", ""};
  for (int round = 0; round < 30; ++round) {
    std::vector<Claim> claims;
    for (int i = 0; i < 25; ++i) {
      ClaimBuilder built = role("ended");
      built.of(forces[random() % forces.size()]).in(places[random() % places.size()]);
      if (random() % 4 == 0) built.scope({"units"});
      claims.push_back(built);
    }
    const Ruleset& rules = wider_world();
    const Topic& topic = *rules.topic("role");
    std::size_t expected = 0;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      for (std::size_t j = i + 1; j < claims.size(); ++j) {
        const auto about = relate_about(claims[i], claims[j], topic, rules.entities);
        expected += about == AboutRelation::Different ? 0 : 1;
      }
    }
    CHECK(ClaimClasses(claims, all_of(claims), topic, rules).comparable_pairs() == expected);
  }
}

TEST_CASE("few classes meet in all pairs, many in a number that is linear in them") {
  const Ruleset& rules = wider_world();
  const auto visits = [&](std::size_t count) {
    std::mt19937 random(1);
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < count; ++i) claims.push_back(random_toll(random, i));
    const ClaimClasses classes(claims, all_of(claims), *rules.topic("toll"), rules);
    std::size_t pairs = 0;
    classes.for_each_pair([&](std::size_t, std::size_t) { ++pairs; });
    return pairs;
  };
  CHECK(visits(20) <= 20 * 21 / 2);
  CHECK(visits(4000) < 300 * 4000);
  CHECK(visits(16000) < 5 * visits(4000));
}

TEST_CASE("each of many classes meets those next to it in value and in time") {
  const Ruleset& rules = wider_world();
  std::mt19937 random(2);
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < 500; ++i) claims.push_back(random_toll(random, i));
  claims.push_back(toll(777).as_of("2021-05-05").source("x"));
  claims.push_back(toll(778).as_of("2021-11-05").source("y"));
  claims.push_back(toll(5).as_of("2025-05-05").source("x"));
  claims.push_back(toll(190).as_of("2025-05-05").source("y"));
  const ClaimClasses classes(claims, all_of(claims), *rules.topic("toll"), rules);
  std::set<std::pair<std::size_t, std::size_t>> met;
  classes.for_each_pair([&](std::size_t a, std::size_t b) {
    const std::size_t x = classes.classes()[a].members.front();
    const std::size_t y = classes.classes()[b].members.front();
    met.emplace(std::min(x, y), std::max(x, y));
  });
  CHECK(met.count({500, 501}) == 1);
  CHECK(met.count({502, 503}) == 1);
}
