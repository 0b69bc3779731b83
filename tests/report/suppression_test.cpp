#include "report/suppression.h"

#include <doctest/doctest.h>

#include "report/sample.h"

namespace gainsay {
namespace {

constexpr const char* id = "f-0123456789ab";

Report report_with_id() {
  Report report = sample_report();
  report.comparison.findings[0].id = id;
  return report;
}

Suppression suppression(const std::string& entry) {
  const auto file = parse_yaml("accepted.yaml", entry);
  Diagnostics diagnostics;
  auto read = read_suppression(file.value(), file->root, diagnostics);
  CHECK(diagnostics.empty());
  return read.value();
}

}  // namespace

TEST_CASE("a suppression holds until its last day and carries its reason") {
  const Day last = sample_day(2027, 1, 31);
  const Suppression until =
      suppression("{finding: f-0123456789ab, reason: settled, until: 2027-01-31}");
  CHECK(until.until == last);
  Report report = report_with_id();
  CHECK(mark_suppressed(report, {until}, last).empty());
  CHECK(report.comparison.findings[0].state == FindingState::Suppressed);
  CHECK(report.comparison.findings[0].reason == "settled");

  report = report_with_id();
  const Diagnostics ended = mark_suppressed(report, {until}, last + std::chrono::days(1));
  CHECK(report.comparison.findings[0].state == FindingState::New);
  REQUIRE(ended.size() == 1);
  CHECK(render(ended[0]).find("accepted.yaml:1:11: this suppression ended on 2027-01-31") !=
        std::string::npos);

  report = report_with_id();
  const Suppression forever = suppression("{finding: f-0123456789ab, reason: settled}");
  CHECK(mark_suppressed(report, {forever}, last + std::chrono::days(10'000)).empty());
  CHECK(report.comparison.findings[0].state == FindingState::Suppressed);
}

TEST_CASE("a suppression of nothing that was found is told of") {
  Report report = report_with_id();
  const Diagnostics unused = mark_suppressed(
      report, {suppression("{finding: f-ffffffffffff, reason: settled}")}, sample_day(2021, 1, 1));
  REQUIRE(unused.size() == 1);
  CHECK(unused[0].severity == Severity::Warning);
  CHECK(unused[0].message == "this suppresses nothing that was found");
  CHECK(report.comparison.findings[0].state == FindingState::New);
}

TEST_CASE("a suppression without a finding, a reason or a day that is one is refused") {
  struct {
    const char* entry;
    const char* complaint;
  } const cases[] = {
      {"{reason: settled}", "a suppression needs the key 'finding'"},
      {"{finding: f-0123456789ab}", "a suppression needs the key 'reason'"},
      {"{finding: f-0123456789ab, reason: ' '}", "a suppression needs a reason"},
      {"{finding: f-0123, reason: x}", "'f-0123' is no id of a finding"},
      {"{finding: c-0123456789ab, reason: x}", "'c-0123456789ab' is no id of a finding"},
      {"{finding: f-0123456789ab, reason: x, until: soon}", "'soon' is no day"},
      {"{finding: f-0123456789ab, reason: x, untli: 2027-01-31}", "did you mean 'until'?"},
      {"[f-0123456789ab]", "a suppression must be a map"},
  };
  for (const auto& test : cases) {
    CAPTURE(test.entry);
    const auto file = parse_yaml("accepted.yaml", test.entry);
    REQUIRE(file);
    Diagnostics diagnostics;
    CHECK(!read_suppression(*file, file->root, diagnostics));
    REQUIRE(!diagnostics.empty());
    CHECK(render(diagnostics[0]).find(test.complaint) != std::string::npos);
  }
}

}  // namespace gainsay
