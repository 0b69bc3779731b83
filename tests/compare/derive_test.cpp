#include "compare/derive.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "support/claims.h"
#include "support/rules.h"
#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

ClaimBuilder presence(const std::string& state) {
  return ClaimBuilder("presence", StateValue{{state}});
}

std::map<std::string, std::string> chained_rules() {
  // a = x -> b = x -> c = x -> a = x: a circle that must end, and a fork.
  std::map<std::string, std::string> files = small_rules();
  for (const std::string name : {"a", "b", "c", "d"}) {
    const std::string from = name == "a"   ? "c = x"
                             : name == "b" ? "a = x"
                             : name == "c" ? "b = x"
                                           : "b = x";
    files["chain/" + name + ".yaml"] =
        "topic: " + name + "\ntitle: " + name +
        "\nstates: {x: {excludes: [y]}, y: {}}\nslots: {force: force" +
        (name == "c" ? std::string() : std::string(", place: country")) + "}\nabout: [force" +
        (name == "c" ? std::string() : std::string(", place")) + "]\nimplied-by: {x: ['" + from +
        "']}\npatterns: {en: {x: ['{force} " + name + "x'], y: ['{force} " + name + "y']}}\n";
  }
  return files;
}

}  // namespace

TEST_CASE("what is asserted implies what follows, with its proof") {
  const std::vector<Claim> derived = derive(
      {presence("gone").since("2021-12-09").as_of("2021-12-26").said_by("iraq")}, small_world());
  REQUIRE(derived.size() == 1);
  const Claim& claim = derived.front();
  CHECK(claim.topic == "role");
  CHECK(describe(claim.value) == "ended");
  CHECK(claim.because == std::vector<std::string>{"presence = gone implies role = ended"});
  CHECK(claim.about.at("force").entity == "coalition");
  CHECK(claim.speaker.entity == "iraq");
  // It had ended by then at the latest.
  CHECK(iso_range(claim.holds.begin) == "../2021-12-09");
  CHECK(claim.id != Claim(presence("gone")).id);
}

TEST_CASE("what is denied, negated, vague or of another state implies nothing") {
  Claim negated = presence("gone");
  negated.polarity = Polarity::Negated;
  const std::vector<Claim> claims = {presence("there"), presence("gone").denied(), negated,
                                     ClaimBuilder("presence", StateValue{{"gone", "there"}}),
                                     role("ended")};
  CHECK(derive(claims, small_world()).empty());
}

TEST_CASE("mode, certainty and time go over to what follows") {
  const std::vector<Claim> derived = derive(
      {presence("gone").planned().by("2021-12-31").certainty(Certainty::Possible)}, small_world());
  REQUIRE(derived.size() == 1);
  CHECK(derived[0].mode == Mode::Planned);
  CHECK(derived[0].certainty == Certainty::Possible);
  CHECK(derived[0].holds.deadline);
}

TEST_CASE("chains are followed to their end, circles are not followed twice") {
  const Ruleset rules = load(chained_rules());
  const std::vector<Claim> derived = derive({ClaimBuilder("a", StateValue{{"x"}})}, rules);
  std::vector<std::string> found;
  for (const Claim& claim : derived) {
    found.push_back(claim.topic + ":" + std::to_string(claim.because.size()));
  }
  std::sort(found.begin(), found.end());
  CHECK(join(found, " ") == "a:3 b:1 c:2 d:2");
  for (const Claim& claim : derived) {
    // A slot that a topic on the way does not have is lost for good.
    CHECK(claim.about.contains("place") == (claim.topic == "b" || claim.topic == "d"));
  }
}
