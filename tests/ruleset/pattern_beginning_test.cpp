#include "ruleset/pattern_beginning.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/first_bytes.h"
#include "ruleset/match_text.h"
#include "ruleset/word_table.h"
#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

constexpr KindId force = 2;
constexpr KindId place = 3;

PatternCode::Beginning beginning(const std::string& pattern) {
  PatternNames names;
  names.slots = {{"force", {force}}, {"anything", {force, place}}};
  const Folder folder;
  WordTable lists(folder);
  lists.add("leave", {"leaves?", "left"});
  names.words = &lists;
  const auto program = translate_pattern(pattern, names, folder);
  REQUIRE_MESSAGE(program.has_value(), (program ? std::string() : program.error().message));
  REQUIRE_FALSE(program->code.steps.empty());
  return program->code.beginning;
}

std::uint64_t first(std::string_view token) {
  return first_bytes<std::uint64_t>(token, token.size());
}

}  // namespace

TEST_CASE("a pattern tells by its first bytes which tokens begin no match") {
  struct Case {
    std::string pattern;
    std::vector<std::string> begin;
    std::vector<std::string> do_not;
  };
  const std::vector<Case> table = {
      {"ab", {"ab"}, {"a", "abc", "b", "xab"}},
      {"withdrawal of", {"withdrawal", "withdrawals"}, {"withdra", "of", "drawal"}},
      {"(left|went) home", {"left", "went"}, {"home", "lef", "wen", "leftover"}},
      {"(the )?withdrawal", {"the", "withdrawal"}, {"then", "a", "draw"}},
      {"[bl]?left", {"left", "bleft", "lleft"}, {"wleft", "b", "lbleft"}},
      {"a+d", {"ad", "aaaaaaaaad"}, {"bd", "aaaad_", "xad"}},
      {"{=leave} home", {"leave", "leaves", "left"}, {"home", "live"}},
      // Of what may be anything, the letters before it.
      {"un.* it", {"un", "undo"}, {"do", "u"}},
      {"(un.|redo) it", {"uncle", "reuse"}, {"do", "see"}},
      {".", {"a", "bc"}, {}},
      {"[^a]b", {"ab", "bc"}, {}},
      {"(a|b|[a-z]?.)c", {"d"}, {}},
  };
  for (const Case& item : table) {
    CAPTURE(item.pattern);
    const PatternCode::Beginning begins = beginning(item.pattern);
    for (const std::string& token : item.begin) {
      CAPTURE(token);
      CHECK(begins.may_be(first(token), 0));
    }
    for (const std::string& token : item.do_not) {
      CAPTURE(token);
      CHECK_FALSE(begins.may_be(first(token), ~std::uint64_t{0} & ~begins.kinds));
    }
  }
}

TEST_CASE("a pattern that begins with a slot asks for a mention that begins in the token") {
  const PatternCode::Beginning slot = beginning("[wb]?{force} left");
  CHECK(slot.may_be(first("troops"), kind_bit(force)));
  CHECK_FALSE(slot.may_be(first("troops"), kind_bit(place)));
  CHECK_FALSE(slot.may_be(first("troops"), 0));
  const PatternCode::Beginning either = beginning("({anything}|nobody) left");
  CHECK(either.may_be(first("iraq"), kind_bit(place)));
  CHECK(either.may_be(first("nobody"), 0));
  CHECK_FALSE(either.may_be(first("somebody"), 0));
}

TEST_CASE("where there are too many ways through the first token, any may begin a match") {
  const PatternCode::Beginning begins = beginning("([a-z]?[a-z]?[a-z]?[a-z]?)x");
  CHECK(begins.may_be(first("1"), 0));
}

TEST_CASE("of many beginnings few bytes are looked at, and none is missed") {
  std::string pattern;
  std::vector<std::string> tokens;
  for (int i = 0; i < 300; ++i) {
    tokens.push_back("word" + std::to_string(i) + "x");
    pattern += (i == 0 ? "(" : "|") + tokens.back();
  }
  const PatternCode::Beginning begins = beginning(pattern + ") there");
  CHECK(begins.hashes.size() <= 32);
  for (const std::string& token : tokens) CHECK(begins.may_be(first(token), 0));
}

TEST_CASE("a private letter of a text is taken for a tag, as patterns do") {
  const ReadText read("a \uE004 b", Folder());
  MatchText text(read.document, {0, read.document.tokens().size()});
  text.build();
  REQUIRE(text.words().size() == 3);
  CHECK(text.words()[0].kinds == 0);
  CHECK(text.words()[1].kinds == ~std::uint64_t{0});
  CHECK(text.words()[1].beginning == 0);
}
