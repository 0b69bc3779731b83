#include "source/front_matter.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace gainsay;

TEST_CASE("front matter fills the metadata and ends behind its closing line") {
  const std::string text =
      "---\ntitle: 'A: title'\noutlet: The Daily\npublished: 2021-12-26\nlanguage: en\n"
      "story: 12\nurl: https://example.org/a\ntags: [x, y]\ndraft: false\n---\nBody.\n";
  const auto front_matter = read_front_matter("x.md", text);
  REQUIRE(front_matter.has_value());
  const Metadata& metadata = front_matter->metadata;
  CHECK(metadata.title == "A: title");
  CHECK(metadata.outlet == "The Daily");
  CHECK(metadata.published == make_day(2021, 12, 26));
  CHECK(metadata.language == "en");
  CHECK(metadata.story == "12");
  CHECK(metadata.url == "https://example.org/a");
  CHECK(text.substr(front_matter->end) == "Body.\n");
}

TEST_CASE("where a text begins behind its front matter, if it has any") {
  struct Case {
    std::string text;
    std::string body;
    std::string title;
  };
  const std::vector<Case> table = {
      {"", "", ""},
      {"Body", "Body", ""},
      {"---\ntitle: a\n---\nBody", "Body", "a"},
      {"---\r\ntitle: a\r\n---\r\nBody", "Body", "a"},
      {"---\rtitle: a\r---\rBody", "Body", "a"},
      {"---  \ntitle: a\n---\t\nBody", "Body", "a"},
      {"---\ntitle: a\n---", "", "a"},
      {"---\n---\nBody", "Body", ""},
      {"---\n# nothing\n---\nBody", "Body", ""},
      {"---\ntitle:\n---\nBody", "Body", ""},
      {"---\ntitle: a\nBody", "---\ntitle: a\nBody", ""},
      {"---", "---", ""},
      {"----\ntitle: a\n---\nBody", "----\ntitle: a\n---\nBody", ""},
      {"\n---\ntitle: a\n---\nBody", "\n---\ntitle: a\n---\nBody", ""},
      {" ---\ntitle: a\n---\nBody", " ---\ntitle: a\n---\nBody", ""},
      {"---\nA paragraph between rules.\n---\nBody", "---\nA paragraph between rules.\n---\nBody",
       ""},
      // A rule inside a block is indented, so it does not close the front matter.
      {"---\ntext: |\n  a\n  ---\ntitle: b\n---\nBody", "Body", "b"},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    const auto front_matter = read_front_matter("x", item.text);
    REQUIRE(front_matter.has_value());
    CHECK(item.text.substr(front_matter->end) == item.body);
    CHECK(front_matter->metadata.title == item.title);
  }
}

TEST_CASE("broken front matter is refused with its line and column in the file") {
  struct Case {
    std::string text;
    std::string message;
    std::size_t line;
    std::size_t column;
  };
  const std::vector<Case> table = {
      {"---\ntitle: a\npublished: last week\n---\n", "'published' is no day", 3, 12},
      {"---\r\ntitle: a\r\npublished: 2021-02-30\r\n---\r\n", "'published' is no day", 3, 12},
      {"---\npublished: 20211226\n---\n", "'published' is no day", 2, 12},
      {"---\ntitle: [a]\n---\n", "'title' must be a single text", 2, 8},
      {"---\ntitle: a: b\n---\n", "in the front matter: a ':' is not possible here", 2, 9},
      {"---\ntitle: a\ntitle: b\n---\n", "the key 'title' appears twice", 3, 1},
      {"---\ntitle: \"open\n---\n", "never closed", 2, 8},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    const auto front_matter = read_front_matter("x.md", item.text);
    REQUIRE(!front_matter.has_value());
    CAPTURE(render(front_matter.error()));
    CHECK(front_matter.error().file == "x.md");
    CHECK(front_matter.error().message.find(item.message) != std::string::npos);
    CHECK(front_matter.error().line == item.line);
    CHECK(front_matter.error().column == item.column);
    CHECK(!front_matter.error().excerpt.empty());
  }
}
