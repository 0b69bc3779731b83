#include "report/jsonl.h"

#include "base/version.h"
#include "report/json_claim.h"
#include "report/json_finding.h"

namespace gainsay {
namespace {

void append(std::string& out, const std::string& type, const Json& object) {
  Json line = {{"type", type}};
  line.update(object);
  append_line(out, line);
}

}  // namespace

void append_jsonl(std::string& out, const Report& report, const Json& sections) {
  for (const SourceSummary& source : report.sources) append(out, "source", source_to_json(source));
  JsonWriter claims;
  for (const Claim& claim : report.claims) {
    write_typed_claim(claims, claim);
    claims.end_line();
  }
  out += claims.take();
  for (const Finding& finding : report.comparison.findings) {
    append(out, "finding", finding_to_json(finding, report.claims));
  }
  for (const auto& [key, list] : sections.items()) {
    for (const Json& element : list) append(out, key, element);
  }
  Json summary = {{"gainsay", version}, {"schema", 1}};
  summary.update(summary_to_json(totals_of(report)));
  append(out, "summary", summary);
}

}  // namespace gainsay
