#include "ruleset/cue_rules.h"

#include <array>

namespace gainsay {
namespace {

constexpr std::array<std::pair<std::string_view, CueEffect>, 9> names = {{
    {"none", CueEffect::None},
    {"negation", CueEffect::Negation},
    {"possible", CueEffect::Possible},
    {"probable", CueEffect::Probable},
    {"planned", CueEffect::Planned},
    {"conditional", CueEffect::Conditional},
    {"demanded", CueEffect::Demanded},
    {"correction", CueEffect::Correction},
    {"superseded", CueEffect::Superseded},
}};

CueEffect cue_effect(std::string_view name) {
  for (const auto& [known, kind] : names) {
    if (known == name) return kind;
  }
  return CueEffect::None;
}

void add_phrases(PhraseTable& table, YamlFields& fields, std::string_view key, std::uint32_t id,
                 const Folder& folder) {
  for (const YamlNode* word : fields.items(key)) {
    if (folder.fold(word->text).find_first_not_of(' ') == std::string::npos) {
      fields.error(*word, "an empty word matches nothing");
      continue;
    }
    table.add(word->text, id, folder);
  }
}

}  // namespace

std::string_view cue_name(CueEffect kind) {
  for (const auto& [name, known] : names) {
    if (known == kind) return name;
  }
  return "none";
}

CueRules load_cue_rules(const YamlFile& file, const YamlNode& section, const Folder& folder,
                        Diagnostics& diagnostics) {
  CueRules rules;
  YamlFields fields(file, section, "the cues of a language", diagnostics);
  add_phrases(rules.breaks, fields, "breaks", 0, folder);
  for (const YamlNode* node : fields.nodes("list")) {
    YamlFields entry(file, *node, "a cue", diagnostics);
    std::vector<std::string> allowed;
    for (const auto& [name, kind] : names) allowed.emplace_back(name);
    CueRules::Cue cue;
    if (entry.require("cue") != nullptr)
      cue.effect = cue_effect(entry.choice("cue", allowed, "none"));
    constexpr double farthest = 100;
    const double reach = entry.number("reach", static_cast<double>(cue.reach));
    if (reach >= 1 && reach <= farthest) {
      cue.reach = static_cast<std::size_t>(reach);
    } else {
      entry.error(*entry.get("reach"), "reach: is a number of tokens from 1 to 100");
    }
    for (const std::string& word : entry.texts("with")) cue.with.push_back(folder.fold(word));
    cue.within = static_cast<std::size_t>(entry.number("within", static_cast<double>(cue.within)));
    cue.before = entry.choice("side", {"after", "before"}, "after") == "before";
    (void)entry.require("words");
    add_phrases(rules.phrases, entry, "words", static_cast<std::uint32_t>(rules.cues.size()),
                folder);
    rules.cues.push_back(cue);
    entry.finish();
  }
  fields.finish();
  return rules;
}

}  // namespace gainsay
