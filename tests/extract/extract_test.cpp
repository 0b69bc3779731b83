#include "extract/extract.h"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "support/extracted.h"

using namespace gainsay;
using namespace gainsay::testing;

TEST_CASE("cues around a match turn, weaken or move what it claims") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"The coalition has ended.", "role = ended force:coalition"},
      {"The coalition has not ended.", "role = ongoing or paused force:coalition negated"},
      {"The coalition never not ended.", "role = ended force:coalition"},
      {"The coalition may have ended.", "role = ended force:coalition possible"},
      {"It is likely that the coalition ended.", "role = ended force:coalition probable"},
      {"Likely the coalition may have ended.", "role = ended force:coalition possible"},
      {"The coalition will have ended.", "role = ended force:coalition planned"},
      {"If the coalition ended, all is well.", "role = ended force:coalition conditional"},
      {"If the coalition will have ended, all is well.",
       "role = ended force:coalition conditional"},
      {"It must be that the coalition ended.", "role = ended force:coalition demanded"},
      {"Originally the coalition ended.", "role = ended force:coalition superseded"},
      {"Corrected: the coalition ended.", "role = ended force:coalition"},
      {"In a corrected report the coalition ended.", "role = ended force:coalition corrects"},
      {"It is not true, the coalition ended.", "role = ended force:coalition"},
      {"They did not go but the coalition ended.", "role = ended force:coalition"},
      {"Not only that the coalition ended.", "role = ended force:coalition"},
      // The words of a pattern are its author's business, a fixed certainty as well.
      {"The coalition might battle.", "role = ongoing force:coalition possible"},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(claims(small_world(), item.text) == item.expected);
  }
}

TEST_CASE("of matches that overlap within a topic the longest counts, an unless takes one away") {
  CHECK(claims(small_world(), "The coalition ended in Iraq.") ==
        "role = ended force:coalition place:iraq");
  CHECK(claims(small_world(), "On the anniversary of the end of the war.").empty());
  CHECK(claims(small_world(), "The end of the war.") == "role = ended force:coalition");
  CHECK(claims(small_world(), "The coalition ended and U.S. forces fight.") ==
        "role = ended force:coalition; role = ongoing force:us-forces");
}

TEST_CASE("claims of different topics may share words") {
  std::map<std::string, std::string> files = small_rules();
  std::string other = files["news/presence.yaml"];
  other.replace(other.find("topic: presence"), 15, "topic: location");
  files["news/location.yaml"] = other;
  const std::vector<Claim> found = claims_of(load(files), "U.S. forces left Iraq.");
  REQUIRE(found.size() == 2);
  CHECK(found[0].span == found[1].span);
  CHECK(found[0].topic != found[1].topic);
  CHECK(found[0].id != found[1].id);
}

TEST_CASE("a claim says where it stands and by which rule it was found") {
  Source source = source_of("Title\nThen U.S. forces paused in Iraq.", "2021-12-26");
  source.id = "dir/a.txt";
  source.metadata.story = "s";
  source.metadata.outlet = "o";
  const std::vector<Claim> found = claims_of(small_world(), source);
  REQUIRE(found.size() == 1);
  const Claim& claim = found[0];
  CHECK(claim.text == "U.S. forces paused in Iraq");
  CHECK(source.text.substr(claim.span.start, claim.span.size()) == claim.text);
  CHECK(source.text.substr(claim.sentence.start, claim.sentence.size()) ==
        "Then U.S. forces paused in Iraq.");
  CHECK(claim.line == 2);
  CHECK(claim.column == 6);
  CHECK(claim.source == "dir/a.txt");
  CHECK(claim.path == "dir/a.txt");
  CHECK(claim.story == "s");
  CHECK(claim.outlet == "o");
  CHECK(claim.language == "en");
  CHECK(claim.rule == "news/role:en/paused/1");
  CHECK(claim.voice == Voice::Narration);
  CHECK(claim.utterance.empty());
}

TEST_CASE("ids hold when lines are added above, and tell equal claims of a text apart") {
  const std::string text = "The coalition ended. U.S. forces fight. The coalition ended.";
  const std::vector<Claim> found = claims_of(small_world(), text);
  const std::vector<Claim> moved = claims_of(small_world(), "One more line.\n\n" + text);
  REQUIRE(found.size() == 3);
  REQUIRE(moved.size() == 3);
  std::set<std::string> ids;
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(found[i].id == moved[i].id);
    CHECK(found[i].id.rfind("c-", 0) == 0);
    CHECK(found[i].line != moved[i].line);
    ids.insert(found[i].id);
  }
  CHECK(ids.size() == 3);
}

TEST_CASE("a text without a language, or with none of its words, claims nothing") {
  CHECK(claims(small_world(), "").empty());
  CHECK(claims(small_world(), "联军").empty());
  CHECK(claims_of(small_world(), "The coalition ended.", "", "xx").empty());
  CHECK(claims(small_world(), "Nobody fights here.").empty());
}

TEST_CASE("spans are those of the original file") {
  // The visible text begins four bytes into the file.
  Source source = source_of("The coalition ended.", "2021-12-26");
  source.original = OffsetMap(4);
  const std::vector<Claim> found = claims_of(small_world(), source);
  REQUIRE(found.size() == 1);
  CHECK(found[0].span == Span{4, 23});
  CHECK(found[0].sentence == Span{4, 24});
}
