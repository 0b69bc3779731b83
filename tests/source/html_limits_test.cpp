#include "source/html_limits.h"

#include <doctest/doctest.h>

#include <ctime>
#include <string>
#include <vector>

#include "source/html.h"

using namespace gainsay;

namespace {

std::string times(std::size_t count, const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

std::string numbered(std::size_t count, const std::string& before, const std::string& after) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += before + std::to_string(i) + after;
  return out;
}

}  // namespace

TEST_CASE("pages that a parser would not get through are refused at once") {
  const std::vector<std::string> table = {
      times(100'000, "<div>"),
      "<!--><p>a" + times(100'000, "<div>"),
      times(100'000, "<span><div></span></div>"),
      times(100'000, "<div></x>"),
      times(50'000, "<ul><li>"),
      "<svg>" + times(100'000, "<tr>"),
      "<svg><style>" + times(100'000, "<g>"),
      times(100'000, "<b>"),
      numbered(100'000, "<p><b id=", ">x"),
      numbered(100'000, "<div><i id=", "></div>"),
      numbered(900, "<b id=", ">") + times(5'000, "<p>x"),
      "<p " + numbered(100'000, "a", " ") + ">x",
      "<p " + numbered(100'000, "a", "='b'") + ">x",
      times(100'000, "<table><tr><td>"),
      times(100'000, "<rt>"),
      times(100'000, "<optgroup>"),
  };
  for (const std::string& html : table) {
    CAPTURE(html.substr(0, 60));
    const std::clock_t start = std::clock();  // of the processor: others may be at work too
    const auto read = read_html("hostile.html", html);
    const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    CHECK(took < 5);  // without the limits: minutes
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().file == "hostile.html");
    CHECK(read.error().line == 1);
  }
}

TEST_CASE("large and careless pages are read") {
  const std::vector<std::string> table = {
      times(20'000, "<p>a paragraph that nobody closes"),
      times(20'000, "<div><span>a</span></div>"),
      "<ul>" + times(20'000, "<li>an <b>item</b>"),
      "<table>" + times(5'000, "<tr><td><font color=red>a<td><b>b"),
      times(3'000, "<a name=x>an old anchor, <br>"),
      "<svg>" + times(5'000, "<path d=''/>") + "</svg><p>a",
      times(3'000, "<img><br><input><hr><wbr>"),
      times(500, "<div>") + "deep" + times(500, "</div>"),
      "<script>" + times(5'000, "'<div>' + ") + "</script><p>a",
      "<!-- " + times(5'000, "<div>") + " --><p>a",
      times(3'000, "<p>1 < 2 <3 </p>"),
      "",
      "<",
      "</",
      "<!--",
      "<a href=\"",
      "&",
      "<plaintext>" + times(5'000, "<div>"),
  };
  for (const std::string& html : table) {
    CAPTURE(html.substr(0, 60));
    const auto read = read_html("page.html", html);
    CHECK_MESSAGE(read.has_value(), read.error().message);
  }
}
