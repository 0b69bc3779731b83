#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ruleset/ruleset.h"
#include "support/rules.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

// What lint says of the small world with `from` in its role topic replaced by `to`.
Diagnostics linted(const std::string& from, const std::string& to) {
  std::map<std::string, std::string> files = small_rules();
  std::string& topic = files["news/role.yaml"];
  const std::size_t at = topic.find(from);
  REQUIRE(at != std::string::npos);
  topic.replace(at, from.size(), to);
  const RuleFolder folder(files);
  Diagnostics diagnostics;
  const Ruleset ruleset = load_ruleset({{folder.path()}, {}, true}, diagnostics);
  REQUIRE_MESSAGE(diagnostics.empty(), messages(diagnostics));
  return lint(ruleset);  // while the files are there
}

}  // namespace

TEST_CASE("rules that are as they should be give lint nothing to say") {
  CHECK(messages(lint(small_world())).empty());
}

TEST_CASE("the shipped rules have no errors") {
  const Diagnostics found = lint(shipped_rules());
  CAPTURE(messages(found));
  CHECK_FALSE(has_errors(found));
}

TEST_CASE("lint names what loads and is still wrong") {
  const std::string examples =
      "examples:\n  - text: 'U.S. forces ended in Iraq.'\n    claims: [{force: us-forces, place: "
      "iraq, is: ended, by: narrator}]\n";
  const std::string conflicts =
      "conflicts:\n  - texts: ['U.S. forces ended in Iraq.', 'U.S. forces fight in Iraq.']\n    "
      "finding: contradiction\n";
  std::string wide = "(a|b)";
  for (int i = 0; i < 9; ++i) wide += " ~50 (a|b)";
  struct Case {
    std::string from;
    std::string to;
    std::string expected;
    Severity severity;
  };
  const std::vector<Case> table = {
      {examples, "", "role.yaml:1:1: the topic 'role' has no examples", Severity::Error},
      {conflicts, "", "role.yaml:1:1: the topic 'role' has no conflicts", Severity::Error},
      {"  place: {kind: country}", "  place: {kind: country}\n  spare: {kind: country}",
       "no pattern fills the slot 'spare'", Severity::Error},
      {"    paused:\n      - '{force} ~2 paused( in {place})?'\n", "",
       "no pattern leads to the state 'paused'", Severity::Warning},
      {"'{force} ~2 paused( in {place})?'", "'pause{5,2}'",
       "role.yaml:25:9: RE2 refuses the pattern news/role:en/paused/1", Severity::Error},
      {"'{force} ~2 paused( in {place})?'", "'.+ .+'",
       "the pattern news/role:en/paused/1 has no word that every match must hold",
       Severity::Warning},
      {"'{force} ~2 paused( in {place})?'", "'" + wide + "'",
       "the pattern news/role:en/paused/1 is dear", Severity::Warning},
      {"scope: [units]\n", "", "units.yaml:1:8: no topic uses the word list 'units'",
       Severity::Warning},
      {"- '{force} ~2 paused( in {place})?'",
       "- '{force} ~2 paused( in {place})?'\n      - 'U.S. forces paused'",
       "role.yaml:26:10: 'U.S.' is one token in a text, and this never matches it",
       Severity::Error},
      {"- '{force} ~2 paused( in {place})?'",
       "- '{force} ~2 paused( in {place})?'\n      - '{force} have paused'",
       "role.yaml:26:9: this pattern is never needed: news/role:en/paused/1 matches all that it "
       "does",
       Severity::Warning},
      {"ended: [presence = gone]", "ended: [presence = gone, role = ended]",
       "role.yaml:15:3: what follows leads back to where it began: role = ended -> role = ended",
       Severity::Error},
      {"about: [force, place]", "about: [force, force, place]",
       "role.yaml:7:16: 'force' is said twice", Severity::Error},
      {"in {place}]'", "in {plaec}]'", "role.yaml:3:10: there is no slot 'plaec'", Severity::Error},
  };
  for (const Case& item : table) {
    CAPTURE(item.expected);
    const Diagnostics found = linted(item.from, item.to);
    CAPTURE(messages(found));
    REQUIRE(found.size() == 1);
    CHECK(messages(found).find(item.expected) != std::string::npos);
    CHECK(found[0].severity == item.severity);
  }
}

TEST_CASE("a word list that a pattern names, and a state that another topic implies, are in use") {
  CHECK(messages(linted("'{force} ~2 paused( in {place})?'", "'{force} {=units} paused'")).empty());
  std::map<std::string, std::string> files = small_rules();
  std::string& topic = files["news/role.yaml"];
  topic.replace(topic.find("scope: [units]\n"), 15, "");
  topic.replace(topic.find("{force} ~2 paused( in {place})?"), 31, "{force} {=units} paused");
  const std::size_t first = topic.find("    ended:\n      - ");
  topic.replace(first, topic.find("    ongoing:\n      - ") - first, "");
  CHECK(messages(lint(load(files))).empty());
}

TEST_CASE(
    "a pattern is needed where it fills, qualifies or exempts more than the one that covers it") {
  const std::string pattern = "- '{force} ~2 paused( in {place})?'";
  for (const char* other :
       {"'{force} ~2 {place} paused'", "'{force} has ~1 and ~1 paused'",
        "'{force} paused {=units}'", "{match: 'then {force} paused', as: possible}"}) {
    CAPTURE(other);
    CHECK(messages(linted(pattern, pattern + "\n      - " + other)).empty());
  }
}
