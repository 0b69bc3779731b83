#include "ruleset/pattern_search.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "ruleset/matcher.h"
#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

PatternProgram translate(const std::string& pattern) {
  auto program = translate_pattern(pattern, PatternNames(), arabic_folder());
  REQUIRE_MESSAGE(program.has_value(), (program ? std::string() : program.error().message));
  return std::move(*program);
}

std::string words(std::size_t count, const std::string& word) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += word + " ";
  return text;
}

MatchText all_of(const ReadText& read) {
  MatchText text(read.document, {0, read.document.tokens().size()});
  text.build();
  return text;
}

}  // namespace

TEST_CASE("of two ways to match, the one that the pattern names first is taken") {
  struct Case {
    std::string pattern;
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"(a|a b)( b)?( c)?", "a b c", "a b c"},
      {"(a|a b)( c)?", "a b c", "a"},
      {"(a b|a)( c)?", "a b c", "a b c"},
      {"a( b)*( b)?", "a b b x", "a b b"},
      {"a ~3 b", "a b x b y b", "a b x b"},
      {"(x|xy|xyz)(yz)?", "xyz", "xyz"},
      {"[a-c]+d?", "abcd", "abcd"},
      {"a{2,3}b", "aab aaab aaaab", "aab, aaab"},
      {"[وف]?(القوات|قوات)", "والقوات قوات فقوات", "والقوات, قوات, فقوات"},
  };
  for (const Case& item : table) {
    CAPTURE(item.pattern);
    CAPTURE(item.text);
    PatternProgram program = translate(item.pattern);
    CHECK_FALSE(program.code.steps.empty());
    const ReadText read(item.text, arabic_folder());
    const MatchText text = all_of(read);
    for (const bool by_re2 : {false, true}) {
      CAPTURE(by_re2);
      PatternProgram one = program;
      if (by_re2) one.code = {};
      std::vector<TokenRange> found;
      Pattern(std::move(one)).find_ranges(text, text.range().last, found);
      std::vector<std::string> out;
      for (const TokenRange& range : found) {
        out.push_back(read.tokens(range));
        for (char& c : out.back()) c = c == '|' ? ' ' : c;
      }
      CHECK(join(out, ", ") == item.expected);
    }
  }
}

TEST_CASE("where choices multiply the search gives up, and RE2 finds what there is") {
  const PatternProgram program = translate("(a |a |a )*b");
  REQUIRE_FALSE(program.code.steps.empty());
  const ReadText none(words(60, "a"), arabic_folder());
  const MatchText nothing = all_of(none);
  PatternSearch::Room room;
  CHECK(PatternSearch(program.code, nothing, room).find(0) == PatternSearch::Outcome::GaveUp);
  std::vector<TokenRange> found;
  Pattern(program).find_ranges(nothing, nothing.range().last, found);
  CHECK(found.empty());
  const ReadText one(words(60, "a") + "c a b", arabic_folder());
  const MatchText something = all_of(one);
  Pattern(program).find_ranges(something, something.range().last, found);
  CHECK(found == std::vector<TokenRange>{{61, 63}});
}

TEST_CASE("matches are found up to the token that the next one may not begin with") {
  const ReadText read("a b x a b x a b", arabic_folder());
  const MatchText text = all_of(read);
  const std::vector<TokenRange> all = {{0, 2}, {3, 5}, {6, 8}};
  for (const bool by_re2 : {false, true}) {
    CAPTURE(by_re2);
    for (std::size_t before = 0; before <= 8; ++before) {
      CAPTURE(before);
      PatternProgram program = translate("a b");
      if (by_re2) program.code = {};
      std::vector<TokenRange> found;
      Pattern(std::move(program)).find_ranges(text, before, found);
      const auto end = std::find_if(all.begin(), all.end(),
                                    [&](const TokenRange& range) { return range.first >= before; });
      CHECK(found == std::vector<TokenRange>(all.begin(), end));
    }
  }
}

TEST_CASE("a loop over nothing ends") {
  const ReadText read("a b", arabic_folder());
  std::vector<TokenRange> found;
  Pattern(translate("(a?)*b")).find_ranges(all_of(read), 2, found);
  CHECK(found == std::vector<TokenRange>{{1, 2}});
}

TEST_CASE("what RE2 alone can do is left to it") {
  CHECK(translate("a{1,200}").code.steps.empty());
  CHECK(translate("[z-a]").code.steps.empty());
  CHECK_FALSE(translate("a{1,20}").code.steps.empty());
}
