#include "extract/open_phrase.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/extracted.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

// The small world with open phrases, and a topic that takes them.
auto open_files() {
  auto files = small_rules();
  files["languages/en-phrases.yaml"] = R"yaml(language: en
phrases:
  ends: [after, because, in order to]
  begins: [plus]
  joins: [between]
  empty: [the, a, of, in]
  vague: [government]
  suffixes: [s]
)yaml";
  files["entities/asset.yaml"] = R"yaml(kind: asset
speaker-rank: 9
entities:
  gold: {title: gold, names: {en: [gold bars, bullion]}}
)yaml";
  files["news/ban.yaml"] = R"yaml(topic: ban
title: Whether something is banned
slots:
  what: {kind: phrase, required: true}
  place: {kind: country, unstated: same}
about: [what, place]
states:
  banned: {excludes: [allowed]}
  allowed: {}
patterns:
  en:
    banned: ['{what} bans {what}', 'ban on {what}']
    allowed: ['{what} allows {what}']
examples:
  - {text: 'The council bans kites.', claims: [{is: banned}]}
conflicts:
  - {texts: ['The council bans kites.', 'The council allows kites.'], finding: contradiction}
)yaml";
  return files;
}

const Ruleset& open_world() {
  static const Ruleset ruleset = load(open_files());
  return ruleset;
}

}  // namespace

TEST_CASE("an open phrase is what the text calls a thing") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"A ban on kites.", "ban = banned what:kite"},
      {"A ban on the kites of the old town.", "ban = banned what:kite old town"},
      // What stands on both sides of a verb is one phrase, each word once.
      {"The town council bans kites of the town.", "ban = banned what:town council kite"},
      // It ends at a sign, at a word of its language's list, and where another one begins.
      {"A ban on kites, and more.", "ban = banned what:kite"},
      {"A ban on kites after a storm.", "ban = banned what:kite"},
      {"A ban on kites in order to please.", "ban = banned what:kite"},
      {"A ban on kites plusballs.", "ban = banned what:kite"},
      {"A ban on trade between kites plusballs.", "ban = banned what:trade between kite plusball"},
      // Those who act are known by any of their names, things by their words.
      {"The coalition bans kites.", "ban = banned what:coalition kite"},
      {"Coalition forces bans kites.", "ban = banned what:coalition kite"},
      {"A ban on gold bars.", "ban = banned what:gold bar"},
      // What another slot holds is no part of it.
      {"Iraq bans kites.", "ban = banned place:iraq what:kite"},
      {"A ban on Iraqi kites.", "ban = banned place:iraq what:kite"},
      // Words without content name something where there are no others.
      {"A ban on the government.", "ban = banned what:government"},
      {"A ban on government kites.", "ban = banned what:kite"},
      {"A ban on the.", ""},
      // It ends before what measures; how many it is about, and a number in a name, are part of it.
      {"A ban on kites of 12 metres.", "ban = banned what:kite"},
      {"A ban on the 12 kites.", "ban = banned what:12 kite"},
      {"A ban on model 7.", "ban = banned what:model 7"},
      // A number alone names nothing, but with a word that is vague alone it does.
      {"A ban on 12.", ""},
      {"A ban on 12 of the government.", "ban = banned what:12 government"},
      // Too long for a name.
      {"A ban on one two three four five six seven eight nine ten eleven twelve thirteen fish.",
       ""},
      {"A ban on, well, kites.", ""},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(claims(open_world(), item.text) == item.expected);
  }
}

TEST_CASE("a topic that reads headlines reads the first sentence, if that is short") {
  auto files = open_files();
  files["news/ban.yaml"] += "reads: headline\n";
  const Ruleset ruleset = load(files);
  CHECK(claims(ruleset, "A ban on kites.") == "ban = banned what:kite");
  CHECK(claims(ruleset, "A ban on kites\n\nThe council met.") == "ban = banned what:kite");
  CHECK(claims(ruleset, "The council met. A ban on kites.").empty());
  CHECK(claims(ruleset, "The council met\n\nA ban on kites.").empty());
  std::string lead = "A ban on kites";
  for (int i = 0; i < 20; ++i) lead += " after all";
  CHECK(claims(open_world(), lead) == "ban = banned what:kite");
  CHECK(claims(ruleset, lead).empty());
}

TEST_CASE("a slot may ask for more than one word") {
  auto files = open_files();
  std::string& topic = files["news/ban.yaml"];
  topic.replace(topic.find("required: true"), 14, "required: true, least: 2");
  const Ruleset ruleset = load(files);
  CHECK(claims(ruleset, "A ban on kites.").empty());
  CHECK(claims(ruleset, "A ban on paper kites.") == "ban = banned what:paper kite");
}

TEST_CASE("the words of a phrase are told apart and sorted") {
  CHECK(words_of_phrase("kite old town") == std::vector<std::string>{"kite", "old", "town"});
  CHECK(words_of_phrase("town kite") == std::vector<std::string>{"kite", "town"});
  CHECK(words_of_phrase("").empty());
}
