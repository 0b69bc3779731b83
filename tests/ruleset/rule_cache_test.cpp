#include "ruleset/rule_cache.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "support/rules.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace fs = std::filesystem;

namespace {

using Files = std::map<std::string, std::string>;

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

fs::path only_entry(const std::string& folder) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(folder)) found.push_back(entry.path());
  REQUIRE(found.size() == 1);
  return found.front();
}

std::string first_key(const RuleCache& cache, const std::string& bytes) {
  const auto file = cache.parse("rules.yaml", bytes);
  REQUIRE(file.has_value());
  REQUIRE(!file->root.entries.empty());
  CHECK(file->bytes == bytes);
  CHECK(file->path == "rules.yaml");
  return file->root.entries[0].key.text;
}

}  // namespace

TEST_CASE("a rule file is kept, and found again as long as its bytes are the same") {
  const RuleFolder folder(Files{{"kept/none", ""}});
  fs::remove(folder.path("kept/none"));
  const RuleCache cache(folder.path("kept"));
  CHECK(first_key(cache, "one: 1\n") == "one");
  const fs::path entry = only_entry(folder.path("kept"));
  const std::string written = content(entry);
  CHECK(first_key(cache, "one: 1\n") == "one");
  CHECK(content(entry) == written);
  CHECK(first_key(cache, "two: 1\n") == "two");
  CHECK(content(entry) != written);
  CHECK(only_entry(folder.path("kept")) == entry);
}

TEST_CASE("an entry that is cut, changed, foreign or a link is never used and written anew") {
  const RuleFolder folder(Files{{"kept/none", ""}, {"elsewhere", "x"}});
  fs::remove(folder.path("kept/none"));
  const RuleCache cache(folder.path("kept"));
  CHECK(first_key(cache, "one: 1\n") == "one");
  const fs::path entry = only_entry(folder.path("kept"));
  const std::string good = content(entry);
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] + 1);
    std::ofstream(entry, std::ios::binary) << bad;
    CHECK(first_key(cache, "one: 1\n") == "one");
    CHECK(content(entry) == good);
    std::ofstream(entry, std::ios::binary) << good.substr(0, at);
    CHECK(first_key(cache, "one: 1\n") == "one");
    CHECK(content(entry) == good);
  }
  std::ofstream(folder.path("elsewhere"), std::ios::binary) << good;
  fs::remove(entry);
  fs::create_symlink(folder.path("elsewhere"), entry);
  CHECK(first_key(cache, "one: 1\n") == "one");
  CHECK_FALSE(fs::is_symlink(entry));
}

TEST_CASE("without a folder, or with one that cannot be made, files are parsed all the same") {
  const RuleFolder folder(Files{{"file", ""}});
  for (const std::string& place : {std::string(), folder.path("file") + "/below"}) {
    const RuleCache cache(place);
    CHECK(first_key(cache, "one: 1\n") == "one");
    CHECK_FALSE(cache.parse("rules.yaml", "a: [").has_value());
  }
}

TEST_CASE("a file that cannot be parsed leaves no entry") {
  const RuleFolder folder(Files{{"kept/none", ""}});
  const RuleCache cache(folder.path("kept"));
  const auto broken = cache.parse("rules.yaml", "a: [");
  REQUIRE_FALSE(broken.has_value());
  CHECK(broken.error().line == 1);
  CHECK(only_entry(folder.path("kept")) == folder.path("kept/none"));
}
