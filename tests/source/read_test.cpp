#include "source/read.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "source/folder.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

struct Outcome {
  std::vector<Source> sources;
  ReadReport report;
};

Outcome read(const std::vector<std::string>& arguments, const ReadOptions& options = {},
             const std::string& input = {}) {
  Outcome outcome;
  std::istringstream standard_input(input);
  outcome.report = read_sources(arguments, standard_input, options, [&](Source source) {
    outcome.sources.push_back(std::move(source));
  });
  CHECK(outcome.report.sources == outcome.sources.size());
  return outcome;
}

std::vector<std::string> ids(const Outcome& outcome) {
  std::vector<std::string> list;
  for (const Source& source : outcome.sources) list.push_back(source.id);
  return list;
}

void check_only(const Outcome& outcome, Severity severity, const std::string& file,
                const std::string& message) {
  REQUIRE(outcome.report.diagnostics.size() == 1);
  const Diagnostic& diagnostic = outcome.report.diagnostics[0];
  CAPTURE(render(diagnostic));
  CHECK(diagnostic.severity == severity);
  CHECK(diagnostic.file == file);
  CHECK(diagnostic.message.find(message) != std::string::npos);
}

}  // namespace

TEST_CASE("what would have to be waited for is told of, and no file makes one wait") {
  const std::string records = "{\"text\": \"1\"}\n{\"text\": \"2\"}\n";
  const Folder folder;
  const std::string file = folder.file("records.jsonl", records);
  std::size_t waits = 0;
  ReadOptions options;
  options.from = "jsonl";
  options.before_wait = [&] { ++waits; };
  CHECK(read({file}, options).sources.size() == 2);
  CHECK(waits == 0);
  CHECK(read({"-"}, options, records).sources.size() == 2);
  CHECK(waits == 1);  // at its end
}

TEST_CASE("files, folders and standard input are read in the order they are given") {
  const Folder folder;
  folder.file("b/z.txt", "z");
  folder.file("b/a/y.md", "---\ntitle: why\n---\ny");
  folder.file("b/a.txt", "a");
  folder.file("b/records.jsonl", "{\"id\": \"r1\", \"text\": \"1\"}\n{\"text\": \"2\"}\n");
  folder.file("b/.hidden.txt", "no");
  folder.file("b/.git/x.txt", "no");
  folder.file("b/picture.png", "no");
  folder.file("b/page.HTML", "<p>p</p>");
  folder.file("b/data.csv", "no");
  folder.file("b/UPPER.TXT", "u");
  const std::string explicit_file = folder.file("article", "e");

  const Outcome outcome = read({explicit_file, folder("b"), "-"}, {}, "from input");
  CHECK(ids(outcome) ==
        std::vector<std::string>{explicit_file, folder("b/UPPER.TXT"), folder("b/a.txt"),
                                 folder("b/a/y.md"), folder("b/page.HTML"), "r1",
                                 folder("b/records.jsonl") + ":2", folder("b/z.txt"), "-"});
  CHECK(outcome.report.skipped.size() == 3);  // with the hidden one
  check_only(outcome, Severity::Note, folder("b"), "2 files skipped: not a text format");
  REQUIRE(outcome.sources.size() == 9);
  CHECK(outcome.sources[3].metadata.title == "why");
  CHECK(outcome.sources[3].text == "y");
  CHECK(outcome.sources[4].text == "p");
  CHECK(outcome.sources[8].text == "from input");
}

TEST_CASE("an empty input is a source with an empty text") {
  const Folder folder;
  const Outcome outcome = read({folder.file("empty.txt", ""), "-"});
  REQUIRE(outcome.sources.size() == 2);
  CHECK(outcome.sources[0].text.empty());
  CHECK(outcome.sources[1].body.empty());
  check_only(outcome, Severity::Note, "", "2 files have no text in them: " + folder("empty.txt"));
}

TEST_CASE("standard input can have a name") {
  ReadOptions options;
  options.stdin_name = "desk/page.html";
  const Outcome outcome = read({"-"}, options, "<p>a <b>b</b>");
  REQUIRE(outcome.sources.size() == 1);
  CHECK(outcome.sources[0].id == "desk/page.html");
  CHECK(outcome.sources[0].text == "a b");
}

TEST_CASE("a pattern that fits nothing is told of") {
  const Folder folder;
  folder.file("a.txt", "x");
  ReadOptions options;
  options.walk.include = {"*.txt", "*.md"};
  check_only(read({folder.path()}, options), Severity::Error, "", "--include '*.md' fits nothing");
  options.walk.include = {};
  options.walk.exclude = {"drafts"};
  check_only(read({folder.path()}, options), Severity::Warning, "",
             "--exclude 'drafts' fits nothing");
  CHECK(read({folder("a.txt")}, options).report.diagnostics.empty());
}

TEST_CASE("a large input is read whole") {
  const std::string text(300'001, 'x');
  const Outcome outcome = read({"-"}, {}, text);
  REQUIRE(outcome.sources.size() == 1);
  CHECK(outcome.sources[0].text == text);
}

TEST_CASE("what cannot be read is an error") {
  const Folder folder;
  fs::create_directories(folder("empty"));
  folder.file("pictures/a.png", "x");
  folder.file("binary.txt", std::string("a\0b", 3));
  folder.file("front.md", "---\npublished: soon\n---\n");
  std::string deep;
  for (int i = 0; i < 2'000; ++i) deep += "<div>";
  folder.file("deep.html", deep);
  folder.file("links/good.txt", "x");
  fs::create_symlink("nowhere", folder("links/bad.txt"));
  struct Case {
    std::string argument;
    std::string file;
    std::string message;
  };
  const std::vector<Case> table = {
      {"absent.txt", "absent.txt", "no such file or folder"},
      {"absent/*.txt", "absent/*.txt", "no such file or folder"},
      {"/dev/null", "/dev/null", "this is not a regular file"},
      {folder("empty"), folder("empty"), "the folder has no text file in it"},
      {folder("pictures"), folder("pictures"), "no text file in it (1 file skipped"},
      {folder("binary.txt"), folder("binary.txt"), "this is no text"},
      {folder("front.md"), folder("front.md"), "'published' is no day"},
      {folder("deep.html"), folder("deep.html"), "nested more than 1,000 deep"},
      {folder("links"), folder("links/bad.txt"), "this link leads nowhere"},
  };
  for (const Case& item : table) {
    CAPTURE(item.argument);
    check_only(read({item.argument}), Severity::Error, item.file, item.message);
  }
}

TEST_CASE("an unreadable file and an unreadable folder are errors") {
  if (::geteuid() == 0) return;  // root reads everything
  const Folder folder;
  fs::permissions(folder.file("secret.txt", "x"), fs::perms::none);
  fs::create_directories(folder("closed"));
  fs::permissions(folder("closed"), fs::perms::none);
  check_only(read({folder("secret.txt")}), Severity::Error, folder("secret.txt"),
             "cannot be opened");
  check_only(read({folder("closed")}), Severity::Error, folder("closed"), "cannot be read");
  fs::permissions(folder("closed"), fs::perms::owner_all);
}

TEST_CASE("a named pipe is refused instead of waited for") {
  const Folder folder;
  REQUIRE(::mkfifo(folder("pipe.txt").c_str(), 0600) == 0);
  check_only(read({folder("pipe.txt")}), Severity::Error, folder("pipe.txt"), "not a regular file");
  check_only(read({folder.path()}), Severity::Error, folder("pipe.txt"), "not a regular file");
}

TEST_CASE("links that lead in circles end") {
  const Folder folder;
  folder.file("a/x.txt", "x");
  fs::create_directory_symlink("..", folder("a/up"));
  const Outcome outcome = read({folder("a")});
  CHECK(ids(outcome) == std::vector<std::string>{folder("a/x.txt")});
  check_only(outcome, Severity::Warning, folder("a/up/a"), "leads back into a folder");
}

TEST_CASE("a folder that is linked to is walked once") {
  const Folder folder;
  folder.file("in/a/x.txt", "x");
  folder.file("out/y.txt", "y");
  fs::create_directory_symlink(folder("out"), folder("in/b"));
  fs::create_directory_symlink(folder("out"), folder("in/c"));
  const Outcome outcome = read({folder("in")});
  CHECK(ids(outcome) == std::vector<std::string>{folder("in/a/x.txt"), folder("in/b/y.txt")});
  check_only(outcome, Severity::Note, folder("in/c"), "walked before, as " + folder("in/b"));
}

TEST_CASE("a file that is given twice is read once") {
  const Folder folder;
  const std::string path = folder.file("x.txt", "x");
  const Outcome outcome = read({path, folder.path(), folder("./x.txt")});
  CHECK(outcome.sources.size() == 1);
  REQUIRE(outcome.report.diagnostics.size() == 2);
  CHECK(outcome.report.diagnostics[0].severity == Severity::Note);
  CHECK(outcome.report.diagnostics[0].message == "this file was given before and is read once");
}

TEST_CASE("the same id in two files is warned of and both are read") {
  const Folder folder;
  const std::string one = folder.file("1.jsonl", "{\"id\": \"a\", \"text\": \"x\"}\n");
  const std::string two = folder.file("2.jsonl", "{\"id\": \"a\", \"text\": \"y\"}\n");
  const Outcome outcome = read({one, two});
  CHECK(outcome.sources.size() == 2);
  check_only(outcome, Severity::Warning, two, "the id 'a' was given before, in " + one + ":1");
}

TEST_CASE("of very many ids that are given twice the first are named and all are counted") {
  const Folder folder;
  std::string records;
  for (int i = 0; i < 150; ++i) records += "{\"id\": \"a\", \"text\": \"x\"}\n";
  const Outcome outcome = read({folder.file("x.jsonl", records)});
  CHECK(outcome.sources.size() == 150);
  REQUIRE(outcome.report.diagnostics.size() == 101);
  const Diagnostic& first = outcome.report.diagnostics.front();
  CHECK(first.severity == Severity::Warning);
  CHECK(first.message == "149 records have an id that was given before");
  CHECK(outcome.report.diagnostics[1].line == 2);
}

TEST_CASE("a format that is asked for goes before the name") {
  const Folder folder;
  const std::string path = folder.file("x.txt", "{\"id\": \"a\", \"text\": \"x\"}\n");
  ReadOptions options;
  options.from = "jsonl";
  CHECK(ids(read({path}, options)) == std::vector<std::string>{"a"});
  CHECK(ids(read({"-"}, options, "{\"text\": \"x\"}")) == std::vector<std::string>{"-:1"});
  options.from = "html";
  const Outcome page = read({"-"}, options, "<p>a <b>b</b>");
  REQUIRE(page.sources.size() == 1);
  CHECK(page.sources[0].text == "a b");
  options.from = "markdwn";
  const Outcome outcome = read({path}, options);
  check_only(outcome, Severity::Error, "", "there is no source format 'markdwn'");
  CHECK(outcome.report.diagnostics[0].hint == "did you mean 'markdown'?");
}

TEST_CASE("a file with an error in every line is given up") {
  std::string lines;
  for (int i = 0; i < 100; ++i) lines += "no json\n";
  ReadOptions options;
  options.from = "jsonl";
  const Outcome outcome = read({"-"}, options, lines);
  CHECK(outcome.report.diagnostics.size() == 21);
  CHECK(outcome.report.diagnostics.back().message ==
        "too many errors: the rest of the file was not read");
  check_only(read({"-"}, options, ""), Severity::Warning, "-", "there is no record in it");
}

TEST_CASE("defaults apply where a source says nothing itself") {
  const Folder folder;
  const std::string silent = folder.file("a.txt", "x");
  const std::string telling =
      folder.file("b.txt", "---\nlanguage: ar\npublished: 2020-01-01\noutlet: o\nstory: s\n---\nx");
  ReadOptions options;
  options.language = "en";
  options.published = make_day(2021, 12, 26);
  options.outlet = "default";
  options.story = "story";
  const Outcome outcome = read({silent, telling}, options);
  REQUIRE(outcome.sources.size() == 2);
  CHECK(outcome.sources[0].metadata ==
        Metadata{"en", make_day(2021, 12, 26), "default", "story", "", ""});
  CHECK(outcome.sources[1].metadata == Metadata{"ar", make_day(2020, 1, 1), "o", "s", "", ""});
}

TEST_CASE("a declared encoding is used for text") {
  const Folder folder;
  ReadOptions options;
  options.encoding = "ISO-8859-1";
  const Outcome outcome = read({folder.file("a.txt", "caf\xE9")}, options);
  REQUIRE(outcome.sources.size() == 1);
  CHECK(outcome.sources[0].text == "café");
  CHECK(outcome.sources[0].encoding == "ISO-8859-1, declared");
  CHECK(outcome.sources[0].original(5) == 4);
}
