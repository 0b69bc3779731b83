#include "cli/fail_on.h"

#include <algorithm>

#include "compare/finding.h"

namespace gainsay {
namespace {

const std::vector<std::string> severities = {"never", "note", "warning", "error"};

}  // namespace

const std::vector<std::string>& fail_on_words() {
  static const std::vector<std::string> words = [] {
    std::vector<std::string> all = severities;
    for (unsigned i = 0; i <= static_cast<unsigned>(FindingKind::Agreement); ++i) {
      all.emplace_back(to_word(static_cast<FindingKind>(i)));
    }
    return all;
  }();
  return words;
}

std::optional<Severity> fail_on_severity(const std::string& word) {
  const auto& words = fail_on_words();
  const auto at = std::find(words.begin(), words.end(), word) - words.begin();
  if (at == 0) return std::nullopt;
  if (at < 4) return static_cast<Severity>(at - 1);
  return severity_of(static_cast<FindingKind>(at - 4));
}

}  // namespace gainsay
