#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "ruleset/entity_rules.h"
#include "ruleset/language.h"
#include "ruleset/prefilter.h"
#include "ruleset/topic.h"

namespace gainsay {

/// Everything that was read from rule folders. Immutable once loaded; const members are thread-safe.
/// Topics point into languages and entities, so a ruleset moves as a whole and is not copied.
struct Ruleset {
  std::vector<std::unique_ptr<Language>> languages;
  EntityRules entities;
  WordLists words;
  std::vector<Topic> topics;  ///< By full name.
  std::vector<Implication> implications;
  std::vector<Prefilter> prefilters;  ///< In the order of `languages`; they point into `topics`.

  [[nodiscard]] const Language* language(std::string_view code) const;
  /// The prefilter of a language of this ruleset.
  [[nodiscard]] const Prefilter& prefilter(const Language& language) const;
  /// By name ("presence") or full name ("news/presence").
  [[nodiscard]] const Topic* topic(std::string_view name) const;
  /// The language a text is most likely in, by its common words; null when no rule file fits.
  [[nodiscard]] const Language* guess_language(std::string_view text) const;
};

struct RulesetOptions {
  /// Folders laid out like the shipped rules/, or single topic files; later ones add to earlier.
  std::vector<std::string> paths;
  /// Packs (folders of topics) to load; empty: all.
  std::vector<std::string> packs;
};

/// Reads all rule files below `paths`. Every problem of every file is appended to `diagnostics`; when
/// one of them is an error, the result must not be used.
[[nodiscard]] Ruleset load_ruleset(const RulesetOptions& options, Diagnostics& diagnostics);

/// What is wrong with rules that do load: topics without examples or conflicts, slots that no pattern
/// fills, states that nothing reaches, unused word lists, patterns that RE2 refuses, that have no
/// literal to be found by, or that are dear. Sorted by file and line.
[[nodiscard]] Diagnostics lint(const Ruleset& ruleset);

}  // namespace gainsay
