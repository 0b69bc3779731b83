#include "ruleset/pack.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "support/rules.h"

using namespace gainsay;
using namespace gainsay::testing;

TEST_CASE("a pack says its version") {
  const RuleFolder folder({{"house/pack.yaml", "pack: house\ntitle: Houses\nversion: 1.20.3\n"},
                           {"house/none.yaml", "words: none\nen: [nothing]\n"}});
  Diagnostics diagnostics;
  const Ruleset ruleset = load_ruleset({{folder.path()}, {}, true}, diagnostics);
  CHECK_MESSAGE(diagnostics.empty(), messages(diagnostics));
  REQUIRE(ruleset.packs.size() == 1);
  CHECK(ruleset.packs[0].name == "house");
  CHECK(ruleset.packs[0].title == "Houses");
  CHECK(ruleset.packs[0].version == "1.20.3");
  CHECK(ruleset.packs[0].path == folder.path("house/pack.yaml"));
}

TEST_CASE("a version is three numbers") {
  for (const char* version : {"1.0", "1.0.0.0", "1..0", "1.0.x", "'1.0.0 '", "v1.0.0", "''"}) {
    CAPTURE(version);
    const RuleFolder folder(
        {{"house/pack.yaml", "pack: house\nversion: " + std::string(version) + "\n"}});
    Diagnostics diagnostics;
    (void)load_ruleset({{folder.path()}, {}, true}, diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].line == 2);
    CHECK(diagnostics[0].message == "the version is no 'major.minor.patch'");
  }
}

TEST_CASE("a pack has the name of its folder and no other keys") {
  const std::map<std::string, std::string> files = {
      {"house/pack.yaml", "pack: home\nversion: 1.0.0\ntitel: Houses\n"}};
  const RuleFolder folder(files);
  Diagnostics diagnostics;
  (void)load_ruleset({{folder.path()}, {}, true}, diagnostics);
  CHECK(messages(diagnostics) ==
        "pack.yaml:1:7: a pack has the name of its folder, 'house'\n"
        "pack.yaml:3:1: unknown key 'titel' in a pack\n");
}
