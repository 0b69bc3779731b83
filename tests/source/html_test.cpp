#include "source/html.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "source/read_text.h"

using namespace gainsay;

namespace {

TextFile page(const std::string& bytes, const std::string& encoding = {}) {
  auto file = read_text("test.html", bytes, Format::Html, encoding);
  REQUIRE_MESSAGE(file.has_value(), file.error().message);
  return std::move(*file);
}

// Long enough to be taken for a paragraph of an article.
const std::string first = "The ministry said on Monday that all of its forces had left the base.";
const std::string second =
    "A spokesman for the coalition said that some of its units remained there.";

std::string paragraphs() { return "<p>" + first + "</p><p>" + second + "</p>"; }
std::string text() { return first + "\n\n" + second; }

}  // namespace

TEST_CASE("the text of a page is what its reader reads") {
  struct Case {
    std::string html;
    std::string text;
  };
  const std::vector<Case> table = {
      {"<p>One <b>two</b>\n  three.<p>Four", "One two three.\n\nFour"},
      {"<h1>Head</h1><ul><li>a<li>b</ul><table><tr><td>c<td>d</table>", "Head\n\na\n\nb\n\nc\n\nd"},
      {"<div>one<br>two<br><br>three<hr>four</div>", "one\ntwo\n\nthree\n\nfour"},
      {"<p>a<!-- b -->c<script>d</script><style>e</style></p>", "ac"},
      {"<p>caf&eacute; R&ampD &#1575;&#x628; &nope; a&b &lt;p&gt;", "café R&D اب &nope; a&b <p>"},
      {"<p>&notit; &amp;amp; &#150; &hearts;x&Tab;y", "¬it; &amp; – ♥x y"},
      {"<p>a < b <3 </>c", "a < b <3 c"},
      {"<p>one</em></tr> two", "one two"},
      {"<p>he said <q>we left</q> today", "he said “we left” today"},
      {"<p>45 <del>40</del> <s>39</s> killed", "45 killed"},
      {"<p hidden>a</p><p style='display: none'>b</p><p aria-hidden=true>c</p><p>d", "d"},
      {"<figure><img alt=x><figcaption>cap</figcaption></figure><p>a<img alt=y>b", "ab"},
      {"<nav>a</nav><aside>b</aside><label>c</label><footer>d</footer><p>e", "e"},
  };
  for (const Case& item : table) {
    CAPTURE(item.html);
    CHECK(page(item.html).source.text == item.text);
  }
}

TEST_CASE("the article is found in its page") {
  const std::string menu = "<header><a href=/>Home</a> <a href=/w>World and politics</a></header>";
  const std::string teasers =
      "<div class='related-stories'><p>Another text, on another day, said that nobody had left "
      "anything.</p></div>";
  struct Case {
    std::string what;
    std::string html;
    std::string text;
  };
  const std::vector<Case> table = {
      {"in <article>, the headline outside",
       "<title>They left - Paper</title>" + menu + "<h1>They left</h1><article>" + paragraphs() +
           "</article>" + teasers,
       "They left\n\n" + text()},
      {"the name of the paper is no headline",
       "<title>They left</title><h1>Paper of Record</h1><main>" + paragraphs() + "</main>", text()},
      {"in <main> of which no <article> is most",
       menu + "<main><article><p>" + first + "</p></article><article><p>" + second +
           "</p></article><article><p>" + first + "</p></article></main>",
       text() + "\n\n" + first},
      {"where articleBody is marked",
       "<article><p>By somebody</p><div itemprop=articleBody>" + paragraphs() +
           "</div><p>Somebody writes for the paper from the capital, and has for years.</p>"
           "</article>",
       text()},
      {"where the paragraphs lie, without any markup for it",
       menu + "<div id=page><div id=left><p>Latest<p>Weather</div><div><div>" + paragraphs() +
           "</div></div><div><p>About us</div></div>",
       text()},
      {"where lines are only broken",
       menu + "<div><div>" + first + "<br><br>" + second + "</div></div><div>About us</div>",
       text()},
      {"without the related links in it",
       "<article>" + paragraphs() +
           "<ul><li><a href=a>What we know</a><li><a href=b>A day of leaving</a></ul>"
           "<p><strong>Read on: <a href=c>why the other base was never left at "
           "all</a></strong></p></article>",
       text()},
      {"in a page that is one form",
       "<form id=page>" + menu + "<div>" + paragraphs() +
           "</div><form><div>Write to us about anything that you have seen</div></form></form>",
       text()},
      {"a name of the whole page leaves nothing out",
       "<body class='has-sidebar social'><div class='related'>" + paragraphs() + "</div>", text()},
      {"comments of readers are not the article's",
       "<main>" + paragraphs() + "<section id=comments><p>" + first + "</p></section></main>",
       text()},
  };
  for (const Case& item : table) {
    CAPTURE(item.what);
    CHECK(page(item.html).source.text == item.text);
  }
}

TEST_CASE("spans of a page cut the words out of its bytes") {
  const std::string html =
      "<!DOCTYPE html>\n<p>The <b>coalition</b> &laquo;left&raquo; R&amp;D\n  in caf&eacute;s.\n";
  const TextFile file = page(html);
  CHECK(file.source.text == "The coalition «left» R&D in cafés.");
  const auto cut = [&](const std::string& words) {
    const std::size_t at = file.source.text.find(words);
    REQUIRE(at != std::string::npos);
    const Span span = file.source.original(Span{at, at + words.size()});
    return html.substr(span.start, span.size());
  };
  CHECK(cut("coalition") == "coalition");
  CHECK(cut("left") == "left");
  CHECK(cut("«left»") == "&laquo;left&raquo;");
  CHECK(cut("cafés") == "caf&eacute;s");
  CHECK(cut("D in") == "D\n  in");
  CHECK(position_of(file.source, file.source.text.find("in caf")) == Position{3, 3});
}

TEST_CASE("text that the parser moves stands by itself") {
  const TextFile file = page("<table><tr><td>in the cell</td></tr>moved</table>");
  CHECK(file.source.text == "moved\n\nin the cell");
}

TEST_CASE("the encoding of a page is told by its mark, its declaration, its bytes") {
  const std::string word = "\xE3\xCD\xE3\xCF";  // in windows-1256
  struct Case {
    std::string html;
    std::string text;
    std::string encoding;
  };
  const std::vector<Case> table = {
      {"<meta charset=windows-1256><p>" + word, "محمد", "windows-1256, declared"},
      {"<meta http-equiv=Content-Type content='text/html; Charset=windows-1256'><p>" + word, "محمد",
       "windows-1256, declared"},
      {"<!-- <meta charset=utf-7> --><meta charset='ISO-8859-1'><p>\x93yes\x94", "“yes”",
       "windows-1252, declared"},
      {"\xEF\xBB\xBF<meta charset=windows-1256><p>é", "é", "UTF-8, from its byte order mark"},
      {"<meta charset=utf-16><p>é", "é", "UTF-8"},
      {"<p>é", "é", "UTF-8"},
  };
  for (const Case& item : table) {
    CAPTURE(item.html);
    const TextFile file = page(item.html);
    CHECK(file.source.text == item.text);
    CHECK(file.source.encoding == item.encoding);
  }
  const std::string html = "<meta charset=windows-1256><p>a <b>" + word + "</b>";
  const TextFile file = page(html);
  const Span span = file.source.original(Span{2, file.source.text.size()});
  CHECK(html.substr(span.start, span.size()) == word);
  CHECK(page("<meta charset=windows-1256><p>é", "UTF-8").source.text == "é");
}

TEST_CASE("a page without text is warned of") {
  const TextFile file = page("<body><div id=root></div><script>render()</script>");
  CHECK(file.source.text.empty());
  REQUIRE(file.notes.size() == 1);
  CHECK(file.notes[0].severity == Severity::Warning);
}
