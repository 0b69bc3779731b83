#pragma once

#include <cstdint>
#include <map>
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
/// contradiction, unfulfilled: error. tension, drift, reversal, correction: warning. Others: note.
[[nodiscard]] Severity severity_of(FindingKind kind);

}  // namespace gainsay
