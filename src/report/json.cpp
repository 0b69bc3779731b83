#include "report/json.h"

#include "base/version.h"
#include "report/json_claim.h"
#include "report/json_finding.h"

namespace gainsay {

void append_json(std::string& out, const Report& report, const Json& sections) {
  JsonWriter json;
  json.begin_object();
  json.member("gainsay", version);
  json.member("schema", std::size_t{1});
  json.member("sources");
  json.begin_list();
  for (const SourceSummary& source : report.sources) json.value(source_to_json(source));
  json.end_list();
  json.member("claims");
  write_claims(json, report.claims);
  json.member("findings");
  write_findings(json, report);
  json.member("summary", summary_to_json(totals_of(report)));
  for (const auto& [key, list] : sections.items()) {
    json.key(key);
    json.value(list);
  }
  json.end_object();
  json.end_line();
  out += json.take();
}

}  // namespace gainsay
