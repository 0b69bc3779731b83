#include "checker/text_change.h"

#include <doctest/doctest.h>

#include "checker/checker.h"
#include "support/rules.h"
#include "support/text.h"

namespace gainsay {
namespace {

EarlierSource version(const std::string& id, const std::string& text,
                      std::string_view published = "2021-12-26") {
  EarlierSource version;
  version.source = testing::source_of(text, published, "en");
  version.source.id = id;
  version.claims = extract(version.source, testing::shipped_rules()).claims;
  return version;
}

// "x" for each claim that was touched, "." for each that was not; then what changed, was added and
// dropped.
std::string change(const EarlierFile* before, const EarlierSource& after) {
  const TextChange change = change_of(after.source, after.claims, before, testing::shipped_rules());
  std::string out;
  for (const bool touched : change.touched) out += touched ? 'x' : '.';
  return out + ' ' + std::to_string(change.changed) + ' ' + std::to_string(change.added) + ' ' +
         std::to_string(change.dropped);
}

constexpr const char* left = "The coalition has left Iraq.";
constexpr const char* toll = "The flood killed 12 people in Basra.";

}  // namespace

TEST_CASE("a claim is touched by its own sentence, wherever the lines of the text have gone") {
  const EarlierFile before{"a.txt", {version("a.txt", std::string(left) + "\n\n" + toll + '\n')}};
  struct {
    const char* after;
    const char* expected;
  } const cases[] = {
      {"The coalition has left Iraq.\n\nThe flood killed 12 people in Basra.\n", ".. 0 0 0"},
      {"It was a day like any other in the valley of the two rivers, and little was to be seen.\r\n"
       "It was a day like any other in the valley of the two rivers, and little was to be seen.\r\n"
       "The coalition has\r\nleft Iraq. The flood killed 12 people in Basra.\r\n",
       ".. 0 0 0"},
      {"The flood killed 12 people in Basra. The coalition has left Iraq.", ".. 0 0 0"},
      {"The coalition has left Iraq.\n\nThe flood killed 15 people in Basra.\n", ".x 1 0 0"},
      {"The coalition has now left Iraq.\n\nThe flood killed 12 people in Basra.\n", "x. 0 0 0"},
      {"The flood killed 12 people in Basra.\n", ". 0 0 1"},
  };
  for (const auto& test : cases) {
    CAPTURE(test.after);
    CHECK(change(&before, version("a.txt", test.after)) == test.expected);
  }
}

TEST_CASE("a claim is touched when its sentence is as it was and means something else") {
  const EarlierFile before{"a.txt", {version("a.txt", left)}};
  CHECK(change(&before, version("a.txt", left, "2022-01-02")).front() == 'x');
  CHECK(change(&before, version("a.txt", left)).front() == '.');
}

TEST_CASE("a record is held against the one of its id") {
  const EarlierFile before{"feed.jsonl", {version("one", left), version("two", toll)}};
  CHECK(change(&before, version("two", toll)) == ". 0 0 0");
  CHECK(change(&before, version("two", left)).front() == 'x');
  CHECK(change(&before, version("three", left)) == "x 0 1 0");
  // Without an id the line is all that a record is called by, and lines move.
  const EarlierFile nameless{"feed.jsonl",
                             {version("feed.jsonl:1", left), version("feed.jsonl:2", toll)}};
  CHECK(change(&nameless, version("feed.jsonl:2", left)) == ". 0 0 0");
  CHECK(change(&nameless, version("feed.jsonl:3", toll)) == ". 0 0 0");
}

TEST_CASE("everything in a new text is touched") {
  CHECK(change(nullptr, version("b.txt", left)) == "x 0 1 0");
}

}  // namespace gainsay
