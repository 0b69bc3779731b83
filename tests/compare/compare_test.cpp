#include "compare/compare.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
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

// "contradiction role: ended (1, 2) / ongoing (3)" of each finding; claims are numbered from 1.
std::string findings(std::vector<Claim> claims) {
  std::vector<std::string> out;
  for (const Finding& finding : compare_claims(claims, small_world()).findings) {
    std::vector<std::string> sides;
    for (const Side& side : finding.sides) {
      std::vector<std::string> numbers;
      for (const std::size_t index : side.claims) numbers.push_back(std::to_string(index + 1));
      sides.push_back(side.value + " (" + join(numbers, ", ") + ")");
    }
    out.push_back(std::string(to_word(finding.kind)) + " " + finding.topic + ": " +
                  join(sides, " / "));
  }
  return join(out, "; ");
}

const std::string day = "2021-12-26";

}  // namespace

TEST_CASE("two groups that clash are one finding") {
  CHECK(findings({role("ended").as_of(day).source("a"),
                  role("ended").as_of(day).source("b").said_by("iraq"),
                  role("ongoing").as_of(day).source("c")}) ==
        "contradiction role: ended (2, 1) / ongoing (3); agreement role: ended (2, 1)");
}

TEST_CASE("many stories at once come to what each comes to by itself") {
  std::mt19937 random(3);
  std::vector<Claim> claims;
  for (int i = 0; i < 300; ++i) {
    const std::string story = std::to_string(random() % 9);
    const std::string source = "source " + story + std::to_string(random() % 4);
    // Nobody says that the role ended: it follows where the forces have left.
    const bool left = random() % 3 == 0;
    claims.push_back(random() % 2 == 0 ? presence(left ? "gone" : "there").as_of(day)
                                       : role("ongoing").as_of(day));
    claims.back().source = source;
    claims.back().story = story;
    claims.back().id = "c-" + std::to_string(i);
  }
  std::vector<Claim> all = claims;
  Comparison together = compare_claims(all, small_world());
  std::set<std::string> seen;
  std::size_t pairs = 0;
  std::size_t derived = claims.size();
  for (char name = '0'; name <= '8'; ++name) {
    std::vector<Claim> story;
    for (const Claim& claim : claims) {
      if (claim.story == std::string(1, name)) story.push_back(claim);
    }
    const std::size_t stated = story.size();
    const Comparison alone = compare_story(story, small_world());
    pairs += alone.comparable_pairs;
    // Derived claims follow each other story by story.
    for (std::size_t i = stated; i < story.size(); ++i) CHECK(all.at(derived++) == story[i]);
    for (const Finding& expected : alone.findings) {
      const auto same =
          std::find_if(together.findings.begin(), together.findings.end(),
                       [&](const Finding& finding) { return finding.id == expected.id; });
      REQUIRE(same != together.findings.end());
      CHECK(seen.insert(expected.id).second);
      REQUIRE(same->sides.size() == expected.sides.size());
      for (std::size_t side = 0; side < expected.sides.size(); ++side) {
        CHECK(same->sides[side].value == expected.sides[side].value);
        REQUIRE(same->sides[side].claims.size() == expected.sides[side].claims.size());
        for (std::size_t i = 0; i < expected.sides[side].claims.size(); ++i) {
          CHECK(all[same->sides[side].claims[i]] == story[expected.sides[side].claims[i]]);
        }
      }
    }
  }
  CHECK(seen.size() == together.findings.size());
  CHECK(seen.size() > 9);
  CHECK(pairs == together.comparable_pairs);
  CHECK(derived == all.size());
  CHECK(derived > claims.size());
}

TEST_CASE("claims are compared within their story, topic and about") {
  CHECK(findings({role("ended").as_of(day), role("ongoing").as_of(day).story("x")}).empty());
  CHECK(findings({role("ended").as_of(day).story("x"), role("ongoing").as_of(day).story("x")}) ==
        "contradiction role: ended (1) / ongoing (2)");
  CHECK(findings({role("ended").as_of(day), role("ongoing").as_of(day).in("syria")}).empty());
  CHECK(findings({role("ended").as_of(day), strength(5).as_of(day)}).empty());
  CHECK(findings({}).empty());
  Claim unknown = role("ended");
  unknown.topic = "weather";
  CHECK(findings({unknown, unknown}).empty());
}

TEST_CASE("the same clash about two countries is two findings") {
  CHECK(findings({role("ended").as_of(day), role("ongoing").as_of(day),
                  role("ended").as_of(day).in("syria"), role("ongoing").as_of(day).in("syria")}) ==
        "contradiction role: ended (1) / ongoing (2); contradiction role: ended (3) / ongoing (4)");
}

TEST_CASE("quoted words are shown before reported ones, and those before narration") {
  CHECK(findings({role("ongoing").as_of(day), role("ended").as_of(day).source("n"),
                  role("ended").as_of(day).said_by("us-forces", Voice::Paraphrase).source("p"),
                  role("ended").as_of(day).said_by("iraq", Voice::Quote).source("q")}) ==
        "contradiction role: ongoing (1) / ended (4, 3, 2); agreement role: ended (4, 3, 2)");
}

TEST_CASE("agreement takes two voices, and names each once") {
  CHECK(findings({role("ended").as_of(day).said_by("coalition"),
                  role("ended").as_of(day).said_by("coalition").source("b")})
            .empty());
  CHECK(findings({role("ended").as_of(day).said_by("coalition"),
                  role("ended").as_of(day).said_by("spokesman")})
            .empty());
  std::vector<Claim> claims = {
      role("ended").as_of(day).said_by("coalition"), role("ended").as_of(day).said_by("iraq"),
      role("ended").as_of(day).source("x"), role("ended").as_of(day).source("y"),
      role("ended").as_of(day).said_by("iraq").source("z")};
  const Comparison comparison = compare_claims(claims, small_world());
  REQUIRE(comparison.findings.size() == 1);
  CHECK(join(comparison.findings[0].voices, ", ") ==
        "the coalition, Iraq, narrator of x, narrator of y");
  CHECK(comparison.findings[0].severity == Severity::Note);
}

TEST_CASE("agreement shows the most exact value") {
  CHECK(findings({role("ended").as_of(day),
                  role("ended").as_of(day).since("2021-12-09").said_by("iraq")}) ==
        "agreement role: ended since 2021-12-09 (2, 1)");
}

TEST_CASE("a finding says what it is about, why, and where a slot was filled from") {
  Claim filled = role("ongoing").as_of(day);
  filled.about["place"].filled = true;
  filled.text = "they fight";
  std::vector<Claim> claims = {role("ended").as_of(day), filled};
  const Comparison comparison = compare_claims(claims, small_world());
  REQUIRE(comparison.findings.size() == 1);
  const Finding& finding = comparison.findings[0];
  CHECK(finding.message == "role of the coalition in Iraq");
  CHECK(finding.about ==
        std::map<std::string, std::string>{{"force", "coalition"}, {"place", "iraq"}});
  CHECK(finding.severity == Severity::Error);
  CHECK(join(finding.because, "; ") ==
        "ended excludes ongoing, and both hold on 2021-12-26; 'they fight' does not name its "
        "place; Iraq "
        "is named nearby");
  CHECK(comparison.comparable_pairs == 1);
  std::vector<Claim> bare = {role("ended").as_of(day).in(""), role("ongoing").as_of(day).in("")};
  CHECK(compare_claims(bare, small_world()).findings.at(0).message == "role of the coalition");
}

TEST_CASE("pairs are counted, copies and all") {
  std::vector<Claim> claims = {role("ended").as_of(day), role("ended").as_of(day),
                               role("ongoing").as_of(day), role("ongoing").in("syria"),
                               strength(5)};
  CHECK(compare_claims(claims, small_world()).comparable_pairs == 3);
}

TEST_CASE("what follows from a claim clashes too, and only then is it kept") {
  std::vector<Claim> claims = {presence("gone").as_of(day), role("ongoing").as_of(day).source("b")};
  const Comparison comparison = compare_claims(claims, small_world());
  REQUIRE(comparison.findings.size() == 1);
  CHECK(comparison.findings[0].kind == FindingKind::Contradiction);
  CHECK(comparison.findings[0].topic == "role");
  REQUIRE(claims.size() == 3);
  CHECK(claims[2].topic == "role");
  const auto& because = comparison.findings[0].because;
  CHECK(std::find(because.begin(), because.end(), "presence = gone implies role = ended") !=
        because.end());
  for (const Side& side : comparison.findings[0].sides) {
    for (const std::size_t index : side.claims) CHECK(index < claims.size());
  }

  std::vector<Claim> alone = {presence("gone").as_of(day), role("ended").as_of(day).source("b")};
  CHECK(compare_claims(alone, small_world()).findings.empty());
  CHECK(alone.size() == 2);
}

TEST_CASE("a derived clash is not told beside the same clash said outright") {
  const std::string found = findings({presence("gone").as_of(day), role("ended").as_of(day),
                                      role("ongoing").as_of(day).source("b")});
  CHECK(found.find("contradiction role: ended (2") == 0);
  CHECK(found.find("contradiction", 5) == std::string::npos);
}

TEST_CASE("a part and its whole make a finding about the whole") {
  for (const bool swapped : {false, true}) {
    std::vector<Claim> claims = {role("ended").as_of(day), role("ongoing").of("navy").as_of(day)};
    if (swapped) std::swap(claims[0], claims[1]);
    const Comparison comparison = compare_claims(claims, small_world());
    REQUIRE(comparison.findings.size() == 1);
    CHECK(comparison.findings[0].kind == FindingKind::Contradiction);
    CHECK(comparison.findings[0].about.at("force") == "coalition");
  }
}

TEST_CASE("a headline drifts where nothing in its text bears it out") {
  const auto headline = role("ended").as_of(day).headline();
  CHECK(findings({headline, role("ongoing").as_of(day)}) == "drift role: ended (1) / ongoing (2)");
  CHECK(findings({headline, role("ongoing").as_of(day), role("ended").as_of(day).said_by("iraq")})
            .find("drift") == std::string::npos);
}

TEST_CASE("change is found on request") {
  std::vector<Claim> claims = {role("ongoing").as_of("2021-12-01"), role("ended").as_of(day)};
  CHECK(compare_claims(claims, small_world()).findings.empty());
  const Comparison comparison = compare_claims(claims, small_world(), {true});
  REQUIRE(comparison.findings.size() == 1);
  CHECK(comparison.findings[0].kind == FindingKind::Change);
}

TEST_CASE("a copy of a text adds no clash") {
  const auto clashes = [](std::vector<Claim> claims) {
    std::set<std::string> kinds;
    for (const Finding& finding : compare_claims(claims, small_world()).findings) {
      if (finding.severity != Severity::Note) {
        kinds.insert(std::string(to_word(finding.kind)) + " " + finding.topic);
      }
    }
    return kinds;
  };
  std::mt19937 random(11);
  const auto pick = [&](const std::vector<std::string>& from) {
    return from[random() % from.size()];
  };
  for (int round = 0; round < 200; ++round) {
    std::vector<Claim> claims;
    for (int i = 0; i < 5; ++i) {
      ClaimBuilder built = random() % 2 == 0 ? toll(static_cast<double>(2 + random() % 9))
                                             : role(pick({"ended", "ongoing", "paused"}));
      built.as_of(pick({"2021-12-26", "2021-12-26", "2021-12-20"}));
      built.said_by(pick({"", "coalition", "iraq"}),
                    random() % 2 == 0 ? Voice::Quote : Voice::Paraphrase);
      built.at(static_cast<std::size_t>(200 * i), static_cast<std::size_t>(200 * i + 100));
      if (i == 0) built.headline();
      if (random() % 5 == 0) built.denied();
      if (random() % 5 == 0) built.certainty(Certainty::Possible);
      if (random() % 5 == 0) built.since("2021-12-09");
      claims.push_back(built);
      claims.back().id = "c-" + std::to_string(i);
    }
    std::vector<Claim> both = claims;
    for (Claim copy : claims) {
      copy.source = copy.path = "copy.txt";
      copy.id += "-copy";
      both.push_back(copy);
    }
    const std::set<std::string> before = clashes(claims);
    const std::set<std::string> after = clashes(both);
    CHECK(join({after.begin(), after.end()}, ", ") == join({before.begin(), before.end()}, ", "));
  }
}

TEST_CASE("the order of the sources changes no finding but its place") {
  std::mt19937 random(7);
  const std::vector<std::string> states = {"ended", "ongoing", "paused"};
  const std::vector<std::string> forces = {"coalition", "us-forces", "navy", "coalition", ""};
  const std::vector<std::string> dates = {"2021-12-26", "2021-12-26", "2021-12-20", "2021-12", ""};
  const std::vector<std::string> speakers = {"", "coalition", "iraq", "spokesman"};
  const auto pick = [&](const auto& from) { return from[random() % from.size()]; };
  // A finding without what depends on the order: kind, topic, about and the claims of its sides.
  const auto essence = [](std::vector<Claim> claims) {
    std::set<std::string> out;
    for (const Finding& finding : compare_claims(claims, small_world()).findings) {
      std::vector<std::string> sides;
      for (const Side& side : finding.sides) {
        std::vector<std::string> ids;
        for (const std::size_t index : side.claims) ids.push_back(claims[index].id);
        std::sort(ids.begin(), ids.end());
        sides.push_back(join(ids, ","));
      }
      std::sort(sides.begin(), sides.end());
      std::vector<std::string> voices = finding.voices;
      std::sort(voices.begin(), voices.end());
      std::string about;
      for (const auto& [slot, entity] : finding.about) about += slot + "=" + entity + " ";
      out.insert(finding.id + " " + std::string(to_word(finding.kind)) + " " + finding.topic + " " +
                 about + join(sides, "/") + " " + join(voices, "+"));
    }
    return out;
  };
  for (int round = 0; round < 60; ++round) {
    std::vector<Claim> claims;
    for (int i = 0; i < 10; ++i) {
      ClaimBuilder built = random() % 4 == 0 ? presence(random() % 2 == 0 ? "gone" : "there")
                           : random() % 5 == 0
                               ? ClaimBuilder("role", StateValue{{"ended", "paused"}})
                               : role(pick(states));
      built.of(pick(forces))
          .as_of(pick(dates))
          .said_by(pick(speakers))
          .source("s" + std::to_string(i % 4));
      if (random() % 4 == 0) built.since(random() % 2 == 0 ? "2021-12-09" : "2021-12-31");
      if (random() % 6 == 0) built.planned().by("2021-12-31");
      if (random() % 6 == 0) built.denied();
      if (random() % 6 == 0) built.certainty(Certainty::Possible);
      Claim claim = built;
      claim.id = "c-" + std::to_string(i);
      claims.push_back(claim);
    }
    const std::set<std::string> expected = essence(claims);
    for (int turn = 0; turn < 3; ++turn) {
      std::shuffle(claims.begin(), claims.end(), random);
      const std::set<std::string> found = essence(claims);
      CHECK(join({found.begin(), found.end()}, "\n") ==
            join({expected.begin(), expected.end()}, "\n"));
    }
  }
}
