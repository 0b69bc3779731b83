#include <doctest/doctest.h>

#include <map>
#include <string>
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

std::string failures(const std::string& examples) {
  const Ruleset rules = with(examples);
  const RuleTestReport report = test_topic(*rules.topic("role"), rules);
  std::vector<std::string> out;
  for (const RuleTestFailure& failure : report.failures) {
    out.push_back(std::to_string(failure.where.line) + ": [" + join(failure.expected, ", ") +
                  "] found " + std::to_string(failure.found.size()));
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
      {"examples: [{text: 'U.S. forces ended.', claims: []}]", "0 passed; 26: [] found 1"},
      {"examples: [{text: 'Nothing.', claims: [{is: ended}]}]",
       "0 passed; 26: [{is: ended}] found 0"},
      {"examples: [{text: 'U.S. forces ended.', claims: [{is: paused}]}]",
       "0 passed; 26: [{is: paused}] found 1"},
      {"examples: [{text: 'U.S. forces ended.', claims: [{force: navy, is: ended}]}]",
       "0 passed; 26: [{force: navy, is: ended}] found 1"},
      // Each expected claim needs a claim of its own.
      {"examples: [{text: 'U.S. forces ended. The navy paused.', claims: [{is: ended}, {is: "
       "ended}]}]",
       "0 passed; 26: [{is: ended}, {is: ended}] found 2"},
      {"conflicts: [{texts: ['U.S. forces ended.', 'U.S. forces fight.'], finding: none}]",
       "0 passed; 26: [none] found 3"},
      {"conflicts: [{texts: ['U.S. forces ended.', 'U.S. forces ended.'], finding: contradiction}]",
       "0 passed; 26: [contradiction] found 3"},
      {"conflicts: [{texts: ['Nothing.', 'Nothing.'], finding: contradiction}]",
       "0 passed; 26: [contradiction] found 0"},
      // A clash is never passed over for another finding.
      {"conflicts: [{texts: ['The coalition ended.', 'The coalition ended.', 'The coalition "
       "fight.'], finding: agreement}]",
       "0 passed; 26: [agreement] found 5"},
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
  REQUIRE(failure.found.size() == 1);
  CHECK(failure.found[0] ==
        "{force: us-forces, place: iraq, is: ongoing, by: narrator, certainty: possible}  'U.S. "
        "forces may fight "
        "in Iraq'  news/role:en/ongoing/1");
}

TEST_CASE("the shipped rules prove themselves") {
  const Ruleset& rules = shipped_rules();
  for (const Topic& topic : rules.topics) {
    CAPTURE(topic.full_name());
    const RuleTestReport report = test_topic(topic, rules);
    for (const RuleTestFailure& failure : report.failures) {
      FAIL_CHECK(failure.where.file << ":" << failure.where.line << ": " << failure.where.message
                                    << "\n  " << failure.text << "\n  expected "
                                    << join(failure.expected, ", ") << "\n  found "
                                    << join(failure.found, "\n        "));
    }
    CHECK(report.passed > 0);
  }
}
