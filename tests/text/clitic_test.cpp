#include "text/clitic.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace gainsay;

namespace {

using Stems = std::vector<std::pair<std::string, std::string>>;  // what was stripped, the stem

Stems stems_of(const CliticRules& rules, const std::string& word) {
  Stems stems;
  rules.each_stem(word, [&](std::string_view stem, const Clitic& clitic) {
    stems.emplace_back(clitic.strip, stem);
  });
  return stems;
}

std::string random_word(std::mt19937& random, std::size_t longest) {
  std::string word;
  for (std::size_t i = 0, size = random() % (longest + 1); i < size; ++i) {
    word += static_cast<char>('a' + random() % 3);
  }
  return word;
}

}  // namespace

TEST_CASE("a word has a stem for each clitic that it begins with, the longest first") {
  CliticRules rules;
  for (const char* strip : {"w", "wl", "wlabc"}) rules.add({strip, ""});
  rules.add({"ll", "al"});
  CHECK(stems_of(rules, "wlabcd") == Stems{{"wlabc", "d"}, {"wl", "abcd"}, {"w", "labcd"}});
  CHECK(stems_of(rules, "llb") == Stems{{"ll", "alb"}});
  CHECK(stems_of(rules, "w") == Stems{{"w", ""}});
  CHECK(stems_of(rules, "").empty());
  CHECK(stems_of(rules, "lw").empty());
}

TEST_CASE("clitics that are looked for by bits are those that a word begins with") {
  std::mt19937 random(20261130);
  for (int round = 0; round < 20; ++round) {
    CliticRules rules;
    std::vector<std::string> strips;
    const std::size_t count = round % 2 == 0 ? 8 : 90;  // more than a block
    while (strips.size() < count) {
      const std::string strip = random_word(random, 7);
      if (strip.empty() || std::find(strips.begin(), strips.end(), strip) != strips.end()) continue;
      strips.push_back(strip);
      rules.add({strip, ""});
    }
    for (int i = 0; i < 500; ++i) {
      const std::string word = random_word(random, 10);
      Stems expected;
      for (const std::string& strip : strips) {
        if (word.starts_with(strip)) expected.emplace_back(strip, word.substr(strip.size()));
      }
      Stems found = stems_of(rules, word);
      CHECK(std::is_sorted(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.first.size() > b.first.size();
      }));
      std::sort(expected.begin(), expected.end());
      std::sort(found.begin(), found.end());
      REQUIRE(found == expected);
    }
  }
}
