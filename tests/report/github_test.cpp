#include "report/github.h"

#include <doctest/doctest.h>

#include "report/sample.h"

namespace gainsay {
namespace {

std::string github_of(const Report& report, std::string_view folder = "") {
  std::string out;
  append_github(out, report, nullptr, folder);
  return out;
}

}  // namespace

TEST_CASE("a workflow command points at one side and tells the other") {
  CHECK(github_of(sample_report()) ==
        "::error file=agency.txt,line=5,endLine=5,col=3,endColumn=25,"
        "title=contradiction (news/presence)::"
        "presence of coalition in Iraq"
        "%0Ahere: remaining: \"forces remaining there\", says coalition (quoted), as of "
        "2021-12-26, via ina"
        "%0Aministry.txt:13:3: withdrawn: \"forces withdrawn there\", says the minister "
        "(paraphrased), as of 2021-12-26"
        "%0Abecause: remaining excludes withdrawn\n");
}

TEST_CASE("a workflow command escapes what would end it") {
  Report report = sample_report();
  report.claims[0].path = "50%, of: it\n.txt";
  report.comparison.findings[0].message = "100% of: it, all";
  const std::string out = github_of(report);
  CHECK(out.find("file=50%25%2C of%3A it%0A.txt,line=5") != std::string::npos);
  CHECK(out.find("::100%25 of: it, all%0A") != std::string::npos);
  CHECK(out.find('\n') == out.size() - 1);
}

TEST_CASE("a workflow command has no columns where the evidence has several lines") {
  Report report = sample_report();
  report.claims[0].text = "forces remaining\nthere";
  const std::string out = github_of(report);
  CHECK(out.find("file=agency.txt,line=5,endLine=6,title=") != std::string::npos);
  CHECK(out.find("col=") == std::string::npos);
}

TEST_CASE("the severity of a finding chooses the workflow command") {
  Report report = sample_report();
  Finding& finding = report.comparison.findings[0];
  finding.severity = Severity::Warning;
  CHECK(github_of(report).rfind("::warning ", 0) == 0);
  finding.severity = Severity::Note;
  CHECK(github_of(report).rfind("::notice ", 0) == 0);
  finding.kind = FindingKind::Agreement;
  CHECK(github_of(report).empty());
}

TEST_CASE("standard input is no file to annotate and what was not read is an error") {
  Report report = sample_report();
  report.claims[0].path = "-";
  Diagnostic fault;
  fault.file = "lost.txt";
  fault.message = "cannot be opened";
  fault.hint = "look for it";
  report.faults = {fault};
  const std::string out = github_of(report);
  CHECK(out.rfind("::error file=lost.txt,title=not read::cannot be opened%0Alook for it\n"
                  "::error title=contradiction",
                  0) == 0);
}

}  // namespace gainsay
