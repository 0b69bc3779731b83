#include "cli/fail_on.h"

#include <algorithm>

#include "report/json_finding.h"

namespace gainsay {
namespace {

constexpr Severity severities[] = {Severity::Note, Severity::Warning, Severity::Error};

}  // namespace

const std::vector<std::string>& fail_on_words() {
  static const std::vector<std::string> words = [] {
    std::vector<std::string> all = {"never"};
    for (const Severity severity : severities) all.emplace_back(to_word(severity));
    for (const FindingKind kind : all_kinds()) all.emplace_back(to_word(kind));
    return all;
  }();
  return words;
}

void add_fail_on(FailOn& fail_on, const std::string& word) {
  if (word == "never") return;
  Severity from = Severity::Error;
  for (const Severity severity : severities) {
    if (to_word(severity) == word) from = severity;
  }
  if (const auto kind = kind_of_word(word)) {
    const Severity usual = severity_of(*kind);
    if (usual == Severity::Note) from = Severity::Warning;
    if (usual != Severity::Error) fail_on.kinds.insert(*kind);
  }
  fail_on.severity = std::min(from, fail_on.severity.value_or(from));
}

bool fails(const Finding& finding, const FailOn& fail_on) {
  if (finding.state != FindingState::New || !fail_on.severity) return false;
  return finding.severity >= *fail_on.severity ||
         (fail_on.kinds.contains(finding.kind) && finding.severity >= severity_of(finding.kind));
}

}  // namespace gainsay
