#include "report/baseline.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "report/display.h"

namespace gainsay {
namespace {

std::set<std::string> claims_of(const KnownFinding& known) {
  std::set<std::string> ids;
  for (const KnownFinding::Side& side : known.sides) {
    for (const KnownFinding::Evidence& claim : side.claims) ids.insert(claim.id);
  }
  return ids;
}

std::set<std::string> claims_of(const Finding& finding, const std::vector<Claim>& claims) {
  std::set<std::string> ids;
  for (const Side& side : finding.sides) {
    for (const std::size_t index : side.claims) ids.insert(claims[index].id);
  }
  return ids;
}

}  // namespace

KnownFinding known_finding(const Finding& finding, const std::vector<Claim>& claims) {
  KnownFinding known;
  known.id = finding.id;
  known.kind = finding.kind;
  known.topic = finding.topic;
  known.story = printable(finding.story);
  known.message = printable(finding.message);
  for (const Side& side : finding.sides) {
    KnownFinding::Side& kept = known.sides.emplace_back();
    kept.value = printable(side.value);
    for (const std::size_t index : side.claims) {
      const Claim& claim = claims[index];
      kept.claims.push_back({claim.id, claim.source, printable(claim.text)});
    }
  }
  // Which side or text is shown first may change with the other texts; the file should not.
  for (KnownFinding::Side& side : known.sides) {
    std::sort(side.claims.begin(), side.claims.end(), [](const auto& a, const auto& b) {
      return std::tie(a.source, a.text, a.id) < std::tie(b.source, b.text, b.id);
    });
  }
  std::sort(known.sides.begin(), known.sides.end(),
            [](const auto& a, const auto& b) { return a.value < b.value; });
  return known;
}

BaselineUse mark_known(Report& report, const Baseline& baseline) {
  std::map<std::string_view, std::size_t> by_id;
  std::map<std::string, std::vector<std::size_t>> by_claim;
  std::vector<std::set<std::string>> claims;
  for (std::size_t i = 0; i < baseline.size(); ++i) {
    by_id.emplace(baseline[i].id, i);
    claims.push_back(claims_of(baseline[i]));
    for (const std::string& id : claims.back()) by_claim[id].push_back(i);
  }
  report.has_baseline = true;
  std::vector<bool> found(baseline.size(), false);
  for (Finding& finding : report.comparison.findings) {
    bool known = false;
    const auto use = [&](std::size_t entry) { known = found[entry] = true; };
    if (const auto same = by_id.find(finding.id); same != by_id.end()) use(same->second);
    const std::set<std::string> ids = claims_of(finding, report.claims);
    const auto candidates = ids.empty() ? by_claim.end() : by_claim.find(*ids.begin());
    if (candidates != by_claim.end()) {
      for (const std::size_t entry : candidates->second) {
        if (baseline[entry].kind == finding.kind && baseline[entry].topic == finding.topic &&
            std::includes(claims[entry].begin(), claims[entry].end(), ids.begin(), ids.end())) {
          use(entry);
        }
      }
    }
    if (known && finding.state == FindingState::New) finding.state = FindingState::Known;
  }
  std::set<std::string_view> read;
  for (const SourceSummary& source : report.sources) read.insert(source.id);
  BaselineUse use;
  for (std::size_t i = 0; i < baseline.size(); ++i) {
    bool all_read = true;
    for (const KnownFinding::Side& side : baseline[i].sides) {
      for (const auto& claim : side.claims) all_read = all_read && read.contains(claim.source);
    }
    (found[i] ? use.found : all_read ? use.gone : use.not_read).push_back(&baseline[i]);
  }
  return use;
}

}  // namespace gainsay
