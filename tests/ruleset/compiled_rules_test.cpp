#include "ruleset/compiled_rules.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "checker/checker.h"
#include "report/json_claim.h"
#include "support/rules.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace fs = std::filesystem;

namespace {

Ruleset load_kept(const std::string& rules, const std::string& cache) {
  Diagnostics diagnostics;
  Ruleset ruleset = load_ruleset({{rules}, {}, false, cache}, diagnostics);
  REQUIRE_MESSAGE(diagnostics.empty(), messages(diagnostics));
  return ruleset;
}

std::string claims_of(const std::string& text, const std::string& language,
                      const Ruleset& ruleset) {
  Source source;
  source.id = "text";
  source.text = text;
  source.body = {0, text.size()};
  source.metadata.language = language;
  source.metadata.published = make_day(2021, 12, 26);
  return claim_lines(extract(source, ruleset).claims);
}

std::vector<fs::path> compiled_files(const std::string& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".rules") files.push_back(entry.path());
  }
  return files;
}

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

constexpr const char* told = "The navy finally ended in Iraq. At least 12 died in Syria.";

}  // namespace

TEST_CASE("compiled rules find what the rule files say in all their examples") {
  const RuleFolder cache(std::map<std::string, std::string>{{"none", ""}});
  const std::string rules = std::string(GAINSAY_SOURCE_DIR) + "/rules";
  const Ruleset parsed = load_kept(rules, {});
  const Ruleset first = load_kept(rules, cache.path());
  std::vector<const Ruleset*> others = {&first};
  std::size_t claims = 0;
  const auto compare = [&] {
    for (const Topic& topic : shipped_rules().topics) {
      for (const TopicExample& example : topic.examples) {
        const std::string expected = claims_of(example.text, example.language, parsed);
        claims += !expected.empty();
        for (const Ruleset* other : others) {
          CAPTURE(example.text);
          REQUIRE(claims_of(example.text, example.language, *other) == expected);
        }
      }
    }
  };
  compare();
  CHECK(claims > 300);
  CHECK(compiled_files(cache.path()).size() > 4);  // the rules, and two parts for each language
  const Ruleset second = load_kept(rules, cache.path());
  others = {&second};
  compare();
}

TEST_CASE("compiled rules of other files, or broken ones, are never used and written anew") {
  const RuleFolder folder(small_rules());
  const RuleFolder cache(std::map<std::string, std::string>{{"none", ""}});
  const std::string expected = claims_of(told, "en", load_kept(folder.path(), {}));
  REQUIRE(!expected.empty());
  CHECK(claims_of(told, "en", load_kept(folder.path(), cache.path())) == expected);
  const std::vector<fs::path> files = compiled_files(cache.path());
  REQUIRE(files.size() == 3);
  std::size_t noticed = 0;  // of what was broken in patterns
  for (const fs::path& file : files) {
    const std::string good = content(file);
    // A pattern that nobody asks for is not looked at; where one is broken that is asked for, all
    // are translated, and the next run keeps them.
    const bool by_itself = file.string().find("patterns") != std::string::npos;
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < good.size(); at += 1 + good.size() / 50) places.push_back(at);
    for (std::size_t end = 20; end < std::min<std::size_t>(good.size(), 4000); end += 80) {
      places.push_back(good.size() - end);  // where the patterns are
    }
    for (const std::size_t at : places) {
      std::string bad = good;
      bad[at] = static_cast<char>(bad[at] + 1);
      std::ofstream(file, std::ios::binary) << bad;
      REQUIRE(claims_of(told, "en", load_kept(folder.path(), cache.path())) == expected);
      if (by_itself && content(file) != good) {
        const bool unnoticed = fs::exists(file);
        REQUIRE((!unnoticed || content(file) == bad));
        if (!unnoticed) ++noticed;
        if (unnoticed) fs::remove(file);
        REQUIRE(claims_of(told, "en", load_kept(folder.path(), cache.path())) == expected);
      }
      REQUIRE(content(file) == good);
      std::ofstream(file, std::ios::binary) << good.substr(0, at);
      REQUIRE(claims_of(told, "en", load_kept(folder.path(), cache.path())) == expected);
      REQUIRE(content(file) == good);
    }
  }
  CHECK(noticed > 0);
  // One word of one file changed: what was kept before is of no use.
  std::string toll = small_rules().at("news/toll.yaml");
  toll.replace(toll.find("{n} died"), 8, "{n} left");
  std::ofstream(folder.path("news/toll.yaml"), std::ios::binary) << toll;
  const std::string changed = claims_of(told, "en", load_kept(folder.path(), {}));
  CHECK(changed != expected);
  CHECK(claims_of(told, "en", load_kept(folder.path(), cache.path())) == changed);
}

TEST_CASE("rules with something to say of them are not kept") {
  std::map<std::string, std::string> files = small_rules();
  files["news/role.yaml"].replace(files["news/role.yaml"].find("~2 ended"), 8, "~2 (nded");
  const RuleFolder folder(files);
  const RuleFolder cache(std::map<std::string, std::string>{{"none", ""}});
  for (int run = 0; run < 2; ++run) {
    const Ruleset ruleset = load_kept(folder.path(), cache.path());
    CHECK(has_errors(ruleset.pattern_problems(*ruleset.language("en"))));
  }
  for (const fs::path& file : compiled_files(cache.path())) {
    CHECK(file.string().find("patterns") == std::string::npos);
  }
}
