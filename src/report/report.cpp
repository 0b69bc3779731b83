#include "report/report.h"

#include <algorithm>
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

std::size_t claims_of_texts(const Report& report) {
  return static_cast<std::size_t>(
      std::count_if(report.claims.begin(), report.claims.end(),
                    [](const Claim& claim) { return claim.because.empty(); }));
}

std::string counted(std::size_t count, std::string_view singular) {
  std::string out = std::to_string(count) + ' ' + std::string(singular);
  if (count != 1) out += 's';
  return out;
}

}  // namespace gainsay
