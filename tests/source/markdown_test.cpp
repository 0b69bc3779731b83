#include "source/markdown.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "source/read_text.h"

using namespace gainsay;

namespace {

Source markdown(const std::string& bytes) {
  auto file = read_text("test.md", bytes, Format::Markdown, "");
  REQUIRE_MESSAGE(file.has_value(), file.error().message);
  CHECK(file->notes.empty());
  return std::move(file->source);
}

}  // namespace

TEST_CASE("the prose of Markdown is what its reader reads") {
  struct Case {
    std::string markdown;
    std::string text;
  };
  const std::vector<Case> table = {
      {"", ""},
      {"One\ntwo *three* **four**.\n\nFive", "One two three four.\n\nFive"},
      {"# A head #\nBody\n\nSecond head\n===\n", "A head\n\nBody\n\nSecond head"},
      {"- one\n- two\n  1. three\n\n  four\n", "one\n\ntwo\n\nthree\n\nfour"},
      {"> quoted\n> on\n", "quoted on"},
      {"| a | b |\n|---|---|\n| c *d* | e |\n", "a\n\nb\n\nc d\n\ne"},
      {"See [the *report*](http://x.y/z \"title\") and <http://x.y>.",
       "See the report and http://x.y."},
      {"See [the report][1].\n\n[1]: http://x.y/z 'title'\n", "See the report."},
      {"before ![a picture](x.png \"t\") after", "before after"},
      {"run `rm -rf` now", "run now"},
      {"x`y`z", "x z"},
      {"a\n\n```\ncode\n```\n\n    indented\n\nb", "a\n\nb"},
      {"a <!-- not\nseen --> b\n\n<!-- nor\n\nthis -->\n\nc", "a b\n\nc"},
      {"a <b>bold</b> word", "a bold word"},
      {"<div>\nIn *a* <i>block</i> &amp; more<br>here\n</div>\n\nb",
       "In *a* block & more\nhere\n\nb"},
      {"a ~~struck~~ b", "a b"},
      {"R&amp;D &eacute;t&#233; &#x627; &nope; &", "R&D été ا &nope; &"},
      {"5 \\* 3\\_4", "5 * 3_4"},
      {"line  \nbreak\\\nhere", "line\nbreak\nhere"},
      {"***\n\na\n\n---\n\nb", "a\n\nb"},
      {"---\ntitle: x\n---\n# Head\r\n\r\nBody\r\nmore\r\n", "Head\n\nBody more"},
  };
  for (const Case& item : table) {
    CAPTURE(item.markdown);
    const Source source = markdown(item.markdown);
    CHECK(source.text == item.text);
    CHECK(source.body == Span{0, source.text.size()});
  }
}

TEST_CASE("spans of Markdown cut the words out of the file, without the marks around them") {
  const std::string file =
      "\xEF\xBB\xBF---\ntitle: x\n---\n# Head\n\nThe **coalition** [left](http://x) R&amp;D\nin "
      "`code` May.\n";
  const Source source = markdown(file);
  const auto cut = [&](const std::string& words) {
    const std::size_t at = source.text.find(words);
    REQUIRE(at != std::string::npos);
    const Span span = source.original(Span{at, at + words.size()});
    return file.substr(span.start, span.size());
  };
  CHECK(source.text == "Head\n\nThe coalition left R&D in May.");
  for (const char* words : {"Head", "The", "coalition", "left", "in", "May", "R", "D", "."}) {
    CHECK(cut(words) == words);
  }
  CHECK(cut("&") == "&amp;");
  CHECK(cut("R&D") == "R&amp;D");
  CHECK(cut("coalition left") == "coalition** [left");
  CHECK(cut("D in May") == "D\nin `code` May");
}

TEST_CASE("places in Markdown count the lines and columns of the file") {
  const Source source = markdown("---\ntitle: x\n---\n\nThe **\xC3\xA9tat** of\nthings\n");
  const auto place = [&](const char* words) {
    return position_of(source, source.text.find(words));
  };
  CHECK(place("The") == Position{5, 1});
  CHECK(place("\xC3\xA9tat") == Position{5, 7});
  CHECK(place("of") == Position{5, 14});
  CHECK(place("things") == Position{6, 1});
  const std::size_t state = source.text.find("\xC3\xA9tat");
  CHECK(end_of(source, {state, state + 5}) == Position{5, 11});
  CHECK(end_of(source, {0, source.text.size()}) == Position{6, 7});
}

TEST_CASE("the metadata of Markdown is that of its front matter") {
  const Source source = markdown("---\ntitle: A\npublished: 2021-12-26\nlanguage: en\n---\nb");
  CHECK(source.metadata.title == "A");
  CHECK(source.metadata.published == parse_iso_day("2021-12-26"));
  CHECK(source.metadata.language == "en");
  CHECK(source.markup.size() == 53);
}
