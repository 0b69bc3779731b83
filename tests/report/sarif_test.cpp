#include "report/sarif.h"

#include <doctest/doctest.h>

#include "report/json_value.h"
#include "report/sample.h"

namespace gainsay {
namespace {

Json run_of(const Report& report, std::string_view folder = "") {
  std::string out;
  append_sarif(out, report, Ruleset{}, folder);
  CHECK(out.find('\n') == out.size() - 1);
  return Json::parse(out)["runs"][0];
}

}  // namespace

TEST_CASE("a SARIF result points at one side and links the other") {
  const Json result = run_of(sample_report())["results"][0];
  CHECK(result["ruleId"] == "news/presence");
  CHECK(result["level"] == "error");
  const Json& here = result["locations"][0]["physicalLocation"];
  CHECK(here["artifactLocation"]["uri"] == "agency.txt");
  CHECK(here["region"]["startLine"] == 5);
  CHECK(here["region"]["startColumn"] == 3);
  CHECK(here["region"]["endLine"] == 5);
  CHECK(here["region"]["endColumn"] == 25);
  CHECK(here["region"]["snippet"]["text"] == "forces remaining there");
  const Json& there = result["relatedLocations"][0];
  CHECK(there["id"] == 1);
  CHECK(there["physicalLocation"]["artifactLocation"]["uri"] == "ministry.txt");
  CHECK(there["message"]["text"].get<std::string>().rfind("withdrawn: ", 0) == 0);
  CHECK(result["message"]["text"] ==
        "contradiction: presence of coalition in Iraq: 'remaining' here, says coalition (quoted), "
        "as of 2021-12-26, via ina; 'withdrawn' in [ministry.txt:13:3](1), says the minister "
        "(paraphrased), as of 2021-12-26. Because: remaining excludes withdrawn.");
}

TEST_CASE("a SARIF fingerprint does not change when lines move") {
  Report report = sample_report();
  const Json before = run_of(report)["results"][0]["partialFingerprints"];
  for (Claim& claim : report.claims) claim.line += 40;
  CHECK(run_of(report)["results"][0]["partialFingerprints"] == before);
  CHECK(before["primaryLocationLineHash"] == "f-1");
}

TEST_CASE("a SARIF run has each rule and each artifact once") {
  Report report = sample_report();
  report.comparison.findings.push_back(report.comparison.findings[0]);
  const Json run = run_of(report);
  CHECK(run["tool"]["driver"]["rules"].size() == 1);
  CHECK(run["artifacts"].size() == 2);
  for (const Json& result : run["results"]) {
    CHECK(result["ruleIndex"] == 0);
    CHECK(result["locations"][0]["physicalLocation"]["artifactLocation"]["index"] == 0);
    CHECK(result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["index"] == 1);
  }
  CHECK(run["columnKind"] == "unicodeCodePoints");
}

TEST_CASE("brackets of a text make no link in a SARIF message") {
  Report report = sample_report();
  report.comparison.findings[0].message = "presence of [x](9) in \\Iraq";
  const Json result = run_of(report)["results"][0];
  const auto message = result["message"]["text"].get<std::string>();
  CHECK(message.find("presence of \\[x\\](9) in \\\\Iraq") != std::string::npos);
}

TEST_CASE("a SARIF run lists problems only and says what it could not read") {
  Report report = sample_report();
  report.comparison.findings[0].kind = FindingKind::Agreement;
  Diagnostic fault;
  fault.file = "lost.jsonl";
  fault.line = 7;
  fault.message = "this is no JSON";
  report.faults = {fault};
  const Json run = run_of(report);
  CHECK(run["results"].empty());
  CHECK(run["properties"]["kinds"]["agreement"] == 1);
  const Json& invocation = run["invocations"][0];
  CHECK(invocation["executionSuccessful"] == false);
  const Json& notification = invocation["toolExecutionNotifications"][0];
  CHECK(notification["message"]["text"] == "this is no JSON");
  CHECK(notification["locations"][0]["physicalLocation"]["region"]["startLine"] == 7);
}

TEST_CASE("SARIF knows a file below the folder by its relative path") {
  Report report = sample_report();
  report.claims[0].path = "/repo/desk/agency 1.txt";
  const Json result = run_of(report, "/repo")["results"][0];
  CHECK(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] ==
        "desk/agency%201.txt");
}

TEST_CASE("SARIF tells the new from the known and carries what was suppressed with its reason") {
  Report report = sample_report();
  CHECK(!run_of(report)["results"][0].contains("baselineState"));
  report.has_baseline = true;
  CHECK(run_of(report)["results"][0]["baselineState"] == "new");
  report.comparison.findings[0].state = FindingState::Known;
  CHECK(run_of(report)["results"][0]["baselineState"] == "unchanged");
  report.comparison.findings[0].state = FindingState::Suppressed;
  report.comparison.findings[0].reason = "settled";
  const Json suppression = run_of(report)["results"][0]["suppressions"][0];
  CHECK(suppression["kind"] == "external");
  CHECK(suppression["justification"] == "settled");
  report.comparison.findings[0].state = FindingState::Unchanged;
  CHECK(run_of(report)["results"].empty());
}

}  // namespace gainsay
