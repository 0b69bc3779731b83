#pragma once

#include <cstdint>

#include "ruleset/date_rules.h"
#include "text/document.h"

namespace gainsay {

/// Which way the verbs around a date point. A deadline is a date that something future is bounded
/// by ("will leave by May"): it cannot lie behind.
enum class Tense : std::uint8_t { Unknown, Past, Future, Deadline };

/// What the nearest word before the date in its clause shows, else the nearest one behind it.
[[nodiscard]] Tense tense_at(const TokenRange& date, const Document& document,
                             const DateRules& rules);

}  // namespace gainsay
