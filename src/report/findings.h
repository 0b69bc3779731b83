#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <tuple>
#include <vector>

#include "report/report.h"
#include "ruleset/entity_rules.h"

namespace gainsay {

/// A claim where a finding stands on it: what renderers that point into files show as one place.
struct FindingPlace {
  const Claim* claim = nullptr;
  std::string value;     ///< As its side has it, with what keeps the claim from being plain.
  std::size_t side = 0;  ///< Of Finding::sides.
};

/// Where a finding stands among the others of a report for people: the severest first, then by the
/// first place that is shown. `source_number` gives the place of a claim's source among the
/// sources.
using ReadingOrder = std::tuple<int, std::size_t, std::size_t>;
[[nodiscard]] ReadingOrder reading_order(
    const Finding& finding, const std::vector<Claim>& claims,
    const std::function<std::size_t(const Claim&)>& source_number);

/// The new findings, with `all` also the others, in the order in which people should meet them.
[[nodiscard]] std::vector<const Finding*> in_reading_order(const Report& report, bool all = false);

/// Those that ask somebody to look: what agrees, or came as planned, is no problem and has no place
/// in formats that list problems.
[[nodiscard]] std::vector<const Finding*> problems_in_reading_order(const Report& report,
                                                                    bool all = false);

/// "news/presence": the pack is in the claims' rules.
[[nodiscard]] std::string topic_name(const Finding& finding, const std::vector<Claim>& claims);

/// The places of a finding, at most `most` of each side. The first is where to point at: the best
/// evidence of the side that has changed, if that was asked for, else of the one that was said
/// last, for there somebody is still writing; of sides that were said together, of the first. The
/// other sides' best follow, then the rest.
[[nodiscard]] std::vector<FindingPlace> places_of(const Finding& finding,
                                                  const std::vector<Claim>& claims,
                                                  std::size_t most);

/// How many claims a finding has beyond `shown` places.
[[nodiscard]] std::size_t claims_beyond(const Finding& finding, std::size_t shown);

/// "contradiction: presence of coalition forces in Iraq", printable.
[[nodiscard]] std::string title_of(const Finding& finding);

/// A finding in one line: "contradiction: presence of coalition forces in Iraq: 'remaining' here,
/// says ...; 'withdrawn' in ministry.txt:13:3, says ...". The place of the other side stands by
/// itself, for formats that can link it: it is that of `places[1]`, empty where there is none.
struct OneLine {
  std::string before;
  std::string place;
  std::string after;
  [[nodiscard]] std::string plain() const { return before + place + after; }
};

[[nodiscard]] OneLine one_line_of(const Finding& finding, const std::vector<FindingPlace>& places,
                                  const EntityRules* entities);

/// What one place says: "withdrawn: "... their withdrawal", says the minister (quoted)".
[[nodiscard]] std::string evidence_of(const FindingPlace& place, const EntityRules* entities);

/// "2 contradictions, 1 tension", or "no findings"; behind them what is not new: "; 3 known, in the
/// baseline; 1 suppressed".
[[nodiscard]] std::string findings_in_words(const Totals& totals);

/// "since main: 3 claims changed, 1 added; 1 now contradicts"; empty where that was not asked for.
[[nodiscard]] std::string change_in_words(const Totals& totals);

/// "2 sources, 5 claims, 14 comparable pairs"
[[nodiscard]] std::string read_in_words(const Totals& totals);

}  // namespace gainsay
