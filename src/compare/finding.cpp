#include "compare/finding.h"

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
