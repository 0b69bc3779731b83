#include "report/rdjsonl.h"

#include <doctest/doctest.h>

#include "report/json_value.h"
#include "report/sample.h"

namespace gainsay {
namespace {

Json first_of(const Report& report) {
  std::string out;
  append_rdjsonl(out, report, nullptr, "");
  return Json::parse(out.substr(0, out.find('\n')));
}

}  // namespace

TEST_CASE("a reviewdog diagnostic has columns in bytes and its other place related") {
  Report report = sample_report();
  report.claims[0].text = "غادَر";
  report.claims[0].end_line = 5;
  report.claims[0].byte_column = 6;
  report.claims[0].end_byte_column = 16;
  const Json diagnostic = first_of(report);
  CHECK(
      diagnostic["location"].dump() ==
      R"({"path":"agency.txt","range":{"start":{"line":5,"column":6},"end":{"line":5,"column":16}}})");
  CHECK(diagnostic["severity"] == "ERROR");
  CHECK(diagnostic["code"]["value"] == "news/presence");
  // The other claim does not know its column in bytes.
  CHECK(diagnostic["related_locations"][0]["location"].dump() ==
        R"({"path":"ministry.txt","range":{"start":{"line":13},"end":{"line":13}}})");
  CHECK(diagnostic["related_locations"][0]["message"].get<std::string>().rfind("withdrawn: ", 0) ==
        0);
}

TEST_CASE("a fault is a reviewdog diagnostic of its own") {
  Report report;
  Diagnostic fault;
  fault.file = "lost.jsonl";
  fault.line = 7;
  fault.message = "this is no JSON";
  report.faults = {fault};
  const Json diagnostic = first_of(report);
  CHECK(diagnostic["message"] == "not read: this is no JSON");
  CHECK(diagnostic["location"].dump() == R"({"path":"lost.jsonl","range":{"start":{"line":7}}})");
}

}  // namespace gainsay
