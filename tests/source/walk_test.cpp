#include "source/walk.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "source/folder.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

std::vector<std::string> below(const Folder& folder, const std::vector<std::string>& paths) {
  std::vector<std::string> out;
  for (const std::string& path : paths) out.push_back(path.substr(folder.path().size() + 1));
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("ignored files are left out as git does") {
  const Folder folder;
  fs::create_directories(folder(".git/info"));
  folder.file(".git/info/exclude", "private.txt\n");
  folder.file(".gitignore", "drafts/\n*.tmp.txt\n/top.txt\n");
  folder.file("news/.gitignore", "!b.tmp.txt\n/only-here.txt\n");
  for (const char* name :
       {"drafts/a.txt", "news/a.tmp.txt", "news/b.tmp.txt", "news/top.txt", "news/only-here.txt",
        "news/deep/only-here.txt", "top.txt", "private.txt", "kept.txt", "news/drafts/c.txt"}) {
    folder.file(name, "x");
  }
  const Names kept = {"kept.txt", "news/b.tmp.txt", "news/deep/only-here.txt", "news/top.txt"};
  const Walk all = walk(folder.path());
  CHECK(below(folder, all.files) == kept);
  CHECK(summary_of(all.skipped) == "6 files skipped: ignored by .gitignore");
  // What a folder higher up ignores is ignored as well, but for what is named.
  CHECK(below(folder, walk(folder("news")).files) == Names{kept.begin() + 1, kept.end()});
  CHECK(below(folder, walk(folder("drafts")).files) == Names{"drafts/a.txt"});
  WalkOptions options;
  options.ignore_files = false;
  CHECK(walk(folder.path(), options).files.size() == 10);
}

TEST_CASE("outside of a repository a .gitignore counts in its folder") {
  const Folder folder;
  folder.file("a/.gitignore", "x.txt\n");
  folder.file("a/x.txt", "x");
  folder.file("x.txt", "x");
  CHECK(below(folder, walk(folder.path()).files) == Names{"x.txt"});
}

TEST_CASE("files are included and excluded by pattern") {
  const Folder folder;
  for (const char* name : {"a.txt", "b.md", "c.csv", "old/a.txt", "old/deep/b.md", "new/c.csv"}) {
    folder.file(name, "x");
  }
  struct Case {
    Names include;
    Names exclude;
    Names files;
    std::string skipped;
  };
  const std::vector<Case> table = {
      {{},
       {},
       {"a.txt", "b.md", "old/a.txt", "old/deep/b.md"},
       "2 files skipped: not a text format"},
      {{"*.md"}, {}, {"b.md", "old/deep/b.md"}, "4 files skipped: not included"},
      {{"*.csv"}, {}, {"c.csv", "new/c.csv"}, "4 files skipped: not included"},
      {{"old/*"}, {}, {"old/a.txt"}, "5 files skipped: not included"},
      {{"old/**", "c.csv"},
       {"deep"},
       {"c.csv", "new/c.csv", "old/a.txt"},
       "3 files skipped: 2 not included, 1 excluded"},
      {{}, {"old"}, {"a.txt", "b.md"}, "3 files skipped: 2 not a text format, 1 excluded"},
      {{},
       {"*.md", "/old"},
       {"a.txt", "old/a.txt"},
       "4 files skipped: 2 not a text format, 2 excluded"},
  };
  for (const Case& item : table) {
    CAPTURE(item.skipped);
    WalkOptions options;
    options.include = item.include;
    options.exclude = item.exclude;
    const Walk found = walk(folder.path(), options);
    CHECK(below(folder, found.files) == item.files);
    CHECK(summary_of(found.skipped) == item.skipped);
  }
}

TEST_CASE("hidden files of a text format are told of and not counted") {
  const Folder folder;
  folder.file(".hidden.txt", "x");
  folder.file(".git/x.txt", "x");
  folder.file("a.txt", "x");
  const Walk found = walk(folder.path());
  REQUIRE(found.skipped.size() == 1);
  CHECK(found.skipped[0] == Skipped{folder(".hidden.txt"), Skipped::Reason::Hidden, ""});
  CHECK(summary_of(found.skipped).empty());
}
