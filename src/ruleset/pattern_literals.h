#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ruleset/pattern_syntax.h"

namespace gainsay {

/// Shorter literals stand in nearly every sentence: two letters that are no whole word, or three of
/// one byte each.
inline constexpr std::size_t telling_bytes = 4;
inline constexpr std::size_t telling_letters = 3;
/// Whether all literals of a set are long enough, and none is one of the words that nearly every
/// text has: `common`, sorted.
[[nodiscard]] bool is_telling(const std::vector<std::string>& literals,
                              const std::vector<std::string>& common);

/// The literals that every match of a pattern holds: of each of `sets` one, in their order. A slot
/// of names requires its words `with_slots` only.
struct RequiredLiterals {
  std::vector<LiteralSet> sets;
  /// By set: token borders before its literal, from that of the set before or the beginning on.
  std::vector<Borders> before;
  Borders after;  ///< Behind the last literal, up to the end.
  /// By set, as PatternProgram has them: each letter once.
  std::vector<std::u32string> letters_before;
};

/// What stands before a place in its token.
struct TokenStart {
  enum class Kind { Anything, Letters, Nothing };

  Kind kind = Kind::Anything;
  std::u32string letters = {};  ///< Some of these, where they are `Letters`.
};
inline constexpr std::size_t token_starts = 3;  // kinds

/// Where tokens begin and end around what a node matches.
struct TokenEdges {
  TokenStart begins;
  bool ends = false;  ///< A token ends with it.
};
inline const TokenEdges whole_tokens = {{TokenStart::Kind::Nothing}, true};

/// What `node` requires. A literal that a token begins with comes with the border before it, and
/// one behind a few known letters says so: far fewer words begin with it than hold it. One that a
/// token ends with comes with the border behind it as well.
[[nodiscard]] RequiredLiterals required_literals(const PatternNode& node, const PatternNames& names,
                                                 bool with_slots, const TokenEdges& edges);

}  // namespace gainsay
