#include "report/change.h"

#include <doctest/doctest.h>

#include "report/sample.h"

namespace gainsay {
namespace {

Report changed_report() {
  Report report = sample_report();
  report.change.emplace().since = "main";
  return report;
}

}  // namespace

TEST_CASE("a finding counts when any of its claims was touched, which then comes first") {
  Report report = changed_report();
  mark_unchanged(report, {false, false});
  CHECK(report.comparison.findings[0].state == FindingState::Unchanged);
  CHECK(report.change->contradicting == 0);

  report = changed_report();
  mark_unchanged(report, {false, true});
  CHECK(report.comparison.findings[0].state == FindingState::New);
  CHECK(report.comparison.findings[0].sides[0].claims == std::vector<std::size_t>{1});
  CHECK(report.change->contradicting == 1);

  report = changed_report();
  report.comparison.findings[0].state = FindingState::Known;
  mark_unchanged(report, {true, true});
  CHECK(report.comparison.findings[0].state == FindingState::Known);
  CHECK(report.change->contradicting == 0);
}

TEST_CASE("a derived claim is touched with what it follows from") {
  Report report = changed_report();
  report.claims.push_back(report.claims[1]);
  report.claims[2].because = {"withdrawn implies ended"};
  report.comparison.findings[0].sides[1].claims = {2};
  mark_unchanged(report, {false, true});
  CHECK(report.comparison.findings[0].state == FindingState::New);
  Report other = report;
  other.claims[2].span = {100, 120};
  mark_unchanged(other, {false, true});
  CHECK(other.comparison.findings[0].state == FindingState::Unchanged);
}

}  // namespace gainsay
