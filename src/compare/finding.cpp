#include "compare/finding.h"

#include <algorithm>

namespace gainsay {

std::string_view to_word(FindingKind kind) {
  switch (kind) {
    case FindingKind::Contradiction:
      return "contradiction";
    case FindingKind::Tension:
      return "tension";
    case FindingKind::Drift:
      return "drift";
    case FindingKind::Reversal:
      return "reversal";
    case FindingKind::Unfulfilled:
      return "unfulfilled";
    case FindingKind::Correction:
      return "correction";
    case FindingKind::Update:
      return "update";
    case FindingKind::Change:
      return "change";
    case FindingKind::Fulfilled:
      return "fulfilled";
    case FindingKind::Agreement:
      return "agreement";
  }
  return "tension";
}

std::string_view to_word(FindingState state) {
  switch (state) {
    case FindingState::New:
      return "new";
    case FindingState::Known:
      return "known";
    case FindingState::Suppressed:
      return "suppressed";
    case FindingState::Unchanged:
      return "unchanged";
  }
  return "new";
}

const std::vector<FindingKind>& all_kinds() {
  static const std::vector<FindingKind> kinds = {
      FindingKind::Contradiction, FindingKind::Tension,     FindingKind::Drift,
      FindingKind::Reversal,      FindingKind::Unfulfilled, FindingKind::Correction,
      FindingKind::Update,        FindingKind::Change,      FindingKind::Fulfilled,
      FindingKind::Agreement};
  return kinds;
}

std::optional<FindingKind> kind_of_word(std::string_view word) {
  const auto& kinds = all_kinds();
  const auto found = std::find_if(kinds.begin(), kinds.end(),
                                  [&](FindingKind kind) { return to_word(kind) == word; });
  return found == kinds.end() ? std::nullopt : std::optional(*found);
}

Severity severity_of(FindingKind kind) {
  switch (kind) {
    case FindingKind::Contradiction:
    case FindingKind::Unfulfilled:
      return Severity::Error;
    case FindingKind::Tension:
    case FindingKind::Drift:
    case FindingKind::Reversal:
    case FindingKind::Correction:
      return Severity::Warning;
    case FindingKind::Update:
    case FindingKind::Change:
    case FindingKind::Fulfilled:
    case FindingKind::Agreement:
      return Severity::Note;
  }
  return Severity::Note;
}

}  // namespace gainsay
