#include "report/json_finding.h"

#include <map>

namespace gainsay {

std::string_view to_word(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return "note";
    case Severity::Warning:
      return "warning";
    case Severity::Error:
      return "error";
  }
  return "error";
}

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

Json summary_to_json(const Report& report) {
  std::map<FindingKind, std::size_t> kinds;
  for (const Finding& finding : report.comparison.findings) ++kinds[finding.kind];
  Json counts = Json::object();
  for (const auto& [kind, count] : kinds) counts[std::string(to_word(kind))] = count;
  Json out;
  out["sources"] = report.sources.size();
  out["claims"] = claims_of_texts(report);
  out["derived"] = report.claims.size() - claims_of_texts(report);
  out["comparable_pairs"] = report.comparison.comparable_pairs;
  out["findings"] = report.comparison.findings.size();
  out["kinds"] = std::move(counts);
  out["errors"] = report.faults.size();
  std::map<FindingState, std::size_t> states;
  for (const Finding& finding : report.comparison.findings) ++states[finding.state];
  for (const auto& [state, count] : states) {
    if (state != FindingState::New) out["states"][std::string(to_word(state))] = count;
  }
  if (report.change) {
    out["change"] = {{"since", report.change->since},
                     {"changed", report.change->changed},
                     {"added", report.change->added},
                     {"dropped", report.change->dropped},
                     {"contradicting", report.change->contradicting}};
  }
  return out;
}

}  // namespace gainsay
