#include "report/report.h"

#include <unordered_map>

namespace gainsay {

SourceSummary summary_of(const Claim& claim) {
  SourceSummary source;
  source.id = claim.source;
  source.metadata.language = claim.language;
  source.metadata.outlet = claim.outlet;
  source.metadata.story = claim.story;
  return source;
}

std::vector<SourceSummary> sources_of(const std::vector<Claim>& claims) {
  std::vector<SourceSummary> sources;
  std::unordered_map<std::string_view, std::size_t> index;
  for (const Claim& claim : claims) {
    const auto [found, is_new] = index.emplace(claim.source, sources.size());
    if (is_new) sources.push_back(summary_of(claim));
    ++sources[found->second].claims;
  }
  return sources;
}

void add(Totals& totals, const Finding& finding) {
  ++totals.kinds[finding.kind];
  if (finding.state == FindingState::New) {
    ++totals.new_kinds[finding.kind];
    return;
  }
  ++totals.states[finding.state];
  if (finding.state != FindingState::Unchanged || finding.severity != Severity::Note) {
    ++totals.told_states[finding.state];
  }
}

Totals totals_of(const Report& report) {
  Totals totals;
  totals.sources = report.sources.size();
  for (const Claim& claim : report.claims) {
    ++(claim.because.empty() ? totals.claims : totals.derived);
  }
  totals.comparable_pairs = report.comparison.comparable_pairs;
  for (const Finding& finding : report.comparison.findings) add(totals, finding);
  totals.errors = report.faults.size();
  totals.change = report.change;
  return totals;
}

std::string counted(std::size_t count, std::string_view singular) {
  std::string out = std::to_string(count) + ' ' + std::string(singular);
  if (count != 1) out += 's';
  return out;
}

}  // namespace gainsay
