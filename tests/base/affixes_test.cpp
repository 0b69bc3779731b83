#include "base/affixes.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace gainsay;

TEST_CASE("a word has an affix that it begins or ends with, in the order they were given") {
  const Prefixes prefixes({"and the", "and", "a", "and the long"});
  const Suffixes suffixes({"ings", "s", "long endings"});
  const auto of = [](const auto& affixes, const std::string& word) {
    std::string found;
    affixes.any(word, [&](std::string_view affix) {
      found += std::string(affix) + ";";
      return false;
    });
    return found;
  };
  CHECK(of(prefixes, "and the long one") == "and the;and;a;and the long;");
  CHECK(of(prefixes, "andes") == "and;a;");
  CHECK(of(prefixes, "an") == "a;");
  CHECK(of(prefixes, "the") == "");
  CHECK(of(prefixes, "") == "");
  CHECK(of(suffixes, "long endings") == "ings;s;long endings;");
  CHECK(of(suffixes, "no long endings") == "ings;s;long endings;");
  CHECK(of(suffixes, "gs") == "s;");
  CHECK(of(suffixes, "short") == "");
  CHECK(prefixes.any("andes"));
  CHECK_FALSE(suffixes.any("short"));
  CHECK_FALSE(Suffixes().any("short"));
  CHECK(Prefixes({""}).any(""));
}

TEST_CASE("affixes are found as letter by letter, whatever their length") {
  std::mt19937 random(7);
  const auto word = [&](std::size_t most) {
    std::string letters(std::uniform_int_distribution<std::size_t>(0, most)(random), 'a');
    for (char& c : letters) c = std::uniform_int_distribution<int>(0, 1)(random) == 0 ? 'a' : 'b';
    return letters;
  };
  int found = 0;
  for (int round = 0; round < 5000; ++round) {
    const std::string affix = word(10);
    const std::string text = word(14);
    CAPTURE(affix);
    CAPTURE(text);
    CHECK(Prefixes({affix}).any(text) == text.starts_with(affix));
    CHECK(Suffixes({affix}).any(text) == text.ends_with(affix));
    if (!affix.empty() && text.ends_with(affix)) ++found;
  }
  CHECK(found > 100);
}
