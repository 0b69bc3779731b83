#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ruleset/pattern_syntax.h"

namespace gainsay {

[[nodiscard]] std::u32string code_points_of(std::string_view text);

/// Those of a class that lists its letters: no range, no complement.
[[nodiscard]] std::optional<std::u32string> listed_letters(const PatternNode& node);

using Spellings = std::vector<std::string>;
inline constexpr std::size_t most_spellings = 256;

/// All that a node of letters may match inside a token, if they are no more than `most_spellings`.
[[nodiscard]] std::optional<Spellings> spellings_of(const PatternNode& node,
                                                    const PatternNames& names);
/// Each of `second` behind each of `first`; nothing where they are too many.
[[nodiscard]] std::optional<Spellings> joined(const Spellings& first, const Spellings& second);

}  // namespace gainsay
