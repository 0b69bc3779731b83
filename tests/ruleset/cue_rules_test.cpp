#include "ruleset/cue_rules.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/rules.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

struct Loaded {
  CueRules rules;
  std::string problems;
};

Loaded read(const std::string& yaml) {
  const auto file = parse_yaml("cues.yaml", yaml);
  REQUIRE(file.has_value());
  Diagnostics diagnostics;
  CueRules rules = load_cue_rules(*file, file->root, Folder(), diagnostics);
  return {std::move(rules), messages(diagnostics)};
}

}  // namespace

TEST_CASE("cues have an effect, a reach and a side") {
  const Loaded loaded = read(
      "breaks: [but, or]\n"
      "list:\n"
      "  - {cue: negation, words: [not, no longer], reach: 4}\n"
      "  - {cue: superseded, words: originally, side: before}\n");
  CHECK(loaded.problems.empty());
  REQUIRE(loaded.rules.cues.size() == 2);
  CHECK(loaded.rules.cues[0].effect == CueEffect::Negation);
  CHECK(loaded.rules.cues[0].reach == 4);
  CHECK_FALSE(loaded.rules.cues[0].before);
  CHECK(loaded.rules.cues[1].effect == CueEffect::Superseded);
  CHECK(loaded.rules.cues[1].reach == 8);
  CHECK(loaded.rules.cues[1].before);
  CHECK_FALSE(loaded.rules.breaks.empty());
}

TEST_CASE("every effect has its name") {
  for (const std::string name : {"none", "negation", "possible", "probable", "planned",
                                 "conditional", "demanded", "correction", "superseded"}) {
    CAPTURE(name);
    const Loaded loaded = read("list: [{cue: " + name + ", words: [x]}]");
    CHECK(loaded.problems.empty());
    REQUIRE(loaded.rules.cues.size() == 1);
    CHECK(cue_name(loaded.rules.cues[0].effect) == name);
  }
}

TEST_CASE("mistakes in cues are found with their place") {
  struct Case {
    std::string yaml;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"list: [{cue: negatoin, words: [x]}]", "cues.yaml:1:14: "},
      {"list: [{words: [x]}]", "'cue'"},
      {"list: [{cue: negation}]", "'words'"},
      {"list: [{cue: negation, words: ['']}]", "an empty word matches nothing"},
      {"list: [{cue: negation, words: [x], range: 3}]", "'range'"},
      {"list: [{cue: negation, words: [x], side: left}]", "left"},
      {"list: [{cue: negation, words: [x], reach: -3}]", "reach: is a number of tokens"},
      {"list: [{cue: negation, words: [x], reach: 0}]", "reach: is a number of tokens"},
      {"list: [{cue: negation, words: [x], reach: 1000000}]", "reach: is a number of tokens"},
      {"brakes: [but]", "'brakes'"},
  };
  for (const Case& item : table) {
    CAPTURE(item.yaml);
    const std::string problems = read(item.yaml).problems;
    CAPTURE(problems);
    CHECK(problems.find(item.expected) != std::string::npos);
  }
}
