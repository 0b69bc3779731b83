#include "base/diagnostic.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/utf8.h"

namespace gainsay {

TEST_CASE("a diagnostic names only as much of the place as is known") {
  struct Row {
    Severity severity;
    std::string file;
    std::size_t line;
    std::size_t column;
    std::string rendered;
  };
  const std::vector<Row> rows = {
      {Severity::Error, "", 0, 0, "error: no such key\n"},
      {Severity::Error, "a.yaml", 0, 0, "error: a.yaml: no such key\n"},
      {Severity::Warning, "a.yaml", 3, 0, "warning: a.yaml:3: no such key\n"},
      {Severity::Note, "a.yaml", 3, 7, "note: a.yaml:3:7: no such key\n"},
      {Severity::Error, "", 3, 7, "error: no such key\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.rendered);
    Diagnostic diagnostic;
    diagnostic.severity = row.severity;
    diagnostic.file = row.file;
    diagnostic.line = row.line;
    diagnostic.column = row.column;
    diagnostic.message = "no such key";
    CHECK(render(diagnostic) == row.rendered);
  }
}

TEST_CASE("a caret stands under the place and the hint below it") {
  Diagnostic diagnostic;
  diagnostic.file = "a.yaml";
  diagnostic.line = 3;
  diagnostic.column = 3;
  diagnostic.message = "unknown key 'titel'";
  diagnostic.excerpt = "  titel: x";
  diagnostic.width = 5;
  diagnostic.hint = "did you mean 'title'?";
  CHECK(render(diagnostic) ==
        "error: a.yaml:3:3: unknown key 'titel'\n"
        "  |   titel: x\n"
        "  |   ^^^^^\n"
        "  = did you mean 'title'?\n");
}

TEST_CASE("the caret counts code points, not bytes") {
  Diagnostic diagnostic;
  diagnostic.message = "here";
  diagnostic.column = 4;
  diagnostic.excerpt = "äöüx";
  CHECK(render(diagnostic) == "error: here\n  | äöüx\n  |    ^\n");
}

TEST_CASE("a long line is cut around the place, which stays marked") {
  Diagnostic diagnostic;
  diagnostic.message = "here";
  diagnostic.column = 301;
  diagnostic.excerpt = std::string(300, 'a') + "X" + std::string(300, 'b');
  CHECK(render(diagnostic) == "error: here\n  | " + std::string(60, 'a') + "X" +
                                  std::string(39, 'b') + "\n  | " + std::string(60, ' ') + "^\n");
}

TEST_CASE("only errors count as errors") {
  Diagnostic note;
  note.severity = Severity::Note;
  Diagnostic warning;
  warning.severity = Severity::Warning;
  Diagnostic error;
  error.severity = Severity::Error;
  CHECK_FALSE(has_errors({}));
  CHECK_FALSE(has_errors({note, warning}));
  CHECK(has_errors({note, error, warning}));
}

TEST_CASE("a mistyped word is answered with the nearest known one") {
  struct Row {
    std::string typed;
    std::string expected;
  };
  const std::vector<std::string> known = {"title", "topic", "time", "states", "patterns"};
  const std::vector<Row> rows = {
      {"titel", "title"},  {"tpoic", "topic"}, {"pattern", "patterns"}, {"patternss", "patterns"},
      {"state", "states"}, {"tim", "time"},    {"entirely-else", ""},   {"xxxxx", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    CHECK(nearest(row.typed, known) == row.expected);
  }
}

TEST_CASE("a suggestion is made neither from nothing nor for what nobody typed by hand") {
  CHECK(nearest("title", {}).empty());
  CHECK(nearest(std::string(65, 'a'), {std::string(65, 'a')}).empty());
  CHECK(nearest(std::string(64, 'a'), {std::string(64, 'a')}) == std::string(64, 'a'));
}

}  // namespace gainsay

TEST_CASE("a hint names the near word, or says nothing") {
  CHECK(gainsay::near_hint("sttaes", {"states", "slots"}) == "did you mean 'states'?");
  CHECK(gainsay::near_hint("priority", {"states", "slots"}).empty());
}
