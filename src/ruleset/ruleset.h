#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "ruleset/compiled_rules.h"
#include "ruleset/entity_rules.h"
#include "ruleset/language.h"
#include "ruleset/pack.h"
#include "ruleset/prefilter.h"
#include "ruleset/program_store.h"
#include "ruleset/rule_cache.h"
#include "ruleset/rule_files.h"
#include "ruleset/topic.h"
#include "ruleset/whole_headline.h"

namespace gainsay {

struct RulesetOptions {
  /// Folders laid out like the shipped rules/, or single topic files; later ones add to earlier.
  std::vector<std::string> paths;
  /// Packs (folders of topics) to load; empty: all.
  std::vector<std::string> packs;
  /// Read all sections and translate all patterns of all languages at once, so that their problems
  /// are among the first ones; and read the examples.
  bool whole_languages = false;
  /// Where parsed rule files are kept for the next run (see RuleCache); empty: nowhere.
  std::string cache_folder = {};
};

/// Everything that was read from rule folders. Immutable once loaded; const members are
/// thread-safe. Topics point into languages and entities, so a ruleset moves as a whole and is not
/// copied.
struct Ruleset {
  /// Each language with what reading and matching need: folding, tokens, clitics, common words. The
  /// sections that annotating needs are in `complete`.
  std::vector<std::unique_ptr<Language>> languages;
  EntityRules entities;
  WordLists words;
  std::map<std::string, std::string> word_files;  ///< Where each of them stands.
  std::map<std::string, WordTable> word_tables;   ///< The same by language, for patterns.
  std::vector<Topic> topics;                      ///< By full name.
  std::vector<Pack> packs;                        ///< Those that say their version.
  std::vector<Implication> implications;

  [[nodiscard]] const Language* language(std::string_view code) const;
  /// A language with all its sections. Those of "ar.dates.yaml" and its like, most of all rules by
  /// size, are read when they are first asked for: a run over texts of one language pays for one.
  [[nodiscard]] const Language& complete(const Language& language) const;
  /// What is wrong with the sections of a language; reads them.
  [[nodiscard]] const Diagnostics& problems(const Language& language) const;
  /// What finds the patterns of a language. They are translated when it is first asked for.
  [[nodiscard]] const Prefilter& prefilter(const Language& language) const;
  /// The topics that read whole headlines, with what they have for the language.
  [[nodiscard]] const std::vector<WholeHeadlineTopic>& whole_headline_topics(
      const Language& language) const;
  /// What makes of a text what `prefilter` can rule all patterns out by.
  [[nodiscard]] const Skimmer& skimmer(const Language& language) const;
  /// What is wrong with the patterns of a language; translates them.
  [[nodiscard]] const Diagnostics& pattern_problems(const Language& language) const;
  /// By name ("presence") or full name ("news/presence").
  [[nodiscard]] const Topic* topic(std::string_view name) const;
  /// Makes `word_tables` of `words`.
  void build_word_tables();
  /// The language a text is most likely in, by its common words; null when no rule file fits.
  [[nodiscard]] const Language* guess_language(std::string_view text) const;

  /// The files of one language, read in full at their first use.
  struct Sections {
    std::vector<RuleFile> files;  ///< Without their bytes.
    std::once_flag once;
    KeptBytes kept;  ///< Where `language` was read from, if it was.
    Language language;
    Diagnostics problems;
  };
  RuleCache cache{{}};
  CompiledRules compiled;  ///< What a run before this one made of the same files.
  KeptBytes kept;          ///< Where the rest was read from, if it was.
  std::vector<std::unique_ptr<Sections>> sections;  ///< In the order of `languages`.

  /// The patterns of one language, translated at their first use.
  struct Patterns {
    std::once_flag once;
    KeptBytes kept;  ///< Where the next two were read from, if they were.
    ProgramStore programs;
    Prefilter prefilter;  ///< Points into `topics`.
    Skimmer skimmer;
    std::vector<WholeHeadlineTopic> whole_headline_topics;  ///< Points into `topics`.
    Diagnostics problems;
  };
  std::vector<std::unique_ptr<Patterns>> patterns;  ///< In the order of `languages`.

 private:
  [[nodiscard]] const Sections& sections_of(const Language& language) const;
  [[nodiscard]] const Patterns& patterns_of(const Language& language) const;
  // Tells the patterns of a language where they are translated; the rules stay where they are then.
  void connect_patterns(const Language& language) const;

  friend Ruleset load_ruleset(const RulesetOptions& options, Diagnostics& diagnostics);
  // What is in `compiled`, part by part; false: it is not there. See ruleset_compiled.cpp.
  [[nodiscard]] bool load_compiled(const std::vector<RuleFile>& files);
  [[nodiscard]] bool load_patterns(const Language& language, const std::vector<const Pattern*>& all,
                                   Patterns& to) const;
  [[nodiscard]] bool load_sections(const Language& language, Sections& to) const;
  void store_compiled();
  void store_patterns(const Language& language, const std::vector<const Pattern*>& all,
                      Patterns& from) const;
  void store_sections(const Language& language, Sections& from) const;
};

/// Reads all rule files below `paths`. Every problem of every file is appended to `diagnostics`;
/// when one of them is an error, the result must not be used.
[[nodiscard]] Ruleset load_ruleset(const RulesetOptions& options, Diagnostics& diagnostics);

/// What is wrong with rules that do load: topics without examples or conflicts, slots that no
/// pattern fills, states that nothing reaches, unused word lists, patterns that RE2 refuses, that
/// have no literal to be found by, or that are dear. Sorted by file and line.
[[nodiscard]] Diagnostics lint(const Ruleset& ruleset);

}  // namespace gainsay
