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

}  // namespace gainsay
