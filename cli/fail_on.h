#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace gainsay {

/// What --fail-on may be: never, a severity, or a kind of finding.
[[nodiscard]] const std::vector<std::string>& fail_on_words();

/// The severity from which on findings fail, by one of those words; nothing: never.
[[nodiscard]] std::optional<Severity> fail_on_severity(const std::string& word);

}  // namespace gainsay
