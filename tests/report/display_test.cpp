#include "report/display.h"

#include <doctest/doctest.h>

#include <vector>

namespace gainsay {

TEST_CASE("what is printed is one line and cannot steer the terminal") {
  struct Row {
    std::string text;
    std::string printed;
  };
  const std::vector<Row> rows = {
      {"", ""},
      {"  a \n\t b  ", "a b"},
      {"a\u00A0\u2028b", "a b"},
      {"red \x1b[31m text", "red [31m text"},
      {"a\u202Eb\u2066c\u2069", "abc"},
      {"قال", "قال"},
      {"bad \xFF byte", "bad \uFFFD byte"},
  };
  for (const Row& row : rows) CHECK(printable(row.text) == row.printed);
}

TEST_CASE("marks take no column and wide letters two") {
  struct Row {
    std::string text;
    std::size_t width;
  };
  const std::vector<Row> rows = {
      {"", 0}, {"abc", 3}, {"قَالَ", 3}, {"e\u0301", 1}, {"日本", 4}, {"\u2068قال\u2069", 3},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(display_width(row.text) == row.width);
  }
}

TEST_CASE("only text with right-to-left letters is isolated") {
  CHECK(isolated("plain 12") == "plain 12");
  CHECK(isolated("12 قال x") == "\u206812 قال x\u2069");
  CHECK(isolated("שלום") == "\u2068שלום\u2069");
}

TEST_CASE("right-to-left passages are isolated one by one") {
  struct Row {
    std::string text;
    std::string isolated;
  };
  const std::vector<Row> rows = {
      {"no such letters, 12", "no such letters, 12"},
      {"'قال ذلك' does not name its place", "'\u2068قال ذلك\u2069' does not name its place"},
      {"قال against نفى 12", "\u2068قال\u2069 against \u2068نفى\u2069 12"},
      {"قال 12 و13 then", "\u2068قال 12 و\u206913 then"},
  };
  for (const Row& row : rows) CHECK(isolated_passages(row.text) == row.isolated);
}

TEST_CASE("text is cut behind a word where there is one") {
  struct Row {
    std::string text;
    std::size_t width;
    std::string cut;
  };
  const std::vector<Row> rows = {
      {"one two three", 20, "one two three"},
      {"one two three", 13, "one two three"},
      {"one two three", 12, "one two"},
      {"one two three", 7, "one two"},
      {"onetwothree", 6, "onetwo"},
      {"日本語", 5, "日本"},
      {"one", 0, ""},
      {"cafe\u0301 x", 4, "cafe\u0301"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.width);
    CHECK(cut_to_width(row.text, row.width) == row.cut);
  }
}

TEST_CASE("lines are broken at spaces and no isolate is left open") {
  using Lines = std::vector<std::string>;
  CHECK(lines_of_width("", 10) == Lines{""});
  CHECK(lines_of_width("one two three", 7) == Lines{"one two", "three"});
  CHECK(lines_of_width("onetwothree x", 6) == Lines{"onetwo", "three", "x"});
  CHECK(lines_of_width("x \u2068قال ذلك\u2069 y", 6) ==
        Lines{"x \u2068قال\u2069", "\u2068ذلك\u2069 y"});
  CHECK(lines_of_width("\u2068قال\u2069 and one", 8) == Lines{"\u2068قال\u2069 and", "one"});
}

TEST_CASE("padding counts columns and never cuts") {
  CHECK(padded("ab", 4) == "ab  ");
  CHECK(padded("قَا", 4) == "قَا  ");
  CHECK(padded("abcde", 4) == "abcde");
}

}  // namespace gainsay
