#include "ruleset/root.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/rules.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

RootRules read(const std::string& yaml) {
  const auto file = parse_yaml("roots.yaml", yaml);
  REQUIRE(file.has_value());
  Diagnostics diagnostics;
  RootRules rules = load_root_rules(*file, file->root, Folder(), diagnostics);
  CHECK(messages(diagnostics).empty());
  return rules;
}

}  // namespace

TEST_CASE("verbs, nouns and participles of one root have it") {
  const RootRules rules = read("{weak: [ا, و, ي], added: [ت, م, ن], endings: [ت], shortest: 3}");
  struct Case {
    std::string word;
    std::string root;
  };
  const std::vector<Case> table = {
      {"نزوح", "نزح"},
      {"ينزح", "نزح"},
      {"تصدير", "صدر"},
      {"صادر", "صدر"},
      {"ارتفاع", "رتفع"},
      {"مرتفع", "رتفع"},
      {"ارتفعت", "رتفع"},
      // Too little would be left.
      {"فوز", "فوز"},
      {"منع", "منع"},
      {"نفط", "نفط"},
      {"malta", "malta"},
  };
  for (const Case& item : table) {
    CAPTURE(item.word);
    CHECK(root_of(item.word, rules) == item.root);
  }
}

TEST_CASE("a language without roots leaves words as they are") {
  CHECK(RootRules().empty());
  CHECK(root_of("مرتفع", RootRules()) == "مرتفع");
}

TEST_CASE("roots of no letters are an error") {
  const auto file = parse_yaml("roots.yaml", "{weak: [ا], shortest: 0}");
  REQUIRE(file.has_value());
  Diagnostics diagnostics;
  CHECK(load_root_rules(*file, file->root, Folder(), diagnostics).shortest == 3);
  CHECK(messages(diagnostics).find("shortest: is a number of letters") != std::string::npos);
}
