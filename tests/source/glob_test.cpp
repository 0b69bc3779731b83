#include "source/glob.h"

#include <doctest/doctest.h>

#include <vector>

using namespace gainsay;

TEST_CASE("a pattern fits the paths it describes") {
  struct Case {
    const char* pattern;
    const char* path;
    bool fits;
  };
  const std::vector<Case> table = {
      {"a", "a", true},
      {"a", "b", false},
      {"*.txt", "a.txt", true},
      {"*.txt", "b/a.txt", false},
      {"*", "", true},
      {"**/a", "a", true},
      {"**/a", "b/c/a", true},
      {"**/a", "b/ca", false},
      {"a/**", "a/b/c", true},
      {"a/**", "a", false},
      {"a/**/b", "a/b", true},
      {"a/**/b", "a/x/y/b", true},
      {"a?c", "abc", true},
      {"a?c", "a/c", false},
      {"?", "é", true},
      {"[a-c]", "b", true},
      {"[a-c]", "d", false},
      {"[!a-c]", "d", true},
      {"[^a-c]", "a", false},
      {"[!a]", "/", false},
      {"[]a]", "]", true},
      {"[ا-ي]", "م", true},
      {"[-a]", "-", true},
      {"[a-]", "-", true},
      {"[a", "[a", true},
      {"\\*", "*", true},
      {"\\*", "a", false},
      {"a\\", "a\\", true},
      {"*a*b*c*", "xaybzc", true},
      {"", "", true},
      {"", "a", false},
  };
  for (const Case& item : table) {
    CAPTURE(item.pattern);
    CAPTURE(item.path);
    CHECK(glob_fits(item.pattern, item.path) == item.fits);
  }
}

TEST_CASE("a pattern without a slash is tried on the last part of the path") {
  CHECK(glob_matches("*.txt", "b/a.txt"));
  CHECK_FALSE(glob_matches("b/*.md", "b/a.txt"));
  CHECK(glob_matches("b/*", "b/a.txt"));
  CHECK_FALSE(glob_matches("b/*", "c/b/a.txt"));
}
