#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/yaml.h"
#include "text/fold.h"

namespace gainsay {

/// How words of one root are told in a language that builds verbs, nouns and adjectives on roots: a
/// light stemmer (Larkey, Ballesteros and Connell, Improving Stemming for Arabic Information
/// Retrieval, 2002) that drops weak letters as well.
/// Key `roots:` of the section `phrases:` of a language:
///
///   weak: [a, i]     letters that come and go between the forms of a root
///   added: [m, t]    letters that forms have before the root
///   endings: [t]     and behind it
///   shortest: 3      letters that must be left
struct RootRules {
  std::vector<std::string> weak;
  std::vector<std::string> added;
  std::vector<std::string> endings;
  std::size_t shortest = 3;

  [[nodiscard]] bool empty() const { return weak.empty() && added.empty() && endings.empty(); }
};

/// The root of a word without its affixes; the word itself where too little of it would be left.
/// Unrelated words may share one: it tells whether two texts speak of the same, not what of.
[[nodiscard]] std::string root_of(std::string_view word, const RootRules& rules);

[[nodiscard]] RootRules load_root_rules(const YamlFile& file, const YamlNode& section,
                                        const Folder& folder, Diagnostics& diagnostics);

}  // namespace gainsay
