#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/affixes.h"
#include "base/string_map.h"
#include "base/yaml.h"
#include "ruleset/root.h"
#include "text/fold.h"
#include "text/phrase.h"

namespace gainsay {

/// What a language says of open phrases: slots of the kind `phrase`, whose value is what the text
/// calls a thing. Section `phrases:` of a language file:
///
///   ends: [after, because, ...]   words or phrases that no open phrase goes over
///   goes-on: [...]                words that only look like one of those with letters written onto
///   it begins: [...]                 a word that begins so begins a phrase of its own joins:
///   [between]              behind it two things are one phrase, however the second begins empty:
///   [the, of, ...]         words without content: two phrases may differ in them vague:
///   [government, ...]      likewise, unless a phrase has no other words prefixes, suffixes: [s]
///   stripped from a word, one of the first, two of the others shortest: 3                   code
///   points that must be left of it same: [[price, cost], ...]    words that say the same roots:
///   {...}                  how words of one root are told (root.h)
struct OpenPhraseRules {
  static constexpr std::uint32_t end = 0;
  static constexpr std::uint32_t no_end = 1;

  PhraseTable ends;  ///< By the ids above.
  Prefixes begins;
  PhraseTable joins;
  Prefixes prefixes;  ///< The longest first, as the next.
  Suffixes suffixes;
  std::size_t shortest = 3;
  /// Folded word or its stem -> what it counts as; nothing for one without content.
  StringMap<std::string> counts_as;
  std::vector<std::string> vague;  ///< Folded words.
  RootRules roots;

  /// What a folded word adds to a phrase: its stem, or that of the first word that says the same;
  /// empty for a word without content.
  [[nodiscard]] std::string content(std::string_view folded) const {
    return content(folded, StringIndex::hash(folded));
  }
  /// Where `StringIndex::hash` of it is known.
  [[nodiscard]] std::string content(std::string_view folded, std::uint64_t hash) const;
  /// A folded word without its affixes.
  [[nodiscard]] std::string stem(std::string_view folded) const;
};

[[nodiscard]] OpenPhraseRules load_open_phrase_rules(const YamlFile& file, const YamlNode& section,
                                                     const Folder& folder,
                                                     Diagnostics& diagnostics);

}  // namespace gainsay
