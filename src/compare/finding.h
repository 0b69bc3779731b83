#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace gainsay {

enum class FindingKind : std::uint8_t {
  Contradiction,
  Tension,
  Drift,
  Reversal,
  Unfulfilled,
  Correction,
  Update,
  Change,
  Fulfilled,
  Agreement,
};

/// What a finding is to those who gate on them: only new ones can make a run fail. What is not new
/// stays in the report, so that data formats can carry it; formats for people leave it out.
enum class FindingState : std::uint8_t {
  New,
  Known,       ///< It is in the baseline.
  Suppressed,  ///< Somebody decided that it is to pass, for a reason.
  Unchanged,   ///< None of its texts has changed since the revision that was named.
};

/// One group of claims that say the same: indices into the claims that were compared, best evidence
/// first, and the value they share in words.
struct Side {
  std::vector<std::size_t> claims;
  std::string value;
  friend bool operator==(const Side&, const Side&) = default;
};

/// Two groups of claims that clash (two sides), or one that agrees (one side).
struct Finding {
  std::string id;  ///< Stable: of kind, topic and the claims' ids, not of lines.
  FindingKind kind = FindingKind::Tension;
  Severity severity = Severity::Warning;
  std::string topic;
  std::map<std::string, std::string> about;  ///< Slot -> entity.
  std::string story;
  std::vector<Side> sides;
  std::string message;                ///< One line: "presence of coalition forces in Iraq".
  std::vector<std::string> because;   ///< The reasons, each a sentence.
  std::vector<std::string> voices;    ///< Agreement: the independent voices, as printed.
  std::vector<std::string> reprints;  ///< Agreement: "3 outlets reprint INA".
  FindingState state = FindingState::New;
  std::string reason;          ///< Suppressed: why, in the words of whoever decided it.
  bool changed_first = false;  ///< Its first claim is of text that has changed: point there.
  friend bool operator==(const Finding&, const Finding&) = default;
};

/// What to look for beside what is always reported.
struct CompareOptions {
  bool changes = false;  ///< Also states that were one thing first and another later.
};

/// What was compared, for the footer.
struct Comparison {
  std::vector<Finding> findings;
  std::size_t comparable_pairs = 0;  ///< Pairs of claims of one story, topic and about.
};

[[nodiscard]] std::string_view to_word(FindingKind kind);
[[nodiscard]] std::string_view to_word(FindingState state);
/// All kinds, in the order in which reports count them.
[[nodiscard]] const std::vector<FindingKind>& all_kinds();
/// The kind that a word names.
[[nodiscard]] std::optional<FindingKind> kind_of_word(std::string_view word);
/// contradiction, unfulfilled: error. tension, drift, reversal, correction: warning. Others: note.
[[nodiscard]] Severity severity_of(FindingKind kind);

}  // namespace gainsay
