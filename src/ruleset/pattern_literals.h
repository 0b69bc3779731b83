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

/// Where tokens begin and end around what a node matches.
struct TokenEdges {
  bool begins = false;  ///< A token begins with it.
  bool ends = false;    ///< A token ends with it.
};

/// What `node` requires. A literal that a token begins with comes with the border before it: far
/// fewer words begin with it than hold it. A short one that is a whole word comes with the border
/// behind it as well.
[[nodiscard]] RequiredLiterals required_literals(const PatternNode& node, const PatternNames& names,
                                                 bool with_slots, TokenEdges edges);

}  // namespace gainsay
