#include "ruleset/open_phrase_rules.h"

#include <algorithm>

#include "base/utf8.h"
#include "ruleset/count.h"

namespace gainsay {
namespace {

std::vector<std::string> load_affixes(YamlFields& fields, std::string_view key,
                                      const Folder& folder) {
  std::vector<std::string> affixes;
  for (const std::string& affix : fields.texts(key)) affixes.push_back(folder.fold(affix));
  std::stable_sort(affixes.begin(), affixes.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  return affixes;
}

}  // namespace

std::string OpenPhraseRules::stem(std::string_view folded) const {
  const auto strip = [&](const std::vector<std::string>& affixes, bool at_end) {
    for (const std::string& affix : affixes) {
      const bool there = at_end ? folded.ends_with(affix) : folded.starts_with(affix);
      if (!there) continue;
      const std::string_view left =
          folded.substr(at_end ? 0 : affix.size(), folded.size() - affix.size());
      if (count_code_points(left) < shortest) continue;
      folded = left;
      return;
    }
  };
  strip(prefixes, false);
  strip(suffixes, true);  // "exports", then "its": two endings are written onto one word
  strip(suffixes, true);
  return std::string(folded);
}

std::string OpenPhraseRules::content(std::string_view folded) const {
  if (const auto known = counts_as.find(folded); known != counts_as.end()) return known->second;
  std::string stemmed = stem(folded);
  const auto known = counts_as.find(stemmed);
  return known == counts_as.end() ? stemmed : known->second;
}

OpenPhraseRules load_open_phrase_rules(const YamlFile& file, const YamlNode& section,
                                       const Folder& folder, Diagnostics& diagnostics) {
  OpenPhraseRules rules;
  YamlFields fields(file, section, "the phrases of a language", diagnostics);
  for (const std::string& word : fields.texts("ends")) rules.ends.add(word, rules.end, folder);
  for (const std::string& word : fields.texts("goes-on")) {
    rules.ends.add(word, rules.no_end, folder);
  }
  rules.begins = load_affixes(fields, "begins", folder);
  for (const std::string& word : fields.texts("joins")) rules.joins.add(word, 0, folder);
  rules.prefixes = load_affixes(fields, "prefixes", folder);
  rules.suffixes = load_affixes(fields, "suffixes", folder);
  rules.shortest = load_count(fields, "shortest", "letters", rules.shortest);
  for (const std::string& word : fields.texts("empty")) rules.counts_as[folder.fold(word)] = {};
  for (const std::string& word : fields.texts("vague")) {
    rules.counts_as[folder.fold(word)] = {};
    rules.vague.push_back(folder.fold(word));
  }
  if (const YamlNode* groups = fields.get("same")) {
    if (groups->kind != YamlNode::Kind::Sequence) {
      fields.error(*groups, "'same' lists groups of words", "same: [[price, cost], ...]");
    }
    for (const YamlNode& group : groups->items) {
      if (group.kind != YamlNode::Kind::Sequence || group.items.size() < 2) {
        fields.error(group, "words that say the same are a list of two or more", "[price, cost]");
        continue;
      }
      const std::string first = rules.stem(folder.fold(group.items.front().text));
      for (const YamlNode& word : group.items) {
        const std::string folded = folder.fold(word.text);
        rules.counts_as[folded] = first;
        rules.counts_as[rules.stem(folded)] = first;
      }
    }
  }
  if (const YamlNode* roots = fields.get("roots")) {
    rules.roots = load_root_rules(file, *roots, folder, diagnostics);
  }
  fields.finish();
  return rules;
}

}  // namespace gainsay
