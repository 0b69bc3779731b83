#include "source/source.h"

#include <doctest/doctest.h>

#include <vector>

using namespace gainsay;

TEST_CASE("lines end in LF, CRLF or CR, and columns count code points") {
  struct Case {
    std::string text;
    std::size_t offset;
    Position position;
  };
  const std::vector<Case> table = {
      {"", 0, {1, 1}},       {"ab", 1, {1, 2}},     {"ab", 2, {1, 3}},     {"ab", 99, {1, 3}},
      {"a\nb", 1, {1, 2}},   {"a\nb", 2, {2, 1}},   {"a\r\nb", 2, {1, 3}}, {"a\r\nb", 3, {2, 1}},
      {"a\rb", 2, {2, 1}},   {"a\r\rb", 3, {3, 1}}, {"a\n\n", 3, {3, 1}},  {"é😀b", 6, {1, 3}},
      {"x\nبب!", 6, {2, 3}},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    CAPTURE(item.offset);
    Source source;
    source.text = item.text;
    const Position position = position_of(source, item.offset);
    CHECK(position.line == item.position.line);
    CHECK(position.column == item.position.column);
  }
}
