#include "source/ignore.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace gainsay;

TEST_CASE("lines of a .gitignore are read as git reads them") {
  struct Case {
    const char* lines;
    const char* path;
    bool folder;
    Ignoring expected;
  };
  const auto silent = Ignoring::Silent;
  const auto ignored = Ignoring::Ignored;
  const auto kept = Ignoring::Kept;
  const std::vector<Case> table = {
      {"", "a", false, silent},
      {"# a\n\na\n", "a", false, ignored},
      {"a", "b/a", false, ignored},
      {"/a", "a", false, ignored},
      {"/a", "b/a", false, silent},
      {"b/a", "b/a", false, ignored},
      {"b/a", "c/b/a", false, silent},
      {"**/b/a", "c/b/a", false, ignored},
      {"a/", "a", false, silent},
      {"a/", "a", true, ignored},
      {"a/", "b/a", true, ignored},
      {"*.txt\n!keep.txt", "b/keep.txt", false, kept},
      {"!keep.txt\n*.txt", "keep.txt", false, ignored},
      {"a \r\n", "a", false, ignored},
      {"a\\ ", "a ", false, ignored},
      {"\\#a", "#a", false, ignored},
      {"\\!a", "!a", false, ignored},
      {"draft-[0-9].md", "x/draft-3.md", false, ignored},
      {"!/", "a", true, silent},
  };
  for (const Case& item : table) {
    CAPTURE(item.lines);
    CAPTURE(item.path);
    CHECK(IgnoreRules(item.lines).judge(item.path, item.folder) == item.expected);
  }
}
