#include "source/line_finder.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

namespace gainsay {
namespace {

// The same, by its definition: code point by code point from the beginning.
LinePlace counted(const std::string& text, std::size_t offset) {
  LinePlace place;
  for (std::size_t at = 0; at < offset && at < text.size(); ++at) {
    const bool before_line_feed = at + 1 < text.size() && text[at + 1] == '\n';
    if (text[at] == '\n' || (text[at] == '\r' && !before_line_feed)) {
      place = {place.line + 1, 1, 1};
      continue;
    }
    ++place.byte_column;
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) ++place.column;
  }
  return place;
}

}  // namespace

TEST_CASE("a place is a line and its columns in code points and bytes") {
  LineFinder finder("one\nقال: two\r\nthree");
  CHECK(finder.place_of(0) == LinePlace{1, 1, 1});
  CHECK(finder.place_of(12) == LinePlace{2, 6, 9});
  CHECK(finder.place_of(17) == LinePlace{3, 1, 1});
  CHECK(finder.place_of(3) == LinePlace{1, 4, 4});
  CHECK(finder.place_of(99) == LinePlace{3, 6, 6});
}

TEST_CASE("places are the same in whatever order they are asked for") {
  const std::vector<std::string> pieces = {"\n", "\r\n", "\r", "a", "قال", "a longer piece", "😀"};
  std::mt19937 engine(20211226);
  for (int i = 0; i < 500; ++i) {
    std::string text;
    for (std::size_t piece = engine() % 30; piece > 0; --piece) {
      text += pieces[engine() % pieces.size()];
    }
    CAPTURE(text);
    LineFinder finder(text);
    for (int asked = 0; asked < 20; ++asked) {
      const std::size_t offset = engine() % (text.size() + 2);
      CHECK(finder.place_of(offset) == counted(text, offset));
    }
  }
}

}  // namespace gainsay
