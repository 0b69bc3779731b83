#include "report/gitlab.h"

#include <doctest/doctest.h>

#include "report/json_value.h"
#include "report/sample.h"

namespace gainsay {
namespace {

Json gitlab_of(const Report& report, std::string_view folder = "") {
  std::string out;
  append_gitlab(out, report, nullptr, folder);
  return Json::parse(out);
}

}  // namespace

TEST_CASE("a code quality report points at one side and has the other beside it") {
  CHECK(gitlab_of(sample_report()).dump() ==
        R"([{"description":"contradiction: presence of coalition in Iraq: 'remaining' here, says )"
        R"(coalition (quoted), as of 2021-12-26, via ina; 'withdrawn' in ministry.txt:13:3, says )"
        R"(the minister (paraphrased), as of 2021-12-26","check_name":"news/presence",)"
        R"("fingerprint":"f-1","severity":"major",)"
        R"("location":{"path":"agency.txt","lines":{"begin":5,"end":5}},)"
        R"("other_locations":[{"path":"ministry.txt","lines":{"begin":13,"end":13}}]}])");
}

TEST_CASE("a code quality report has a line for everything") {
  Report report = sample_report();
  report.claims[0].line = 0;
  report.claims[1].text = "forces\nwithdrawn";
  Diagnostic fault;
  fault.file = "./desk/lost.txt";
  fault.message = "cannot be opened";
  report.faults = {fault};
  const Json all = gitlab_of(report);
  CHECK(all[0]["severity"] == "blocker");
  CHECK(all[0]["location"].dump() == R"({"path":"desk/lost.txt","lines":{"begin":1}})");
  CHECK(all[1]["location"]["lines"]["begin"] == 1);
  CHECK(all[1]["other_locations"][0]["lines"].dump() == R"({"begin":13,"end":14})");
}

TEST_CASE("a clean code quality report is an empty list") {
  Report report = sample_report();
  report.comparison.findings.clear();
  CHECK(gitlab_of(report).dump() == "[]");
}

}  // namespace gainsay
