#include "ruleset/matcher.h"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

constexpr KindId force = 2;
constexpr KindId place = 3;

struct Tag {
  TokenRange tokens;
  KindId kind;
};

Pattern compile(const std::string& pattern) {
  PatternNames names;
  names.slots = {{"force", {force}}, {"place", {place}}};
  auto program = translate_pattern(pattern, names, arabic_folder());
  REQUIRE_MESSAGE(program.has_value(), (program ? std::string() : program.error().message));
  return Pattern(std::move(*program));
}

// "words{slot=words}{~=words}" of each match.
std::string matches(const std::string& pattern, const ReadText& read, const std::vector<Tag>& tags,
                    TokenRange range) {
  MatchText subject(read.document, range);
  for (const Tag& tag : tags) subject.tag(tag.tokens, tag.kind);
  subject.build();
  std::vector<PatternMatch> found;
  const Pattern compiled = compile(pattern);  // owns the names of the slots
  compiled.find(subject, found);
  std::vector<std::string> out;
  for (const PatternMatch& match : found) {
    std::string line = read.tokens(match.tokens);
    for (const SlotMatch& slot : match.slots) {
      line += "{" + std::string(slot.slot) + "=" + read.tokens(slot.tokens) + "}";
    }
    out.push_back(line);
  }
  return join(out, "; ");
}

}  // namespace

TEST_CASE("a match says which tokens its slots and gaps took") {
  struct Case {
    std::string pattern;
    std::string text;
    std::vector<Tag> tags;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"{force} left {place}",
       "Coalition forces left Iraq",
       {{{0, 2}, force}, {{3, 4}, place}},
       "coalition|forces|left|iraq{force=coalition|forces}{place=iraq}"},
      {"{force}( in {place})?",
       "troops in Iraq, troops",
       {{{0, 1}, force}, {{2, 3}, place}, {{4, 5}, force}},
       "troops|in|iraq{force=troops}{place=iraq}; troops{force=troops}"},
      {"({force} left|left by {force})",
       "left by troops",
       {{{2, 3}, force}},
       "left|by|troops{force=troops}"},
      {"{force} ~3 left",
       "troops have not yet left",
       {{{0, 1}, force}},
       "troops|have|not|yet|left{force=troops}{~=have|not|yet}"},
      {"{force} ~3 left", "troops left", {{{0, 1}, force}}, "troops|left{force=troops}"},
      {"a ~1 b ~1 c", "a x b y c", {}, "a|x|b|y|c{~=x}{~=y}"},
      {"ل{force}",
       "للقوات الأميركية",
       {{{0, 2}, force}},
       "للقوات|الاميركيه{force=للقوات|الاميركيه}"},
      // Two mentions side by side are two.
      {"{force} {force}",
       "a b c d",
       {{{0, 2}, force}, {{2, 4}, force}},
       "a|b|c|d{force=a|b}{force=c|d}"},
      {"{force}", "a b c d", {{{0, 2}, force}, {{2, 4}, force}}, "a|b{force=a|b}; c|d{force=c|d}"},
      // The same words may be mentions of two kinds.
      {"{force} x", "a b x", {{{0, 2}, force}, {{1, 2}, place}}, "a|b|x{force=a|b}"},
      {"{place} x", "a b x", {{{0, 2}, force}, {{1, 2}, place}}, "b|x{place=b}"},
      // A slot begins where its mention does.
      {"y {force}", "y a b", {{{0, 3}, force}}, ""},
      {"a b", "a b", {{{0, 2}, force}}, "a|b"},
  };
  for (const Case& item : table) {
    CAPTURE(item.pattern);
    CAPTURE(item.text);
    const ReadText read(item.text, arabic_folder());
    CHECK(matches(item.pattern, read, item.tags, {0, read.document.tokens().size()}) ==
          item.expected);
  }
}

TEST_CASE("only the given tokens are searched, and mentions are cut to them") {
  const ReadText read("a b c d", arabic_folder());
  CHECK(matches("b c", read, {}, {1, 3}) == "b|c");
  CHECK(matches("a b", read, {}, {1, 3}).empty());
  CHECK(matches("{force} d", read, {{{1, 3}, force}}, {1, 4}) == "b|c|d{force=b|c}");
  CHECK(matches("{force}", read, {{{1, 4}, force}}, {0, 3}) == "b|c{force=b|c}");
  CHECK(matches("{force}", read, {{{0, 3}, force}}, {1, 4}).empty());  // it begins outside
  CHECK(matches("a", read, {}, {2, 2}).empty());
}

TEST_CASE("every offset of a match text lies in a token") {
  const ReadText read("ab c", arabic_folder());
  MatchText text(read.document, {0, 2});
  text.tag({0, 1}, force);
  text.tag({0, 1}, force);  // a mention that is given twice counts once
  text.build();
  REQUIRE(text.text() == std::string("\x1f") + "ab" + "\xEE\x80\x84" + "\x1f" + "c" + "\x1f");
  const std::vector<std::size_t> tokens = {0, 0, 0, 0, 0, 0, 0, 1, 1};
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    CAPTURE(at);
    CHECK(text.token_at(at) == tokens[at]);
  }
}

TEST_CASE("a pattern that RE2 refuses matches nothing and says why") {
  const Pattern pattern = compile("a{5,2}");
  CHECK(pattern.problem().find("repetition") != std::string::npos);
  const ReadText read("aaaa", arabic_folder());
  MatchText text(read.document, {0, 1});
  text.build();
  std::vector<PatternMatch> found;
  pattern.find(text, found);
  CHECK(found.empty());
}

TEST_CASE("a pattern's cost grows with its gaps") {
  CHECK(compile("a b").problem().empty());
  CHECK(compile("a ~50 b").cost() > compile("a ~1 b").cost());
}

TEST_CASE("threads may use a pattern for the first time at once") {
  const Pattern pattern = compile("a ~2 c");
  const ReadText read("a b c", arabic_folder());
  MatchText text(read.document, {0, 3});
  text.build();
  std::vector<std::size_t> hits(4);
  std::vector<std::thread> threads;
  for (std::size_t& hit : hits) {
    threads.emplace_back([&] {
      std::vector<PatternMatch> found;
      pattern.find(text, found);
      hit = found.size();
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(hits == std::vector<std::size_t>{1, 1, 1, 1});
}
