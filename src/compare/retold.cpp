#include "compare/retold.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "ruleset/whole_headline.h"

namespace gainsay {
namespace {

constexpr int vaguest = 3;

// Topics of listed things tell best what a clash is about, whole headlines less, and least those
// that differ in a word, whatever that is.
int vagueness_of(const Finding& finding, const Ruleset& ruleset) {
  const Topic* topic = ruleset.topic(finding.topic);
  if (topic == nullptr) return 0;
  if (reads_whole_headlines(*topic)) {
    return finding.sides.front().value == finding.sides.back().value ? vaguest : 2;
  }
  return topic->has_open_slot() ? 1 : 0;
}

// The findings that one sentence is evidence of, with the side that it is on.
using Told = std::set<std::pair<std::size_t, std::size_t>>;

std::string place_of(const Finding& finding, const Claim& claim) {
  return std::string(to_word(finding.kind)) + '\x1f' + finding.story + '\x1f' + claim.source +
         '\x1f' + std::to_string(claim.sentence.start);
}

Told told_by(const Finding& finding, const Side& side, const std::vector<Claim>& claims,
             const std::map<std::string, Told>& told) {
  Told all;
  for (const std::size_t index : side.claims) {
    const auto here = told.find(place_of(finding, claims[index]));
    if (here != told.end()) all.insert(here->second.begin(), here->second.end());
  }
  return all;
}

// Whether a finding of another topic has, on each of its sides, a sentence of each of these.
bool is_told(const Finding& finding, const std::vector<Finding>& findings,
             const std::vector<Claim>& claims, const std::map<std::string, Told>& told) {
  const Told first = told_by(finding, finding.sides.front(), claims, told);
  const Told last = told_by(finding, finding.sides.back(), claims, told);
  return std::any_of(first.begin(), first.end(), [&](const auto& at) {
    if (findings[at.first].topic == finding.topic) return false;
    const std::size_t other = findings[at.first].sides.size() - 1 - at.second;
    return last.count({at.first, other}) > 0;
  });
}

}  // namespace

void drop_retold(std::vector<Finding>& findings, const std::vector<Claim>& claims,
                 const Ruleset& ruleset) {
  std::map<std::string, Told> told;
  const auto tell = [&](std::size_t number) {
    const Finding& finding = findings[number];
    for (std::size_t side = 0; side < finding.sides.size(); ++side) {
      for (const std::size_t index : finding.sides[side].claims) {
        told[place_of(finding, claims[index])].insert({number, side});
      }
    }
  };
  std::vector<bool> gone(findings.size(), false);
  for (int vagueness = 0; vagueness <= vaguest; ++vagueness) {
    for (std::size_t i = 0; i < findings.size(); ++i) {
      if (vagueness_of(findings[i], ruleset) != vagueness) continue;
      gone[i] = vagueness > 0 && is_told(findings[i], findings, claims, told);
      if (!gone[i]) tell(i);
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (gone[i]) continue;
    if (kept != i) findings[kept] = std::move(findings[i]);
    ++kept;
  }
  findings.resize(kept);
}

}  // namespace gainsay
