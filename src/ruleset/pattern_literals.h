#pragma once

#include <cstddef>
#include <vector>

#include "ruleset/pattern_syntax.h"

namespace gainsay {

/// Shorter literals stand in nearly every sentence.
inline constexpr std::size_t telling_bytes = 4;

/// The literals that every match of a pattern holds: of each of `sets` one, in their order. A slot
/// of names requires its words `with_slots` only.
struct RequiredLiterals {
  std::vector<LiteralSet> sets;
  /// By set: token borders before its literal, from that of the set before or the beginning on.
  std::vector<Borders> before;
  Borders after;  ///< Behind the last literal, up to the end.
};

/// What `node` requires; a token ends behind it if it `ends_token`. A short word then comes with
/// its border: it is rare as a word, not as a beginning of words.
[[nodiscard]] RequiredLiterals required_literals(const PatternNode& node, const PatternNames& names,
                                                 bool with_slots, bool ends_token);

}  // namespace gainsay
