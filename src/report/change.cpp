#include "report/change.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace gainsay {

void mark_unchanged(Report& report, const std::vector<bool>& touched) {
  std::map<std::string_view, std::vector<Span>> spans;  // of touched claims, by source
  for (std::size_t i = 0; i < touched.size(); ++i) {
    if (touched[i]) spans[report.claims[i].source].push_back(report.claims[i].span);
  }
  const auto is_touched = [&](std::size_t index) {
    if (index < touched.size()) return bool(touched[index]);
    const Claim& derived = report.claims[index];
    const auto found = spans.find(derived.source);
    return found != spans.end() &&
           std::any_of(found->second.begin(), found->second.end(),
                       [&](const Span& span) { return span.overlaps(derived.span); });
  };
  const auto side_is_touched = [&](const Side& side) {
    return std::any_of(side.claims.begin(), side.claims.end(), is_touched);
  };
  std::set<std::size_t> contradicting;
  for (Finding& finding : report.comparison.findings) {
    if (std::none_of(finding.sides.begin(), finding.sides.end(), side_is_touched)) {
      if (finding.state == FindingState::New) finding.state = FindingState::Unchanged;
      continue;
    }
    finding.changed_first = true;
    std::stable_partition(finding.sides.begin(), finding.sides.end(), side_is_touched);
    for (Side& side : finding.sides) {
      std::stable_partition(side.claims.begin(), side.claims.end(), is_touched);
      if (finding.state != FindingState::New || finding.severity != Severity::Error) continue;
      for (const std::size_t index : side.claims) {
        if (index < touched.size() && touched[index]) contradicting.insert(index);
      }
    }
  }
  report.change->contradicting = contradicting.size();
}

}  // namespace gainsay
