#include "ruleset/pattern_sample.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include <set>
#include <string>
#include <vector>

using namespace gainsay;

namespace {

// What a slot of the kinds 2 and 3 is asked for in the samples.
PatternNames names() {
  PatternNames names;
  names.slots = {{"slot", {2, 3}}};
  return names;
}

}  // namespace

TEST_CASE("a pattern matches each of its samples in full") {
  const Folder folder;
  for (const char* pattern :
       {"a", "a b", "a(b|c)? ~3 d", "{slot} ~2 (left|quit) {slot}", "[ab]c+d{2,3}", "a.b",
        "x[^ab]y", "(a|b|c) (d|e|f)( g)?", "pre{slot}", "{a|b|c}d*"}) {
    CAPTURE(pattern);
    const auto tree = parse_pattern(pattern, names(), folder);
    const auto program = translate_pattern(pattern, names(), folder);
    REQUIRE(tree);
    REQUIRE(program);
    const std::vector<std::string> samples = sample_matches(*tree, names());
    CHECK_FALSE(samples.empty());
    for (const std::string& sample : samples) {
      CAPTURE(sample);
      CHECK(re2::RE2::FullMatch(sample, program->regex));
    }
  }
}

TEST_CASE("each branch, gap and kind of mention is in some sample") {
  const Folder folder;
  struct Case {
    std::string pattern;
    std::size_t samples;
  };
  const std::vector<Case> table = {{"a", 1},           {"a|b|c", 3}, {"a ~4 b", 2},
                                   {"(a|b) (c|d)", 4}, {"ab?", 2},   {"{slot}", 4}};
  for (const Case& item : table) {
    CAPTURE(item.pattern);
    const auto tree = parse_pattern(item.pattern, names(), folder);
    REQUIRE(tree);
    const std::vector<std::string> samples = sample_matches(*tree, names());
    CHECK(samples.size() == item.samples);
    CHECK(std::set<std::string>(samples.begin(), samples.end()).size() == samples.size());
  }
}
