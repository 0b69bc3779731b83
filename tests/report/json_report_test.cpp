#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "base/version.h"
#include "report/json.h"
#include "report/json_finding.h"
#include "report/jsonl.h"
#include "report/sample.h"

namespace gainsay {

TEST_CASE("a finding has the keys of the contract in its order") {
  const Report report = sample_report();
  CHECK(finding_to_json(report.comparison.findings[0], report.claims).dump() ==
        R"({"id":"f-1","kind":"contradiction","severity":"error","topic":"presence",)"
        R"("about":{"force":"coalition","place":"iraq"},"story":"",)"
        R"("claims":["c-1","c-2"],"sides":[["c-1"],["c-2"]],)"
        R"("message":"presence of coalition in Iraq","because":["remaining excludes withdrawn"]})");
}

TEST_CASE("a finding that is not new says so, and why") {
  Report report = sample_report();
  Finding& finding = report.comparison.findings[0];
  CHECK(!finding_to_json(finding, report.claims).contains("state"));
  finding.state = FindingState::Known;
  CHECK(finding_to_json(finding, report.claims)["state"] == "known");
  finding.state = FindingState::Suppressed;
  finding.reason = "settled";
  CHECK(finding_to_json(finding, report.claims)["state"] == "suppressed");
  CHECK(finding_to_json(finding, report.claims)["reason"] == "settled");
}

TEST_CASE("an agreement names its voices") {
  Report report = sample_report();
  Finding& finding = report.comparison.findings[0];
  finding.kind = FindingKind::Agreement;
  finding.severity = Severity::Note;
  finding.sides = {{{1, 0}, "ended"}};
  finding.voices = {"INA", "narrator"};
  const Json json = finding_to_json(finding, report.claims);
  CHECK(json["sides"].dump() == R"([["c-2","c-1"]])");
  CHECK(json["voices"].dump() == R"(["INA","narrator"])");
}

TEST_CASE("a source says what is known of it and null where nothing is") {
  SourceSummary source;
  source.id = "a.txt";
  CHECK(source_to_json(source).dump() ==
        R"({"id":"a.txt","language":null,"published":null,"outlet":"","story":"","claims":0})");
  source.encoding = "UTF-8";
  source.metadata.language = "ar";
  source.metadata.published = sample_day(2021, 12, 26);
  source.metadata.outlet = "INA";
  source.metadata.story = "s";
  source.metadata.url = "u";
  source.metadata.title = "t";
  source.claims = 3;
  CHECK(source_to_json(source).dump() ==
        R"({"id":"a.txt","language":"ar","published":"2021-12-26","outlet":"INA","story":"s",)"
        R"("url":"u","title":"t","encoding":"UTF-8","claims":3})");
}

TEST_CASE("the summary counts what was read and found and tells derived claims apart") {
  Report report = sample_report();
  report.claims.push_back(sample_claim("c-3", "ended"));
  report.claims.back().because = {"withdrawn implies ended"};
  report.faults.emplace_back();
  CHECK(summary_to_json(totals_of(report)).dump() ==
        R"({"sources":2,"claims":2,"derived":1,"comparable_pairs":1,"findings":1,)"
        R"("kinds":{"contradiction":1},"errors":1})");
  CHECK(summary_to_json(Totals()).dump() ==
        R"({"sources":0,"claims":0,"derived":0,"comparable_pairs":0,"findings":0,"kinds":{},)"
        R"("errors":0})");
}

TEST_CASE("the JSON report is one object on one line") {
  std::string out;
  append_json(out, sample_report());
  CHECK(out.find('\n') == out.size() - 1);
  const Json json = Json::parse(out);
  CHECK(json["gainsay"] == version);
  CHECK(json["schema"] == 1);
  CHECK(json["sources"].size() == 2);
  CHECK(json["claims"].size() == 2);
  CHECK(json["findings"].size() == 1);
  CHECK(json["summary"]["findings"] == 1);
}

TEST_CASE("the JSON Lines report has the same objects with their types before them") {
  const Report report = sample_report();
  std::string whole;
  append_json(whole, report);
  const Json json = Json::parse(whole);
  std::string out;
  append_jsonl(out, report);
  std::istringstream lines(out);
  std::string line;
  std::vector<std::string> types;
  std::map<std::string, std::size_t> seen;
  while (std::getline(lines, line)) {
    Json object = Json::parse(line);
    CHECK(object.begin().key() == "type");
    const std::string type = object["type"];
    types.push_back(type);
    object.erase("type");
    if (type == "summary") {
      CHECK(object["gainsay"] == version);
      CHECK(object["schema"] == 1);
      object.erase("gainsay");
      object.erase("schema");
      CHECK(object == json["summary"]);
    } else {
      CHECK(object == json[type + "s"][seen[type]++]);
    }
  }
  CHECK(types ==
        std::vector<std::string>{"source", "source", "claim", "claim", "finding", "summary"});
}

TEST_CASE("the sources of claims stand in the order of the claims") {
  std::vector<Claim> claims = {sample_claim("c-1", "x"), sample_claim("c-2", "x"),
                               sample_claim("c-3", "x")};
  claims[0].source = "z";
  claims[0].outlet = "INA";
  claims[1].source = "a";
  claims[2].source = "z";
  const auto sources = sources_of(claims);
  REQUIRE(sources.size() == 2);
  CHECK(sources[0].id == "z");
  CHECK(sources[0].metadata.outlet == "INA");
  CHECK(sources[0].claims == 2);
  CHECK(sources[1].id == "a");
}

}  // namespace gainsay
