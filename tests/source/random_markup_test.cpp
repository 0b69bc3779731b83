#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "source/read_text.h"

using namespace gainsay;

// Files put together at random from what markup is made of, also where it makes no sense.

namespace {

constexpr auto pieces =
    std::to_array<std::string_view>({"<p>",
                                     "</p>",
                                     "<div>",
                                     "</div>",
                                     "<b>",
                                     "</b>",
                                     "<a href='x'>",
                                     "</a>",
                                     "<table>",
                                     "<tr>",
                                     "<td>",
                                     "</table>",
                                     "<svg>",
                                     "</svg>",
                                     "<script>",
                                     "</script>",
                                     "<style>",
                                     "</style>",
                                     "<!--",
                                     "-->",
                                     "<!-->",
                                     "<",
                                     "&",
                                     "&amp;",
                                     "&eacute;",
                                     "&#1575;",
                                     "&#x",
                                     "&notit;",
                                     "&nope;",
                                     "<q>",
                                     "</q>",
                                     "<br>",
                                     "<title>",
                                     "</title>",
                                     "<template>",
                                     "</template>",
                                     "<form>",
                                     "</form>",
                                     "<select>",
                                     "<option>",
                                     "</select>",
                                     "<figure>",
                                     "</figure>",
                                     "<article>",
                                     "</article>",
                                     "<h1>",
                                     "</h1>",
                                     "text ",
                                     "words long enough to make a paragraph of an article ",
                                     "العراق ",
                                     "é",
                                     "😀",
                                     " ",
                                     "\n",
                                     "\n\n",
                                     "\t",
                                     "# ",
                                     "* ",
                                     "- ",
                                     "> ",
                                     "```\n",
                                     "`",
                                     "[",
                                     "](",
                                     "](http://x)",
                                     ")",
                                     "![",
                                     "|",
                                     "|---|---|\n",
                                     "~~",
                                     "**",
                                     "_",
                                     "    ",
                                     "\\",
                                     "\r\n",
                                     "---\n",
                                     "1. ",
                                     "===\n",
                                     "<plaintext>",
                                     "<textarea>",
                                     "</textarea>",
                                     "<frameset>",
                                     "<math>",
                                     "<mi>",
                                     "</math>",
                                     "<![CDATA[",
                                     "]]>",
                                     "<?x?>",
                                     "<!DOCTYPE html>",
                                     "<body>",
                                     "</body>",
                                     "</html>",
                                     "<html lang=en>",
                                     "<meta charset=utf-8>",
                                     "<li>",
                                     "<ul>",
                                     "</ul>",
                                     "<button>",
                                     "</button>",
                                     "<nobr>",
                                     "<isindex prompt='x'>",
                                     "<noscript>",
                                     "</noscript>",
                                     "<pre>",
                                     "</pre>",
                                     "<image>",
                                     "&Tab;",
                                     "&nbsp;",
                                     "'",
                                     "\"",
                                     ">"});

std::string random_markup(std::mt19937& random) {
  std::string out;
  for (std::size_t left = random() % 80; left > 0; --left) out += pieces[random() % pieces.size()];
  return out;
}

// What is wrong with the way from the visible text to the file; empty: nothing.
std::string fault(const Source& source, std::string_view file) {
  std::size_t before = 0;
  std::size_t paragraph = 0;
  for (std::size_t at = 0; at < source.text.size();) {
    const std::size_t start = at;
    (void)next_code_point(source.text, at);
    const std::string sign = source.text.substr(start, at - start);
    const Span span = source.original(Span{start, at});
    if (span.start > span.end || span.end > file.size()) return "'" + sign + "' lies outside";
    const std::string_view cut = file.substr(span.start, span.size());
    const bool stands_in = cut.starts_with('&') || cut.starts_with('<');
    const bool parts = sign == " " || sign == "\n";
    if (cut != sign && !stands_in && !parts) return "'" + std::string(cut) + "' for '" + sign + "'";
    if (parts && source.text.compare(start, 2, "\n\n") == 0) paragraph = start;
    if (!parts && span.start < before && paragraph == 0) return "'" + sign + "' lies before";
    if (!parts) before = span.start;
    if (!parts) paragraph = 0;
  }
  return {};
}

}  // namespace

TEST_CASE("every sign of a visible text is found in the file, whatever the markup") {
  std::mt19937 random(7);
  std::size_t signs = 0;
  for (int i = 0; i < 400; ++i) {
    const std::string file = random_markup(random);
    for (const Format format : {Format::Markdown, Format::Html}) {
      CAPTURE(file);
      const auto read = read_text("random", file, format, "UTF-8");
      if (!read) continue;  // front matter that is none
      CHECK(fault(read->source, file) == "");
      signs += read->source.text.size();
    }
  }
  CHECK(signs > 10'000);
}
