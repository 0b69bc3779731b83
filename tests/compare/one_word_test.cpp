#include "compare/one_word.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "compare/relation.h"
#include "support/claims.h"
#include "support/rules.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

const Ruleset& world() {
  static const Ruleset ruleset = [] {
    auto files = small_rules();
    files["news/told.yaml"] = R"yaml(topic: told
title: Whether it was done
slots:
  what: {kind: phrase, of: headline, required: true, least: 2}
about: [what]
reads: headline
states:
  done: {excludes: [refused]}
  refused: {}
otherwise: done
one-word:
  en:
    forms: [receives]
    open: [gold]
    openings: [be]
patterns:
  en:
    refused: ['refuses( to)?']
examples:
  - {text: 'Town refuses to sell kites', claims: [{is: refused}]}
conflicts:
  - {texts: ['Town refuses to sell kites', 'Town sells red kites'], finding: none}
)yaml";
    return load(files);
  }();
  return ruleset;
}

Claim told(const std::string& what, const std::string& state = "done") {
  Claim claim = ClaimBuilder("told", StateValue{{state}});
  claim.about = {{"what", {what, false}}};
  claim.language = "en";
  return claim;
}

}  // namespace

TEST_CASE("headlines that are the same but for one word tell of two things") {
  struct Case {
    std::string a;
    std::string b;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"town sells old red kites", "town sells old red boats", "kites/boats"},
      {"town sells old kites fair", "town sells new kites fair", "old/new"},
      // The first word: others may do the same.
      {"town sells old red kites", "guild sells old red kites", ""},
      // Two words, a longer headline, another order, too few words.
      {"town sells old red kites", "town sells new red boats", ""},
      {"town sells old red kites", "town sells old red kites cheaply", ""},
      {"town sells old red kites", "town sells red old kites", ""},
      {"town sells old kites", "town sells old boats", ""},
      // Forms and slips of one word.
      {"town sells old red kites", "town sells old red skite", ""},
      {"town sells old red kites", "town sells old red kits", ""},
      // What the topic says of the language.
      {"town receives old red kites", "town receives old red boats", ""},
      {"town sells old red gold", "town sells old red boats", ""},
      {"town sells old red beans", "town sells old red berry", ""},
      {"town sells old red beans", "town sells old red kites", "beans/kites"},
  };
  const Topic& topic = *world().topic("told");
  for (const Case& item : table) {
    CAPTURE(item.a);
    CAPTURE(item.b);
    const auto words = other_word(told(item.a), told(item.b), topic);
    CHECK((words ? words->first + "/" + words->second : "") == item.expected);
  }
  Claim french = told("town sells old red kites");
  french.language = "fr";
  CHECK_FALSE(other_word(french, french, topic));
}

TEST_CASE("the fewer words two headlines have, the more of them are asked to be the same") {
  struct Case {
    std::string a;
    std::string b;
    bool same;
  };
  const std::vector<Case> table = {
      {"town kites red fair", "town kites red lake pier mill", true},  // 3 of 10: three fifths
      {"town kites red fair inn oak elm ash", "town kites red lake pier mill row", true},
      {"town kites red fair inn oak elm ash ivy", "town kites red lake pier mill row", false},
      {"town kites red", "town kites fair", true},
      {"town kites red fair", "town kites lake", true},
      {"town kites red fair", "town kites lake pier", true},
      {"town kites red fair mill", "town kites lake pier", false},
  };
  for (const Case& item : table) {
    CAPTURE(item.a);
    CAPTURE(item.b);
    const Topic& topic = *world().topic("told");
    CHECK((relate_about(told(item.a), told(item.b, "refused"), topic, world().entities) ==
           AboutRelation::Same) == item.same);
  }
}
