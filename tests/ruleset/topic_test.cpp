#include "ruleset/topic.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/rules.h"
#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

// What loading the small world says when its role topic has `from` replaced by `to`.
std::string problems(const std::string& from, const std::string& to) {
  std::map<std::string, std::string> files = small_rules();
  std::string& topic = files["news/role.yaml"];
  const std::size_t at = topic.find(from);
  REQUIRE(at != std::string::npos);
  topic.replace(at, from.size(), to);
  const RuleFolder folder(files);
  Diagnostics diagnostics;
  (void)load_ruleset({{folder.path()}, {}, true}, diagnostics);
  return messages(diagnostics);
}

}  // namespace

TEST_CASE("a topic is read with all that it says") {
  const Topic& topic = *small_world().topic("role");
  CHECK(topic.full_name() == "news/role");
  CHECK(topic.title == "Whether a force fights");
  CHECK(topic.time == TimeKind::State);
  CHECK(topic.value == ValueType::State);
  CHECK(topic.about == std::vector<std::string>{"force", "place"});
  REQUIRE(topic.slot("force") != nullptr);
  CHECK(topic.slot("force")->required);
  CHECK(topic.slot("force")->fill == FillFrom::Sentence);
  CHECK(topic.slot("nothing") == nullptr);
  CHECK(topic.is_about("place"));
  CHECK_FALSE(topic.is_about("n"));
  CHECK(topic.scopes == std::vector<std::string>{"units"});
  REQUIRE(topic.implied_by.size() == 1);
  CHECK(topic.implied_by[0].when_topic == "presence");
  CHECK(topic.implied_by[0].when_state == "gone");
  std::vector<std::string> rules;
  for (const TopicPattern& pattern : topic.patterns) rules.push_back(pattern.rule);
  CHECK(join(rules, " ") ==
        "news/role:en/ended/1 news/role:en/ended/2 news/role:en/ongoing/1 news/role:en/ongoing/2 "
        "news/role:en/paused/1");
  CHECK(topic.patterns[1].about.at("force") == "coalition");
  CHECK(topic.patterns[1].unless.size() == 1);
  CHECK(topic.patterns[3].qualifier == CueEffect::Possible);
  CHECK(topic.patterns[0].line == 19);
  CHECK(topic.examples.size() == 1);
  CHECK(topic.conflicts.size() == 1);
}

TEST_CASE("states exclude each other both ways, and keep what they say of time and parts") {
  const Topic& topic = *small_world().topic("role");
  struct Case {
    std::string state;
    std::vector<std::string> excludes;
    bool lasts;
    bool distributes;
  };
  const std::vector<Case> table = {{"ended", {"ongoing", "paused"}, true, true},
                                   {"ongoing", {"ended", "paused"}, false, false},
                                   {"paused", {"ongoing", "ended"}, false, false}};
  for (const Case& item : table) {
    CAPTURE(item.state);
    REQUIRE(topic.state(item.state) != nullptr);
    CHECK(topic.state(item.state)->excludes == item.excludes);
    CHECK(topic.state(item.state)->lasts == item.lasts);
    CHECK(topic.state(item.state)->distributes == item.distributes);
  }
  CHECK(topic.state("gone") == nullptr);
}

TEST_CASE("a topic's values may be numbers, dates or entities") {
  const Topic& strength = *small_world().topic("strength");
  CHECK(strength.value == ValueType::Count);
  CHECK(strength.value_slot == "n");
  CHECK(strength.unit == "people");
  CHECK(strength.time == TimeKind::Moment);
  CHECK(strength.fresh_days == 10);
  CHECK(small_world().topic("toll")->time == TimeKind::Grows);
  CHECK(small_world().topic("winner")->value == ValueType::Entity);
}

TEST_CASE("what a stronger state excludes and implies is closed over") {
  std::map<std::string, std::string> files = small_rules();
  files["news/deal.yaml"] =
      "topic: deal\ntitle: A deal\nslots: {force: force}\nabout: [force]\nstates:\n"
      "  ratified: {implies: [signed]}\n  signed: {implies: [agreed]}\n  agreed: {excludes: "
      "[rejected]}\n  rejected: {}\n"
      "patterns: {en: {ratified: ['{force} ratified']}}\n";
  const Ruleset rules = load(files);
  const Topic& deal = *rules.topic("deal");
  CHECK(deal.state("ratified")->implies == std::vector<std::string>{"signed", "agreed"});
  CHECK(deal.state("ratified")->excludes == std::vector<std::string>{"rejected"});
  CHECK(deal.state("signed")->excludes == std::vector<std::string>{"rejected"});
  const std::vector<std::string>& by_rejected = deal.state("rejected")->excludes;
  CHECK(by_rejected.size() == 3);
}

TEST_CASE("mistakes in a topic are found with their place and the near name") {
  struct Case {
    std::string from;
    std::string to;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"title: Whether", "titel: Whether", "'titel'"},
      {"kind: country", "kind: county", "there is no kind 'county'"},
      {"about: [force, place]", "about: [force, plaice]",
       "role.yaml:7:16: there is no slot 'plaice'"},
      {"time: state", "time: stat", "role.yaml:8:7: "},
      {"excludes: [ongoing, paused]", "excludes: [ongoing, pausd]", "there is no state 'pausd'"},
      {"lasts: true", "last: true", "'last'"},
      {"scope: [units]", "scope: [unit]", "there is no word list 'unit'"},
      {"presence = gone", "presence is gone", "'topic = state'"},
      {"presence = gone", "presence = left", "has no state 'left'"},
      {"presence = gone", "weather = gone", "there is no topic 'weather'"},
      {"    paused:\n      - ", "    stopped:\n      - ", "there is no state 'stopped'"},
      {"{force} ~2 ended( in {place})?", "{forc} ~2 ended",
       "role.yaml:19:10: there is no slot 'forc'"},
      {"{force} ~2 ended( in {place})?", "{force} \\w+ ended",
       "role.yaml:19:18: \\w is ASCII-only"},
      {"as: possible", "as: possibel", "possibel"},
      {"about: {force: coalition}}", "about: {forze: coalition}}", "there is no slot 'forze'"},
      {"about: {force: coalition}}", "about: {force: coalitoin}}",
       "there is no entity 'coalitoin'"},
      {"unless: ['anniversary of the end of']", "unless: ['(']", "'(' is never closed"},
      {"- '{force} ~2 paused( in {place})?'", "- [x]", "a pattern is a text in single quotes"},
      {"is: ended, by: narrator", "iz: ended, by: narrator", "a claim of this topic has no 'iz'"},
      {"is: ended, by: narrator", "is: endet, by: narrator", "there is no state 'endet'"},
      {"finding: contradiction", "finding: contradicton", "contradicton"},
      {"claims: [{force", "published: yesterday\n    claims: [{force", "'yesterday' is no date"},
      {"time: state", "time: state\nfresh: two weeks", "fresh: is a number of days"},
      {"time: state", "time: state\ntells: {en: [x]}", "'tells' is for topics with 'otherwise'"},
      {"time: state", "time: state\none-word: {en: {}}",
       "'one-word' is for topics that ask for the states of whole headlines"},
      {"time: state", "time: state\nvalue: {slot: force, type: entity}",
       "either states or a value"},
      {"time: state", "time: state\notherwise: ended",
       "'otherwise' is for topics that are about whole headlines"},
  };
  for (const Case& item : table) {
    CAPTURE(item.to);
    const std::string found = problems(item.from, item.to);
    CAPTURE(found);
    CHECK(found.find(item.expected) != std::string::npos);
  }
}

TEST_CASE("a topic of whole headlines is about nothing else") {
  const auto topic = [](const std::string& reads, const std::string& about,
                        const std::string& rest) {
    auto files = small_rules();
    files["news/told.yaml"] = "topic: told\ntitle: Told\n" + reads +
                              "slots:\n  what: {kind: phrase, of: headline}\n"
                              "  place: {kind: country}\nabout: " +
                              about + rest;
    const RuleFolder folder(files);
    Diagnostics diagnostics;
    (void)load_ruleset({{folder.path()}, {}, true}, diagnostics);
    return messages(diagnostics);
  };
  const std::string value = "\nvalue: {slot: place, type: entity}\n";
  const std::string states = "\nstates: {up: {}}\npatterns: {en: {up: ['rises']}}\n";
  CHECK(topic("reads: headline\n", "[what]", value).empty());
  CHECK(topic("reads: headline\n", "[what]", states).empty());
  const std::string problem = "a topic of whole headlines is about nothing else";
  CHECK(topic("", "[what]", value).find(problem) != std::string::npos);
  CHECK(topic("reads: headline\n", "[what, place]", states).find(problem) != std::string::npos);
}

TEST_CASE("a wrong pattern is underlined where it is wrong") {
  std::map<std::string, std::string> files = small_rules();
  std::string& topic = files["news/role.yaml"];
  topic.replace(topic.find("{force} ~2 ended( in {place})?"), 30, "{force} ~2 ended( in {plaze})?");
  const RuleFolder folder(files);
  Diagnostics diagnostics;
  (void)load_ruleset({{folder.path()}, {}, true}, diagnostics);
  REQUIRE(diagnostics.size() == 1);
  const std::string& excerpt = diagnostics[0].excerpt;
  CHECK(excerpt.substr(diagnostics[0].column - 1, diagnostics[0].width) == "{plaze}");
  CHECK(diagnostics[0].hint == "did you mean 'place'?");
}

TEST_CASE("a wrong pattern is told when its language is first met, where it was not before") {
  std::map<std::string, std::string> files = small_rules();
  std::string& topic = files["news/role.yaml"];
  topic.replace(topic.find("{force} ~2 ended( in {place})?"), 30, "{force} ~2 ended( in {plaze})?");
  const RuleFolder folder(files);
  Diagnostics diagnostics;
  const Ruleset ruleset = load_ruleset({{folder.path()}, {}}, diagnostics);
  CHECK(diagnostics.empty());
  const Diagnostics& found = ruleset.pattern_problems(*ruleset.language("en"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "there is no slot 'plaze'");
  CHECK(found[0].file == folder.path("news/role.yaml"));
  CHECK(found[0].line == 19);
}

TEST_CASE("patterns of languages that are not loaded are left out") {
  std::map<std::string, std::string> files = small_rules();
  std::string& topic = files["news/role.yaml"];
  topic.replace(topic.find("patterns:\n"), 10, "patterns:\n  xx: {ended: ['(']}\n");
  CHECK(load(files).topic("role")->patterns.size() == small_world().topic("role")->patterns.size());
}
