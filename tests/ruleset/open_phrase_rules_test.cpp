#include "ruleset/open_phrase_rules.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/rules.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

struct Loaded {
  OpenPhraseRules rules;
  std::string problems;
};

Loaded read(const std::string& yaml) {
  const auto file = parse_yaml("phrases.yaml", yaml);
  REQUIRE(file.has_value());
  Diagnostics diagnostics;
  OpenPhraseRules rules = load_open_phrase_rules(*file, file->root, Folder(), diagnostics);
  return {std::move(rules), messages(diagnostics)};
}

}  // namespace

TEST_CASE("a word counts as its stem, as another that says the same, or as nothing") {
  const Loaded loaded = read(
      "empty: [the, price, of]\n"
      "prefixes: [al, a]\n"
      "suffixes: [s, ies]\n"
      "same: [[salary, wages, pay], [tariffs, duty]]\n");
  CHECK(loaded.problems.empty());
  struct Case {
    std::string word;
    std::string content;
  };
  const std::vector<Case> table = {
      {"bridge", "bridge"},
      {"bridges", "bridge"},
      // The longest affix that leaves enough goes, and up to two endings.
      {"alfishes", "fishe"},
      {"catties", "catt"},
      {"bossies", "bos"},
      {"gas", "gas"},
      // With a prefix and without, a word that begins like one has one stem.
      {"abridge", "bridge"},
      {"alabridge", "bridge"},
      {"duties", "dut"},
      {"albs", "lbs"},
      {"the", ""},
      {"prices", ""},
      {"wage", "salary"},
      {"wages", "salary"},
      {"pay", "salary"},
      {"duty", "tariff"},
      {"tariff", "tariff"},
  };
  for (const Case& item : table) {
    CAPTURE(item.word);
    CHECK(loaded.rules.content(item.word) == item.content);
  }
}

TEST_CASE("words that say the same are told in lists of two or more") {
  CHECK(read("same: [[wage]]\n").problems ==
        "phrases.yaml:1:8: words that say the same are a list of two or more\n");
  CHECK(read("same: [wage]\n").problems ==
        "phrases.yaml:1:8: words that say the same are a list of two or more\n");
  CHECK(read("same: wage\n").problems == "phrases.yaml:1:7: 'same' lists groups of words\n");
  CHECK_FALSE(read("stops: [after]\n").problems.empty());
}
