#include "report/jsonld.h"

#include <doctest/doctest.h>

#include "report/json_value.h"
#include "report/sample.h"

namespace gainsay {

TEST_CASE("claims are linked data with author, article and what contradicts them") {
  Report report = sample_report();
  report.sources[0].metadata.url = "https://x.example/a";
  report.sources[0].metadata.title = "Forces stay";
  report.sources[0].metadata.outlet = "INA";
  report.sources[0].metadata.published = sample_day(2021, 12, 26);
  report.claims.push_back(sample_claim("c-3", "gone"));
  report.claims.back().because = {"it follows"};
  std::string out;
  append_jsonld(out, report, Ruleset{});
  const Json all = Json::parse(out);
  CHECK(all["@context"] == "https://schema.org");
  REQUIRE(all["@graph"].size() == 2);  // what follows from others is in no article
  CHECK(all["@graph"][0].dump() ==
        R"({"@type":"Claim","@id":"urn:gainsay:c-1","name":"presence: remaining",)"
        R"("text":"forces remaining there","temporalCoverage":"2021-12-26",)"
        R"("author":{"name":"coalition"},"appearance":{"@type":"Article",)"
        R"("identifier":"agency.txt","url":"https://x.example/a","headline":"Forces stay",)"
        R"("datePublished":"2021-12-26","publisher":{"@type":"Organization","name":"INA"}},)"
        R"("disambiguatingDescription":"contradicted: withdrawn"})");
}

}  // namespace gainsay
