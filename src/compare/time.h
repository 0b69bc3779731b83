#pragma once

#include <cstdint>
#include <string_view>

#include "extract/claim.h"
#include "ruleset/topic.h"

namespace gainsay {

enum class Overlap : std::uint8_t { Yes, No, Unknown };

/// "yes", "no", "unknown"
[[nodiscard]] std::string_view to_word(Overlap overlap);

/// Whether both values hold at one time, as their topic's `time:` says (design, section 3).
[[nodiscard]] Overlap overlap(const Claim& a, const Claim& b, const Topic& topic);

/// Whether a claim is of a state that holds from its beginning until something says otherwise.
[[nodiscard]] bool lasts(const Claim& claim, const Topic& topic);

/// Whether every day of `a` lies before every day of `b`; open ends never do.
[[nodiscard]] bool before(const DayRange& a, const DayRange& b);

}  // namespace gainsay
