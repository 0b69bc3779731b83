#include "compare/sums.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "compare/compare.h"
#include "compare/world.h"
#include "support/claims.h"
#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

const std::string day = "2021-12-26";

ClaimBuilder dead(double count, const std::string& source, std::size_t at) {
  return toll(count).as_of(day).source(source).at(at, at + 40);
}

// The small world, where nobody is in two of civilians, soldiers and rebels.
const Ruleset& armies() {
  static const Ruleset ruleset = [] {
    auto files = small_rules();
    std::string& topic = files["news/toll.yaml"];
    topic.insert(topic.find('\n') + 1,
                 "scope: [civilians, soldiers, rebels, children]\n"
                 "apart: [[civilians, soldiers, rebels]]\n");
    for (const std::string word : {"civilians", "soldiers", "rebels", "children"}) {
      files["words/" + word + ".yaml"] = "words: " + word + "\nen: [" + word + "]\n";
    }
    return load(files);
  }();
  return ruleset;
}

std::string kinds(std::vector<Claim> claims, const Ruleset& ruleset = wider_world()) {
  std::vector<std::string> out;
  for (const Finding& finding : compare_claims(claims, ruleset).findings) {
    out.push_back(std::string(to_word(finding.kind)) + " " + join(finding.because, "; "));
  }
  return join(out, " | ");
}

}  // namespace

TEST_CASE("figures that make up another do not gainsay it") {
  struct Case {
    std::string what;
    std::vector<Claim> claims;
    bool clash;
  };
  const std::vector<Case> table = {
      {"two and three are five", {dead(2, "a", 0), dead(3, "a", 100), dead(5, "b", 0)}, false},
      {"two, three and four are nine",
       {dead(2, "a", 0), dead(3, "a", 100), dead(4, "a", 200), dead(9, "b", 0)},
       false},
      {"two and three are not six", {dead(2, "a", 0), dead(3, "a", 100), dead(6, "b", 0)}, true},
      {"the second figure is of another country",
       {dead(2, "a", 0), dead(3, "a", 100).in("syria"), dead(5, "b", 0)},
       true},
      {"the second figure is of another text",
       {dead(2, "a", 0), dead(3, "c", 0), dead(5, "b", 0)},
       true},
      {"the second figure is only possible",
       {dead(2, "a", 0), dead(3, "a", 100).certainty(Certainty::Possible), dead(5, "b", 0)},
       true},
      {"one figure told twice makes up nothing",
       {dead(2, "a", 0), dead(2, "a", 100), dead(4, "b", 0)},
       true},
  };
  for (const Case& item : table) {
    CAPTURE(item.what);
    CHECK((kinds(item.claims).find("contradiction") != std::string::npos) == item.clash);
  }
}

TEST_CASE("texts that both give two figures tell of two things") {
  CHECK(kinds({dead(2, "a", 0), dead(9, "a", 100), dead(9, "b", 0), dead(2, "b", 100)})
            .find("contradiction") == std::string::npos);
  // The copy was changed: now it gives a figure that the other does not.
  CHECK(kinds({dead(2, "a", 0), dead(9, "a", 100), dead(40, "b", 0), dead(2, "b", 100)})
            .find("contradiction") == 0);
}

TEST_CASE("who denies a figure does not give it") {
  CHECK(kinds({dead(9, "a", 0), dead(9, "b", 0).denied().said_by("iraq")}).find("contradiction") ==
        0);
}

TEST_CASE("parts that one sentence counts come to at least their sum") {
  const auto part = [](double count, const std::string& of, std::size_t at) {
    Claim claim = dead(count, "a", at).scope({of});
    claim.sentence = {0, 200};
    return claim;
  };
  const std::vector<Claim> parts = {part(120, "civilians", 0), part(85, "soldiers", 50)};
  const std::vector<Claim> sums = sums_of_parts(parts, wider_world());
  REQUIRE(sums.size() == 1);
  CHECK(describe(sums[0].value) == "about 205 or more");
  CHECK(join(sums[0].because, "; ") == "120 (civilians) and 85 (soldiers) are about 205 or more");

  std::vector<Claim> less = parts;
  less.push_back(dead(180, "b", 0));
  CHECK(kinds(less).find("tension") == 0);
  std::vector<Claim> enough = parts;
  enough.push_back(dead(205, "b", 0));
  CHECK(kinds(enough).empty());
  std::vector<Claim> more = parts;
  more.push_back(dead(230, "b", 0));
  CHECK(kinds(more).empty());

  Claim other_sentence = part(85, "soldiers", 50);
  other_sentence.sentence = {300, 400};
  CHECK(sums_of_parts({parts[0], other_sentence}, wider_world()).empty());
  CHECK(sums_of_parts({parts[0], part(85, "civilians", 50)}, wider_world()).empty());
}

TEST_CASE("parts that nobody is two of accuse a lesser total") {
  const auto part = [](double count, const std::string& of, std::size_t at) {
    Claim claim = dead(count, "a", at).scope({of});
    claim.sentence = {0, 200};
    return claim;
  };
  const std::vector<Claim> apart = {part(120, "civilians", 0), part(85, "soldiers", 50),
                                    part(3, "rebels", 90)};
  const std::vector<Claim> sums = sums_of_parts(apart, armies());
  REQUIRE(sums.size() == 1);
  CHECK(describe(sums[0].value) == "208 or more");
  CHECK(join(sums[0].because, "; ") ==
        "120 (civilians), 85 (soldiers) and 3 (rebels) are 208 or more");

  std::vector<Claim> less = apart;
  less.push_back(dead(205, "b", 0));
  CHECK(kinds(less, armies()).find("contradiction") == 0);
  std::vector<Claim> enough = apart;
  enough.push_back(dead(208, "b", 0));
  CHECK(kinds(enough, armies()).empty());

  const std::vector<Claim> mixed = {part(120, "civilians", 0), part(85, "children", 50)};
  CHECK(describe(sums_of_parts(mixed, armies()).at(0).value) == "about 205 or more");
}
