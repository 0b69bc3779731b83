#include "report/markup.h"

#include <doctest/doctest.h>

namespace gainsay {

TEST_CASE("a text can end no element and no attribute") {
  struct Row {
    const char* text;
    const char* written;
  };
  const Row rows[] = {
      {"plain, قال", "plain, قال"},       {"<script>", "&lt;script&gt;"},
      {"]]> &amp;", "]]&gt; &amp;amp;"},  {"\" onload='x'", "&quot; onload=&#39;x&#39;"},
      {"a\r\nb\tc", "a&#13;&#10;b&#9;c"}, {"\x01\x1b[31m\x7f", "\uFFFD\uFFFD[31m\uFFFD"},
      {"\xff\xfe", "\uFFFD\uFFFD"},       {"\u0085\uFFFE\uFFFF", "\u0085\uFFFD\uFFFD"},
  };
  for (const Row& row : rows) CHECK(in_markup(row.text) == row.written);
}

}  // namespace gainsay
