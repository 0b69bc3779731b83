#include "report/overview.h"

#include <doctest/doctest.h>

#include <string>

#include "compare/compare.h"
#include "support/claims.h"
#include "support/rules.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

Report report_of(std::vector<Claim> claims) {
  Report report;
  report.claims = std::move(claims);
  report.sources = sources_of(report.claims);
  report.comparison = compare_claims(report.claims, small_world());
  return report;
}

const Report& sample() {
  static const Report report = report_of({
      role("ended").as_of("2021-12-26").source("a.txt"),
      role("ongoing").as_of("2021-12-26").source("b.txt").said_by("iraq"),
      role("ongoing").as_of("2021-12-01").source("b.txt"),
      role("ended").in("syria").source("a.txt"),
      strength(2500).as_of("2021-12-26").source("c.txt"),
  });
  return report;
}

}  // namespace

TEST_CASE("a timeline has what is claimed about one thing, by the day it was said") {
  std::string out;
  append_timelines(out, sample(), small_world(), 80);
  CHECK(out ==
        "timeline: role of the coalition in Iraq\n"
        "  2021-12-01  ongoing  narrator\n"
        "              --> b.txt:0:0\n"
        "  2021-12-26  ended    narrator\n"
        "              --> a.txt:0:0\n"
        "  2021-12-26  ongoing  says Iraq (quoted)\n"
        "              --> b.txt:0:0\n"
        "\n");
  const Json json = timelines_to_json(sample(), small_world());
  REQUIRE(json.size() == 1);
  CHECK(json[0]["topic"] == "role");
  CHECK(json[0]["claims"].size() == 3);
}

TEST_CASE("a matrix has the claims of each source and topic, and marks contradictions") {
  std::string out;
  append_matrix(out, sample(), 80);
  CHECK(out ==
        "matrix  role  strength\n"
        "a.txt   2 !\n"
        "b.txt   2 !\n"
        "c.txt         1\n"
        "\n");
  out.clear();
  append_matrix(out, sample(), 14);  // too narrow for both topics
  CHECK(out ==
        "matrix  role\na.txt   2 !\nb.txt   2 !\nc.txt\n\n"
        "matrix  strength\na.txt\nb.txt\nc.txt   1\n\n");
  CHECK(matrix_to_json(sample()).dump() ==
        R"([{"source":"a.txt","topics":{"role":{"claims":2,"contradicted":true}}},)"
        R"({"source":"b.txt","topics":{"role":{"claims":2,"contradicted":true}}},)"
        R"({"source":"c.txt","topics":{"strength":{"claims":1,"contradicted":false}}}])");
}
