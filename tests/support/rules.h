#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <utility>

#include "ruleset/ruleset.h"

namespace gainsay::testing {

/// Rule files in a folder of their own, which goes with the object.
class RuleFolder {
 public:
  explicit RuleFolder(const std::map<std::string, std::string>& files) {
    static int count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("gainsay-rules-" + std::to_string(getpid()) + "-" + std::to_string(count++));
    for (const auto& [name, text] : files) {
      std::filesystem::create_directories((path_ / name).parent_path());
      std::ofstream(path_ / name, std::ios::binary) << text;
    }
  }
  ~RuleFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  RuleFolder(const RuleFolder&) = delete;
  RuleFolder& operator=(const RuleFolder&) = delete;

  [[nodiscard]] std::string path() const { return path_.string(); }
  [[nodiscard]] std::string path(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

/// The messages of `diagnostics`, each "file-name:line:column: message", one a line.
inline std::string messages(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) {
    out += std::filesystem::path(diagnostic.file).filename().string() + ":" +
           std::to_string(diagnostic.line) + ":" + std::to_string(diagnostic.column) + ": " +
           diagnostic.message + "\n";
  }
  return out;
}

/// Rules that must load.
inline Ruleset load(const std::map<std::string, std::string>& files) {
  const RuleFolder folder(files);
  Diagnostics diagnostics;
  // Sections are read while the files are there.
  Ruleset ruleset = load_ruleset({{folder.path()}, {}, true}, diagnostics);
  REQUIRE_MESSAGE(diagnostics.empty(), messages(diagnostics));
  return ruleset;
}

/// The rules that are shipped; loaded once.
inline const Ruleset& shipped_rules() {
  static const Ruleset ruleset = [] {
    Diagnostics diagnostics;
    Ruleset loaded =
        load_ruleset({{std::string(GAINSAY_SOURCE_DIR) + "/rules"}, {}, true}, diagnostics);
    REQUIRE_MESSAGE(diagnostics.empty(), messages(diagnostics));
    return loaded;
  }();
  return ruleset;
}

/// A small world in one invented topic pack: two languages of few words, forces, countries, and
/// topics of every kind of time.
inline std::map<std::string, std::string> small_rules() {
  return {
      {"languages/en.yaml", R"yaml(language: en
title: English
quotes: ['""', '“”']
abbreviations: [mr]
common: [the, of, in, and]
cues:
  breaks: [but]
  list:
    - {cue: none, words: [not only]}
    - {cue: negation, words: [not, never], reach: 4}
    - {cue: possible, words: [may, reportedly]}
    - {cue: probable, words: [likely]}
    - {cue: planned, words: [will]}
    - {cue: conditional, words: [if]}
    - {cue: demanded, words: [must]}
    - {cue: correction, words: [corrected]}
    - {cue: superseded, words: [originally]}
    - {cue: possible, words: [it seems], side: before}
)yaml"},
      {"entities/force.yaml", R"yaml(kind: force
speaker-rank: 3
anaphors: {en: [the force]}
entities:
  coalition: {title: the coalition, names: {en: [the coalition, coalition forces]}}
  us-forces: {title: U.S. forces, part-of: [coalition], names: {en: [U.S. forces]}}
  navy: {title: the navy, part-of: [us-forces], names: {en: [the navy]}}
  spokesman: {title: the spokesman, speaks-for: coalition, names: {en: [the spokesman]}}
)yaml"},
      {"entities/country.yaml", R"yaml(kind: country
speaker-rank: 6
entities:
  iraq: {title: Iraq, names: {en: [Iraq]}, demonyms: {en: [Iraqi]}}
  syria: {title: Syria, names: {en: [Syria]}, demonyms: {en: [Syrian]}}
)yaml"},
      {"words/units.yaml", "words: units\nen: [combat, fighting]\n"},
      {"news/role.yaml", R"yaml(topic: role
title: Whether a force fights
subject: 'role[ of {force}][ in {place}]'
slots:
  force: {kind: force, required: true}
  place: {kind: country}
about: [force, place]
time: state
states:
  ended: {excludes: [ongoing, paused], lasts: true, distributes: true}
  ongoing: {}
  paused: {excludes: [ongoing]}
scope: [units]
implied-by:
  ended: [presence = gone]
patterns:
  en:
    ended:
      - '{force} ~2 ended( in {place})?'
      - {match: 'end of the war( in {place})?', unless: ['anniversary of the end of'], about: {force: coalition}}
    ongoing:
      - '{force} ~2 fight(ing|s)?( in {place})?'
      - {match: '{force} might battle', as: possible}
    paused:
      - '{force} ~2 paused( in {place})?'
examples:
  - text: 'U.S. forces ended in Iraq.'
    claims: [{force: us-forces, place: iraq, is: ended, by: narrator}]
conflicts:
  - texts: ['U.S. forces ended in Iraq.', 'U.S. forces fight in Iraq.']
    finding: contradiction
)yaml"},
      {"news/presence.yaml", R"yaml(topic: presence
title: Whether a force is there
slots: {force: force, place: country}
about: [force, place]
states:
  gone: {excludes: [there], lasts: true}
  there: {}
patterns:
  en:
    gone: ['{force} ~2 left {place}']
    there: ['{force} ~2 stay in {place}']
examples:
  - {text: 'U.S. forces left Iraq.', claims: [{is: gone}]}
conflicts:
  - {texts: ['U.S. forces left Iraq.', 'U.S. forces stay in Iraq.'], finding: contradiction}
)yaml"},
      {"news/strength.yaml", R"yaml(topic: strength
title: How many there are
slots: {n: {kind: number, fill: nothing}, force: force, place: country}
about: [force, place]
value: {slot: n, type: count}
unit: people
time: moment
fresh: 10d
patterns:
  en: ['{force} ~2 {n} soldiers( in {place})?']
examples:
  - {text: 'nothing', claims: []}
conflicts:
  - {texts: ['nothing', 'nothing'], finding: none}
)yaml"},
      {"news/toll.yaml", R"yaml(topic: toll
title: How many died
slots: {n: {kind: number, fill: nothing}, place: country}
about: [place]
value: {slot: n, type: count}
unit: people
time: grows
patterns:
  en: ['{n} died( in {place})?']
examples:
  - {text: 'nothing', claims: []}
conflicts:
  - {texts: ['nothing', 'nothing'], finding: none}
)yaml"},
      {"news/winner.yaml", R"yaml(topic: winner
title: Who won
slots: {who: {kind: country, fill: nothing}, force: force}
about: [force]
value: {slot: who, type: entity}
time: event
patterns:
  en: ['{who} beat {force}']
examples:
  - {text: 'nothing', claims: []}
conflicts:
  - {texts: ['nothing', 'nothing'], finding: none}
)yaml"},
  };
}

/// The small world, loaded once.
inline const Ruleset& small_world() {
  static const Ruleset ruleset = load(small_rules());
  return ruleset;
}

}  // namespace gainsay::testing
