#include "report/findings.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "report/display.h"
#include "report/text_claim.h"

namespace gainsay {
namespace {

// The last day on which a claim may have been said; what is not dated was said first.
std::optional<Day> said_on(const Claim& claim) {
  return claim.as_of.last ? claim.as_of.last : claim.as_of.first;
}

/// "2 contradictions"; the kinds that are adjectives have no plural.
std::string counted_kind(std::size_t count, FindingKind kind) {
  if (kind == FindingKind::Fulfilled || kind == FindingKind::Unfulfilled) {
    return std::to_string(count) + ' ' + std::string(to_word(kind));
  }
  return counted(count, to_word(kind));
}

}  // namespace

ReadingOrder reading_order(const Finding& finding, const std::vector<Claim>& claims,
                           const std::function<std::size_t(const Claim&)>& source_number) {
  const int severity = -static_cast<int>(finding.severity);
  constexpr std::size_t behind_all = std::numeric_limits<std::size_t>::max();
  ReadingOrder first(severity, behind_all, 0);
  for (const Side& side : finding.sides) {
    if (side.claims.empty()) continue;
    const Claim& claim = claims[side.claims.front()];
    first = std::min(first, ReadingOrder(severity, source_number(claim), claim.span.start));
  }
  return first;
}

std::vector<const Finding*> in_reading_order(const Report& report, bool all) {
  std::unordered_map<std::string_view, std::size_t> order;  // of the sources
  for (const SourceSummary& source : report.sources) order.emplace(source.id, order.size());
  const auto source_number = [&](const Claim& claim) {
    const auto source = order.find(claim.source);
    return source == order.end() ? order.size() : source->second;
  };
  std::vector<std::pair<ReadingOrder, const Finding*>> keyed;
  for (const Finding& finding : report.comparison.findings) {
    if (!all && finding.state != FindingState::New) continue;
    keyed.emplace_back(reading_order(finding, report.claims, source_number), &finding);
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<const Finding*> findings;
  findings.reserve(keyed.size());
  for (const auto& [key, finding] : keyed) findings.push_back(finding);
  return findings;
}

std::vector<const Finding*> problems_in_reading_order(const Report& report, bool all) {
  std::vector<const Finding*> findings = in_reading_order(report, all);
  std::erase_if(findings, [](const Finding* finding) {
    return finding->kind == FindingKind::Agreement || finding->kind == FindingKind::Fulfilled;
  });
  return findings;
}

std::string topic_name(const Finding& finding, const std::vector<Claim>& claims) {
  for (const Side& side : finding.sides) {
    for (const std::size_t index : side.claims) {
      const std::string& rule = claims[index].rule;
      std::string name = rule.substr(0, rule.find(':'));
      const std::size_t slash = name.rfind('/');
      if (slash != std::string::npos && name.substr(slash + 1) == finding.topic) return name;
    }
  }
  return finding.topic;
}

std::vector<FindingPlace> places_of(const Finding& finding, const std::vector<Claim>& claims,
                                    std::size_t most) {
  std::vector<std::size_t> sides;
  for (std::size_t s = 0; s < finding.sides.size(); ++s) {
    if (!finding.sides[s].claims.empty()) sides.push_back(s);
  }
  const auto best = [&](std::size_t s) -> const Claim& {
    return claims[finding.sides[s].claims.front()];
  };
  const auto last =
      finding.changed_first
          ? sides.begin()
          : std::max_element(sides.begin(), sides.end(), [&](std::size_t a, std::size_t b) {
              return said_on(best(a)) < said_on(best(b));
            });
  if (last != sides.end()) std::rotate(sides.begin(), last, last + 1);
  std::vector<FindingPlace> places;
  for (std::size_t rank = 0; rank < most; ++rank) {
    for (const std::size_t s : sides) {
      const Side& side = finding.sides[s];
      if (rank >= side.claims.size()) continue;
      const Claim& claim = claims[side.claims[rank]];
      places.push_back({&claim, value_in_words(claim, side.value), s});
    }
  }
  return places;
}

std::size_t claims_beyond(const Finding& finding, std::size_t shown) {
  std::size_t count = 0;
  for (const Side& side : finding.sides) count += side.claims.size();
  return count - std::min(count, shown);
}

std::string title_of(const Finding& finding) {
  return std::string(to_word(finding.kind)) + ": " + isolated_passages(printable(finding.message));
}

OneLine one_line_of(const Finding& finding, const std::vector<FindingPlace>& places,
                    const EntityRules* entities) {
  OneLine line;
  line.before = title_of(finding);
  if (places.empty()) return line;
  line.before +=
      ": '" + places[0].value + "' here, " + speaker_in_words(*places[0].claim, entities);
  if (places.size() < 2 || places[1].side == places[0].side) return line;
  line.before += "; '" + places[1].value + "' in ";
  line.place = place_in_words(*places[1].claim);
  line.after = ", " + speaker_in_words(*places[1].claim, entities);
  return line;
}

std::string evidence_of(const FindingPlace& place, const EntityRules* entities) {
  constexpr std::size_t width = 160;  // no screen to fit: long enough for nearly all evidence
  return place.value + ": \"" + excerpt_of(*place.claim, width) + "\", " +
         speaker_in_words(*place.claim, entities);
}

std::string findings_in_words(const Totals& totals) {
  std::string words;
  for (const auto& [kind, count] : totals.new_kinds) {
    words += (words.empty() ? "" : ", ") + counted_kind(count, kind);
  }
  if (words.empty()) words = "no findings";
  for (const auto& [state, count] : totals.told_states) {
    words += "; " + std::to_string(count) + ' ';
    if (state == FindingState::Known) words += "known, in the baseline";
    if (state == FindingState::Suppressed) words += "suppressed";
    if (state == FindingState::Unchanged) words += "of unchanged texts";
  }
  return words;
}

std::string change_in_words(const Totals& totals) {
  if (!totals.change) return "";
  const auto& [since, changed, added, dropped, contradicting] = *totals.change;
  std::string words;
  const auto add = [&](std::size_t count, const char* what) {
    if (count == 0) return;
    words += words.empty() ? counted(count, "claim") : ", " + std::to_string(count);
    words += what;
  };
  add(changed, " changed");
  add(added, " added");
  add(dropped, " dropped");
  if (words.empty()) words = "no claim changed";
  if (contradicting != 0) {
    words += "; " + std::to_string(contradicting) +
             (contradicting == 1 ? " now contradicts" : " now contradict");
  }
  // Pipelines name a revision by its whole hash, which says no more than its beginning.
  constexpr std::size_t hash = 40;
  const bool is_hash =
      since.size() == hash && since.find_first_not_of("0123456789abcdef") == std::string::npos;
  return "since " + printable(is_hash ? since.substr(0, 10) : since) + ": " + words;
}

std::string read_in_words(const Totals& totals) {
  return counted(totals.sources, "source") + ", " + counted(totals.claims, "claim") + ", " +
         counted(totals.comparable_pairs, "comparable pair");
}

}  // namespace gainsay
