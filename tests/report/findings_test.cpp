#include "report/findings.h"

#include <doctest/doctest.h>

#include "report/sample.h"

namespace gainsay {
namespace {

std::vector<std::string> ids_of(const std::vector<FindingPlace>& places) {
  std::vector<std::string> ids;
  for (const FindingPlace& place : places) ids.push_back(place.claim->id);
  return ids;
}

}  // namespace

TEST_CASE("a finding is shown where something was said last") {
  Report report = sample_report();
  const Finding& finding = report.comparison.findings[0];
  CHECK(ids_of(places_of(finding, report.claims, 2)) == std::vector<std::string>{"c-1", "c-2"});
  report.claims[1].as_of = single_day(sample_day(2021, 12, 27));
  CHECK(ids_of(places_of(finding, report.claims, 2)) == std::vector<std::string>{"c-2", "c-1"});
  report.claims[1].as_of = {};
  CHECK(ids_of(places_of(finding, report.claims, 2)) == std::vector<std::string>{"c-1", "c-2"});
}

TEST_CASE("the best of each side come before the rest and what is left out is counted") {
  Report report = sample_report();
  for (const char* id : {"c-3", "c-4", "c-5"}) {
    report.claims.push_back(sample_claim(id, "remaining"));
  }
  report.comparison.findings[0].sides[0].claims = {0, 2, 3, 4};
  const Finding& finding = report.comparison.findings[0];
  const std::vector<FindingPlace> places = places_of(finding, report.claims, 3);
  CHECK(ids_of(places) == std::vector<std::string>{"c-1", "c-2", "c-3", "c-4"});
  CHECK(places[1].side == 1);
  CHECK(places[1].value == "withdrawn");
  CHECK(claims_beyond(finding, places.size()) == 1);
  CHECK(claims_beyond(finding, 100) == 0);
}

TEST_CASE("what agrees and what came as planned is no problem") {
  Report report = sample_report();
  for (const FindingKind kind :
       {FindingKind::Agreement, FindingKind::Fulfilled, FindingKind::Update}) {
    Finding finding = report.comparison.findings[0];
    finding.kind = kind;
    finding.severity = severity_of(kind);
    report.comparison.findings.push_back(finding);
  }
  CHECK(in_reading_order(report).size() == 4);
  const std::vector<const Finding*> problems = problems_in_reading_order(report);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0]->kind == FindingKind::Contradiction);
  CHECK(problems[1]->kind == FindingKind::Update);
}

TEST_CASE("a topic is named with its pack where a rule tells it") {
  Report report = sample_report();
  CHECK(topic_name(report.comparison.findings[0], report.claims) == "news/presence");
  report.claims[0].rule = report.claims[1].rule = "";
  CHECK(topic_name(report.comparison.findings[0], report.claims) == "presence");
}

TEST_CASE("what is not new is left out and counted by its state") {
  Report report = sample_report();
  const Finding finding = report.comparison.findings[0];
  for (const FindingState state : {FindingState::Known, FindingState::Known,
                                   FindingState::Suppressed, FindingState::Unchanged}) {
    report.comparison.findings.push_back(finding);
    report.comparison.findings.back().state = state;
  }
  // What agrees in texts that nobody has touched is not worth a count.
  report.comparison.findings.push_back(report.comparison.findings.back());
  report.comparison.findings.back().severity = Severity::Note;
  CHECK(in_reading_order(report).size() == 1);
  CHECK(in_reading_order(report, true).size() == 6);
  CHECK(problems_in_reading_order(report).size() == 1);
  CHECK(findings_in_words(totals_of(report)) ==
        "1 contradiction; 2 known, in the baseline; 1 suppressed; 1 of unchanged texts");
  report.comparison.findings.erase(report.comparison.findings.begin());
  CHECK(findings_in_words(totals_of(report)) ==
        "no findings; 2 known, in the baseline; 1 suppressed; 1 of unchanged texts");
}

TEST_CASE("what became of changed claims is said in one line") {
  Report report = sample_report();
  CHECK(change_in_words(totals_of(report)).empty());
  struct {
    ChangeSummary change;
    const char* words;
  } const cases[] = {
      {{"main", 0, 0, 0, 0}, "since main: no claim changed"},
      {{"main", 1, 0, 0, 1}, "since main: 1 claim changed; 1 now contradicts"},
      {{"v1", 3, 2, 1, 2}, "since v1: 3 claims changed, 2 added, 1 dropped; 2 now contradict"},
      {{"v1", 0, 0, 2, 0}, "since v1: 2 claims dropped"},
      {{"0123456789abcdef0123456789abcdef01234567", 0, 0, 0, 0},
       "since 0123456789: no claim changed"},
  };
  for (const auto& test : cases) {
    report.change = test.change;
    CHECK(change_in_words(totals_of(report)) == test.words);
  }
}

TEST_CASE("the place to point at is the one that has changed") {
  Report report = sample_report();
  report.claims[1].as_of = single_day(sample_day(2021, 12, 28));
  Finding& finding = report.comparison.findings[0];
  CHECK(places_of(finding, report.claims, 1).front().claim->id == "c-2");
  finding.changed_first = true;
  CHECK(places_of(finding, report.claims, 1).front().claim->id == "c-1");
}

}  // namespace gainsay
