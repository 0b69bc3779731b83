#include "report/markdown.h"

#include <doctest/doctest.h>

#include "report/sample.h"

namespace gainsay {
namespace {

std::string markdown_of(const Report& report) {
  std::string out;
  append_markdown(out, report, nullptr);
  return out;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a clash is a table of its places in Markdown") {
  CHECK(markdown_of(sample_report()) ==
        "**1 contradiction** in 2 sources, 2 claims, 1 comparable pair\n\n"
        "### contradiction: presence of coalition in Iraq\n\n"
        "| value | evidence | who, when | where |\n"
        "|---|---|---|---|\n"
        "| **remaining** | forces remaining there | says coalition (quoted), as of 2021-12-26, via "
        "ina | `agency.txt:5:3` |\n"
        "| **withdrawn** | forces withdrawn there | says the minister (paraphrased), as of "
        "2021-12-26 | `ministry.txt:13:3` |\n\n"
        "- because remaining excludes withdrawn\n"
        "- topic `news/presence`\n\n");
}

TEST_CASE("a text makes no Markdown of its own") {
  struct Row {
    const char* text;
    const char* shown;
  };
  const Row rows[] = {
      {"a | b", "a \\| b"},
      {"*bold* _it_ `code`", "\\*bold\\* \\_it\\_ \\`code\\`"},
      {"<img src=x>", "\\<img src=x\\>"},
      {"[here](http://x.example)", "\\[here\\](http:<!-- -->//x.example)"},
      {"@desk and #12", "\\@<!-- -->desk and \\#<!-- -->12"},
      {"www.x.example", "www.<!-- -->x.example"},
      {"two\nlines", "two lines"},
      {"$5 & more", "\\$5 \\& more"},
  };
  for (const Row& row : rows) CHECK(in_markdown(row.text) == row.shown);
}

TEST_CASE("notes are folded away in Markdown and what was not read stands on top") {
  Report report = sample_report();
  Finding agreement = report.comparison.findings[0];
  agreement.kind = FindingKind::Agreement;
  agreement.severity = Severity::Note;
  agreement.sides = {{{0, 1}, "remaining"}};
  agreement.voices = {"INA", "the ministry"};
  report.comparison.findings.push_back(agreement);
  Diagnostic fault;
  fault.file = "lost.txt";
  fault.message = "cannot be opened";
  report.faults = {fault};
  const std::string text = markdown_of(report);
  CHECK(has(text, "> **Not read:** `lost.txt` cannot be opened\n"));
  CHECK(has(text,
            "<details>\n<summary>1 note</summary>\n\n"
            "- agreement: presence of coalition in Iraq: **remaining** (`agency.txt:5:3` and "
            "1 more); independent voices: INA, the ministry\n"));
}

TEST_CASE("a side shows three claims in Markdown and counts the others") {
  Report report = sample_report();
  for (int i = 0; i < 4; ++i) report.claims.push_back(sample_claim("c-3", "remaining"));
  report.comparison.findings[0].sides[0].claims = {0, 2, 3, 4, 5};
  CHECK(has(markdown_of(report), "| | and 2 more | | |\n| **withdrawn**"));
}

TEST_CASE("the summary of a change is the first line in Markdown") {
  Report report = sample_report();
  report.change = ChangeSummary{"my_branch", 3, 0, 0, 1};
  CHECK(markdown_of(report).rfind("**since my\\_branch: 3 claims changed; 1 now contradicts**\n\n",
                                  0) == 0);
}

}  // namespace gainsay
