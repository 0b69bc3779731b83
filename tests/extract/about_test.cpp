#include "extract/about.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "support/extracted.h"

using namespace gainsay;
using namespace gainsay::testing;

TEST_CASE("slots are captured, fixed, or filled from the nearest mention around") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"The coalition ended in Iraq.", "role = ended force:coalition place:iraq"},
      // Named in the clause of the match, it is not marked as filled.
      {"In Iraq the coalition ended.", "role = ended force:coalition place:iraq"},
      {"Syria saw it, and in Iraq the coalition ended.", "role = ended force:coalition place:iraq"},
      {"The coalition ended for Iraq.", "role = ended force:coalition place:iraq"},
      // What stands before is nearer than what stands behind, but in another clause.
      {"In Syria the coalition ended for Iraq.", "role = ended force:coalition place:syria"},
      {"Syria spoke, and the coalition ended for Iraq.", "role = ended force:coalition place:iraq"},
      {"In Syria, he knew, the coalition ended.", "role = ended force:coalition place:syria*"},
      // A name is nearer than any adjective.
      {"Iraq heard the Syrian press: the coalition ended.",
       "role = ended force:coalition place:iraq*"},
      {"For the Syrian press the coalition ended.", "role = ended force:coalition place:syria"},
      // Not from other sentences.
      {"It is Iraq. The coalition ended.", "role = ended force:coalition"},
      // A pattern may say of whom it speaks.
      {"The end of the war in Iraq.", "role = ended force:coalition place:iraq"},
      {"U.S. forces saw the end of the war in Iraq.", "role = ended force:coalition place:iraq"},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(claims(small_world(), item.text) == item.expected);
  }
}

TEST_CASE("an adjective gives a toll no place, but in a headline") {
  const std::string raid = "The Syrian raid was heard. Of the Iraqi press 12 died.";
  CHECK(claims(small_world(), raid) == "toll = 12");
  CHECK(claims(small_world(), "They heard it. In Iraq, they knew, 12 died.") ==
        "toll = 12 place:iraq*");
  CHECK(claims(small_world(), "For the Iraqi press 12 died") == "toll = 12 place:iraq");
}

TEST_CASE("a place that only says where another lies, or on what it borders, is not where") {
  const auto place = [](const std::string& text) {
    for (const Claim& claim : claims_of(shipped_rules(), text)) {
      if (claim.topic != "killed") continue;
      const auto found = claim.about.find("place");
      return found == claim.about.end() ? std::string("nowhere") : found->second.entity;
    }
    return std::string("no claim");
  };
  CHECK(place("في محافظة ديالى (شمال شرقي بغداد)، قُتل أربعة صيادين.") == "diyala");
  CHECK(place("قُتل أربعة صيادين (شمال شرقي بغداد).") == "baghdad-city");  // it explains no other
  CHECK(place("قُتل أربعة صيادين في بلدة جبلية حدودية مع سوريا والعراق.") == "nowhere");
  CHECK(place("قُتل أربعة صيادين في سوريا والعراق.") != "nowhere");
  CHECK(place("Four anglers were killed in a village bordering Syria and Iraq.") == "nowhere");
  CHECK(place("Four anglers were killed in Syria.") == "syria");
}

TEST_CASE("persons side by side are narrowed by the word of none") {
  const auto scope = [](const std::string& text) {
    for (const Claim& claim : claims_of(shipped_rules(), text)) {
      if (claim.topic == "killed") return join(claim.scope, " ");
    }
    return std::string("no claim");
  };
  CHECK(scope("A woman and a boy were killed.") == "individual");
  CHECK(scope("A woman was killed.") == "individual women");
}

TEST_CASE("an empty required slot leaves no claim") {
  std::map<std::string, std::string> files = small_rules();
  std::string& topic = files["news/role.yaml"];
  topic.replace(topic.find("place: {kind: country}"), 22, "place: {kind: country, required: true}");
  const Ruleset rules = load(files);
  CHECK(claims(rules, "The coalition ended.").empty());
  CHECK(claims(rules, "The coalition ended in Iraq.") == "role = ended force:coalition place:iraq");
}

TEST_CASE("slots are filled from as far as the topic allows") {
  struct Case {
    std::string fill;
    std::string text;
    std::string place;
  };
  const std::string clause = "In Iraq, the coalition ended.";
  const std::string sentence = "They saw Iraq. In Syria, the coalition ended.";
  const std::string paragraph = "They saw Iraq. The coalition ended.";
  const std::string document = "They saw Iraq.\nThe coalition ended.";
  const std::vector<Case> table = {
      {"nothing", "In Iraq the coalition ended.", ""},
      {"clause", clause, ""},
      {"clause", "In Iraq the coalition ended.", "iraq"},
      {"sentence", clause, "iraq"},
      {"sentence", sentence, "syria"},
      {"sentence", paragraph, ""},
      {"paragraph", paragraph, "iraq"},
      {"paragraph", sentence, "syria"},
      {"paragraph", document, ""},
      {"document", document, "iraq"},
  };
  for (const Case& item : table) {
    CAPTURE(item.fill);
    CAPTURE(item.text);
    std::map<std::string, std::string> files = small_rules();
    std::string& topic = files["news/role.yaml"];
    topic.replace(topic.find("place: {kind: country}"), 22,
                  "place: {kind: country, fill: " + item.fill + "}");
    const std::vector<Claim> found = claims_of(load(files), item.text);
    REQUIRE(found.size() == 1);
    const auto place = found[0].about.find("place");
    CHECK((place == found[0].about.end() ? "" : place->second.entity) == item.place);
  }
}

TEST_CASE("narrowing words in or beside the match are its scope") {
  CHECK(claims(small_world(), "The coalition combat units ended.") ==
        "role = ended force:coalition scope:units");
  CHECK(claims(small_world(), "In fighting the coalition ended.") ==
        "role = ended force:coalition scope:units");
  CHECK(claims(small_world(), "They spoke of combat. The coalition ended.") ==
        "role = ended force:coalition");
}

TEST_CASE("numbers of the right kind are values, others yield no claim") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"Some 900 U.S. troops are in Syria.", "about"},
      {"900 U.S. troops are in Syria.", "900"},
      {"At least 900 U.S. troops are in Syria.", "900 or more"},
      {"900 more U.S. troops are in Syria.", ""},
      {"The workers are in Syria.", ""},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    std::string found;
    for (const Claim& claim : claims_of(shipped_rules(), item.text)) {
      if (claim.topic == "troop-count") found += describe(claim.value);
    }
    if (item.expected == "about") {
      CHECK(found.find("about ") == 0);
    } else {
      CHECK(found == item.expected);
    }
  }
}

TEST_CASE("a round figure may have been rounded, by a tenth of it at most") {
  struct Case {
    std::string text;
    double grain;
  };
  const std::vector<Case> table = {
      {"Coalition forces sent 2530 soldiers.", 1},
      {"Coalition forces sent 2500 soldiers.", 100},
      {"Coalition forces sent 900 soldiers.", 1},
      {"Coalition forces sent 1000 soldiers.", 100},
      {"Coalition forces sent 40000 soldiers.", 1000},
      {"Coalition forces sent 40100 soldiers.", 100},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    const std::vector<Claim> found = claims_of(small_world(), item.text);
    REQUIRE(found.size() == 1);
    const auto* number = std::get_if<NumberValue>(&found[0].value);
    REQUIRE(number != nullptr);
    CHECK(number->grain == item.grain);
  }
}
