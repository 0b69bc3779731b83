#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ruleset/pattern.h"

namespace gainsay {

/// The syntax tree of a pattern. Literals are folded; two borders never follow each other.
struct PatternNode {
  enum class Kind { Literal, Class, Border, Gap, Slot, Words, Concat, Alternate, Repeat };

  Kind kind = Kind::Concat;
  std::string text;     ///< Literal; the RE2 class; slot or list name; the quantifier of a Repeat.
  std::size_t low = 0;  ///< Tokens of a Gap; the least count of a Repeat.
  std::vector<PatternNode> children;
};

/// The tree as RE2, without the borders around it, and what every match of it holds.
[[nodiscard]] PatternProgram translate_tree(const PatternNode& tree, const PatternNames& names);

[[nodiscard]] tl::expected<PatternNode, PatternError> parse_pattern(std::string_view pattern,
                                                                    const PatternNames& names,
                                                                    const Folder& folder);

}  // namespace gainsay
