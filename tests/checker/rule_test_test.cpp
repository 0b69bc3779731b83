#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "checker/checker.h"
#include "support/rules.h"
#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

// The small world with the examples and conflicts of its role topic replaced.
Ruleset with(const std::string& examples) {
  std::map<std::string, std::string> files = small_rules();
  std::string& topic = files["news/role.yaml"];
  topic.replace(topic.find("examples:"), std::string::npos, examples);
  return load(files);
}

// "1 passed; 26: - {is: ended} | + {is: paused}": the diffs without the evidence of what was found.
std::string failures(const std::string& examples, std::string_view language = {}) {
  const Ruleset rules = with(examples);
  const RuleTestReport report = test_topic(*rules.topic("role"), rules, language);
  std::vector<std::string> out;
  for (const RuleTestFailure& failure : report.failures) {
    std::vector<std::string> lines;
    for (const std::string& line : failure.diff) lines.push_back(line.substr(0, line.find("  '")));
    out.push_back(std::to_string(failure.where.line) + ": " + join(lines, " | "));
  }
  return std::to_string(report.passed) + " passed" + (out.empty() ? "" : "; ") + join(out, "; ");
}

}  // namespace

TEST_CASE("examples and conflicts that come out as written pass") {
  CHECK(
      failures("examples:\n"
               "  - text: 'U.S. forces have not ended in Iraq.'\n"
               "    published: 2021-12-26\n"
               "    claims: [{force: us-forces, polarity: negated, as-of: "
               "2021-12-26}]\n"
               "  - {text: 'U.S. forces may fight. The navy paused.', claims: [{force: navy, is: "
               "paused}, {certainty: possible, by: narrator, mode: actual}]}\n"
               "  - {text: 'Nothing.', claims: []}\n"
               "conflicts:\n"
               "  - {texts: ['U.S. forces ended.', 'U.S. forces fight.'], finding: contradiction}\n"
               "  - {texts: ['U.S. forces ended in Iraq.', 'U.S. forces fight in Syria.'], "
               "finding: none}\n"
               "  - texts: [{text: 'U.S. forces ended.', outlet: x, published: 2021-12-26}, {text: "
               "'U.S. forces ended.', outlet: y, published: 2021-12-26}]\n"
               "    finding: agreement\n") == "6 passed");
}

TEST_CASE("what comes out otherwise is shown with what was expected and found") {
  struct Case {
    std::string examples;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"examples: [{text: 'U.S. forces ended.', claims: []}]",
       "0 passed; 26: + {force: us-forces, is: ended, by: narrator}"},
      {"examples: [{text: 'Nothing.', claims: [{is: ended}]}]", "0 passed; 26: - {is: ended}"},
      {"examples: [{text: 'U.S. forces ended.', claims: [{is: paused}]}]",
       "0 passed; 26: - {is: paused} | + {is: ended}"},
      {"examples: [{text: 'U.S. forces ended.', claims: [{force: navy, is: ended, place: iraq}]}]",
       "0 passed; 26: - {force: navy, is: ended, place: iraq} | + {force: us-forces, is: ended, "
       "place: nothing}"},
      // Each expected claim needs a claim of its own, and those that fit stand beside the others.
      {"examples: [{text: 'U.S. forces ended. The navy paused.', claims: [{is: ended}, {is: "
       "ended}]}]",
       "0 passed; 26:   {is: ended} | - {is: ended} | + {is: paused}"},
      {"examples: [{text: 'U.S. forces ended.', claims: [{is: ended, rule: en/paused/1}]}]",
       "0 passed; 26: - {is: ended, rule: en/paused/1} | + {is: ended, rule: "
       "news/role:en/ended/1}"},
      {"conflicts: [{texts: ['U.S. forces ended.', 'Nothing.'], finding: contradiction}]",
       "0 passed; 26: - contradiction | + none |   text 1: {force: us-forces, is: ended, by: "
       "narrator}"},
      {"conflicts: [{texts: ['Nothing.', 'Nothing.'], finding: contradiction}]",
       "0 passed; 26: - contradiction | + none"},
      {"conflicts: [{texts: ['U.S. forces ended.', 'U.S. forces fight.'], finding: none}]",
       "0 passed; 26: - none | + contradiction |   text 1: {force: us-forces, is: ended, by: "
       "narrator} |   text 2: {force: us-forces, is: ongoing, by: narrator}"},
      // A clash is never passed over for another finding.
      {"conflicts: [{texts: ['The coalition ended.', 'The coalition fight.'], finding: agreement}]",
       "0 passed; 26: - agreement | + contradiction |   text 1: {force: coalition, is: ended, by: "
       "narrator} |   text 2: {force: coalition, is: ongoing, by: narrator}"},
  };
  for (const Case& item : table) {
    CAPTURE(item.examples);
    CHECK(failures(item.examples) == item.expected);
  }
}

TEST_CASE("a failure names its file and shows the claims as an author would write them") {
  const Ruleset rules = with("examples: [{text: 'U.S. forces may fight in Iraq.', claims: []}]");
  const RuleTestReport report = test_topic(*rules.topic("role"), rules);
  REQUIRE(report.failures.size() == 1);
  const RuleTestFailure& failure = report.failures[0];
  CHECK(failure.where.file == rules.topic("role")->path);
  CHECK(failure.text == "U.S. forces may fight in Iraq.");
  REQUIRE(failure.diff.size() == 1);
  CHECK(failure.diff[0] ==
        "+ {force: us-forces, place: iraq, is: ongoing, by: narrator, certainty: possible}  'U.S. "
        "forces may fight in Iraq'  news/role:en/ongoing/1");
  CHECK(report.exercised == std::set<std::string>{"news/role:en/ongoing/1"});
}

TEST_CASE("examples of one language are run by themselves") {
  const std::string examples =
      "examples:\n"
      "  - {text: 'Of the U.S. forces: they ended.', language: en, claims: []}\n"
      "  - {text: 'Of the U.S. forces: they paused.', claims: []}\n";
  CHECK(failures(examples, "en") == "2 passed");
  CHECK(failures(examples, "ar") == "0 passed");
}

TEST_CASE("examples that pass for no good reason are named") {
  struct Case {
    std::string examples;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"{text: 'U.S. forces paused.', claims: [{force: us-forces}]}",
       "role.yaml:26:51: this expected claim names no value, so a claim of the wrong rule passes "
       "for it"},
      {"{text: '123', claims: []}", "role.yaml:26:12: no language with rules fits this text"},
      {"{text: 'The rain fell.', claims: []}",
       "role.yaml:26:12: no pattern looks for any word of this example, so it passes whatever they "
       "say"},
      {"{text: 'U.S. forces paused.', language: enn, claims: []}",
       "role.yaml:26:12: there are no rules for the language 'enn'"},
      {"{text: 'U.S. forces paused.', claims: [{force: us-force, is: paused}]}",
       "role.yaml:26:59: there is no entity 'us-force'"},
      {"{text: 'U.S. forces paused.', claims: [{is: paused, mode: plan}]}",
       "role.yaml:26:70: 'plan' is no 'mode'"},
      {"{text: 'U.S. forces paused.', claims: [{is: paused, from: May}]}",
       "role.yaml:26:70: 'May' is no date"},
      {"{text: 'Nothing ended.', claims: []}",
       "no example or conflict exercises the pattern news/role:en/paused/1"},
  };
  for (const Case& item : table) {
    CAPTURE(item.examples);
    std::map<std::string, std::string> files = small_rules();
    std::string& topic = files["news/role.yaml"];
    topic.replace(topic.find("examples:"), std::string::npos, "examples: [" + item.examples + "]");
    const RuleFolder folder(files);
    Diagnostics diagnostics;
    const Ruleset rules = load_ruleset({{folder.path()}, {}, true}, diagnostics);
    const std::string found = messages(lint_examples(*rules.topic("role"), rules));
    CAPTURE(found);
    CHECK(found.find(item.expected) != std::string::npos);
  }
}

TEST_CASE("the shipped rules prove themselves") {
  const Ruleset& rules = shipped_rules();
  for (const Topic& topic : rules.topics) {
    CAPTURE(topic.full_name());
    const RuleTestReport report = test_topic(topic, rules);
    for (const RuleTestFailure& failure : report.failures) {
      FAIL_CHECK(failure.where.file << ":" << failure.where.line << ": " << failure.where.message
                                    << "\n  " << join(failure.diff, "\n  ") << "\n  | "
                                    << failure.text);
    }
    CHECK(report.passed > 0);
  }
}
