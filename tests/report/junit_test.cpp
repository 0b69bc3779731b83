#include "report/junit.h"

#include <doctest/doctest.h>

#include "report/sample.h"

namespace gainsay {
namespace {

std::string junit_of(const Report& report, Severity from = Severity::Error) {
  std::string out;
  append_junit(out, report, nullptr,
               [from](const Finding& finding) { return finding.severity >= from; });
  return out;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a problem that fails the run is a failed case with all its places") {
  const std::string xml = junit_of(sample_report());
  CHECK(
      has(xml, "<testsuites name=\"gainsay\" tests=\"1\" failures=\"1\" errors=\"0\" time=\"0\">"));
  CHECK(has(xml,
            "<testcase classname=\"news/presence\" name=\"contradiction: presence of coalition in "
            "Iraq (f-1)\" time=\"0\">"));
  CHECK(has(xml, "type=\"contradiction\">agency.txt:5:3: remaining: &quot;forces remaining"));
  CHECK(has(xml, "&#10;ministry.txt:13:3: withdrawn: "));
  CHECK(has(xml, "&#10;because: remaining excludes withdrawn&#10;</failure>"));
}

TEST_CASE("a problem that does not fail the run is a case that passes and tells") {
  Report report = sample_report();
  report.comparison.findings[0].severity = Severity::Warning;
  const std::string xml = junit_of(report);
  CHECK(has(xml, "failures=\"0\""));
  CHECK(has(xml, "<system-out>agency.txt:5:3: remaining"));
  CHECK(has(junit_of(report, Severity::Warning), "failures=\"1\""));
}

TEST_CASE("a story without a problem is a case that passes") {
  Report report = sample_report();
  report.comparison.findings.clear();
  report.sources[0].metadata.story = "floods & storms";
  const std::string xml = junit_of(report);
  CHECK(has(xml, "<testsuite name=\"gainsay\" tests=\"1\" failures=\"0\""));
  CHECK(has(xml, "<testsuite name=\"floods &amp; storms\" tests=\"1\" failures=\"0\""));
  CHECK(has(xml, "name=\"no claim clashes with another\" time=\"0\"/>"));
  CHECK(has(junit_of(Report{}), "name=\"no claim clashes with another\" time=\"0\"/>"));
}

TEST_CASE("what could not be read is a case with an error") {
  Report report;
  Diagnostic fault;
  fault.file = "lost.txt";
  fault.message = "cannot be opened";
  report.faults = {fault};
  const std::string xml = junit_of(report);
  CHECK(has(xml, "<testsuite name=\"not read\" tests=\"1\" failures=\"0\" errors=\"1\""));
  CHECK(has(xml,
            "<error message=\"cannot be opened\" type=\"not-read\">error: lost.txt: cannot be "
            "opened"));
}

}  // namespace gainsay
