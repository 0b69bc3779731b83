#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/yaml.h"
#include "text/fold.h"
#include "text/phrase.h"

namespace gainsay {

/// What a cue does to the words in its scope.
enum class CueEffect : std::uint8_t {
  None,  ///< A false friend ("not only"): being longer, it keeps the cue inside it from acting.
  Negation,
  Possible,     ///< "may", "reportedly"
  Probable,     ///< "likely"
  Planned,      ///< "will", "plans to"
  Conditional,  ///< "if"
  Demanded,     ///< "must", "called for"
  Correction,   ///< "corrected", "revised down to"
  Superseded,   ///< "earlier", "originally said"
};

[[nodiscard]] std::string_view cue_name(CueEffect kind);

/// Section `cues:` of a language file:
///
///   breaks: [but, ...]     words that end a cue's scope, beside punctuation
///   list:                  each entry:
///     - cue: negation      a name of CueEffect
///       words: [not, ...]  words or phrases; the longest at a place wins
///       reach: 6           tokens its scope goes on (default 8)
///       side: after        scope lies after the cue (default) or before it
///       with: [pas, ...]   it acts only when one of these words follows ("ne ... pas")
///       within: 5          as the n-th token behind it at most (default 5)
struct CueRules {
  struct Cue {
    CueEffect effect = CueEffect::None;
    std::size_t reach = 8;
    bool before = false;
    std::vector<std::string> with;  ///< Folded; empty: it acts alone.
    std::size_t within = 5;
  };
  std::vector<Cue> cues;  ///< By the ids of `phrases`.
  PhraseTable phrases;
  PhraseTable breaks;
};

[[nodiscard]] CueRules load_cue_rules(const YamlFile& file, const YamlNode& section,
                                      const Folder& folder, Diagnostics& diagnostics);

}  // namespace gainsay
