#include "report/json_finding.h"

namespace gainsay {

Json finding_to_json(const Finding& finding, const std::vector<Claim>& claims) {
  Json ids = Json::array();
  Json sides = Json::array();
  for (const Side& side : finding.sides) {
    Json ids_of_side = Json::array();
    for (const std::size_t index : side.claims) {
      ids.push_back(claims[index].id);
      ids_of_side.push_back(claims[index].id);
    }
    sides.push_back(std::move(ids_of_side));
  }
  Json out;
  out["id"] = finding.id;
  out["kind"] = to_word(finding.kind);
  out["severity"] = to_word(finding.severity);
  out["topic"] = finding.topic;
  out["about"] = finding.about;
  out["story"] = finding.story;
  out["claims"] = std::move(ids);
  out["sides"] = std::move(sides);
  out["message"] = finding.message;
  out["because"] = finding.because;
  if (finding.kind == FindingKind::Agreement) out["voices"] = finding.voices;
  if (!finding.reprints.empty()) out["reprints"] = finding.reprints;
  if (finding.state != FindingState::New) out["state"] = to_word(finding.state);
  if (!finding.reason.empty()) out["reason"] = finding.reason;
  return out;
}

void write_findings(JsonWriter& json, const Report& report) {
  json.begin_list();
  for (const Finding& finding : report.comparison.findings) {
    json.value(finding_to_json(finding, report.claims));
  }
  json.end_list();
}

Json source_to_json(const SourceSummary& source) {
  Json out;
  out["id"] = source.id;
  out["language"] = text_or_null(source.metadata.language);
  out["published"] = day_or_null(source.metadata.published);
  out["outlet"] = source.metadata.outlet;
  out["story"] = source.metadata.story;
  if (!source.metadata.url.empty()) out["url"] = source.metadata.url;
  if (!source.metadata.title.empty()) out["title"] = source.metadata.title;
  if (!source.encoding.empty()) out["encoding"] = source.encoding;
  out["claims"] = source.claims;
  return out;
}

Json summary_to_json(const Totals& totals) {
  std::size_t findings = 0;
  Json counts = Json::object();
  for (const auto& [kind, count] : totals.kinds) {
    findings += count;
    counts[std::string(to_word(kind))] = count;
  }
  Json out;
  out["sources"] = totals.sources;
  out["claims"] = totals.claims;
  out["derived"] = totals.derived;
  out["comparable_pairs"] = totals.comparable_pairs;
  out["findings"] = findings;
  out["kinds"] = std::move(counts);
  out["errors"] = totals.errors;
  for (const auto& [state, count] : totals.states) {
    out["states"][std::string(to_word(state))] = count;
  }
  if (totals.change) {
    out["change"] = {{"since", totals.change->since},
                     {"changed", totals.change->changed},
                     {"added", totals.change->added},
                     {"dropped", totals.change->dropped},
                     {"contradicting", totals.change->contradicting}};
  }
  return out;
}

}  // namespace gainsay
