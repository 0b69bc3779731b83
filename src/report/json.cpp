#include "report/json.h"

#include "base/version.h"
#include "report/json_claim.h"
#include "report/json_finding.h"

namespace gainsay {

void append_json(std::string& out, const Report& report, const Json& sections) {
  Json sources = Json::array();
  for (const SourceSummary& source : report.sources) sources.push_back(source_to_json(source));
  Json claims = Json::array();
  for (const Claim& claim : report.claims) claims.push_back(claim_to_json(claim));
  Json findings = Json::array();
  for (const Finding& finding : report.comparison.findings) {
    findings.push_back(finding_to_json(finding, report.claims));
  }
  Json whole;
  whole["gainsay"] = version;
  whole["schema"] = 1;
  whole["sources"] = std::move(sources);
  whole["claims"] = std::move(claims);
  whole["findings"] = std::move(findings);
  whole["summary"] = summary_to_json(totals_of(report));
  whole.update(sections);
  append_line(out, whole);
}

}  // namespace gainsay
