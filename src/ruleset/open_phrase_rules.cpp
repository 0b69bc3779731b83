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
  const auto keep = [&](std::string_view left) {
    const bool enough = count_code_points(left) >= shortest;
    if (enough) folded = left;
    return enough;
  };
  const auto strip_ending = [&] {
    suffixes.any(folded, [&](std::string_view suffix) {
      return keep(folded.substr(0, folded.size() - suffix.size()));
    });
  };
  const auto strip_prefix = [&] {
    return prefixes.any(
        folded, [&](std::string_view prefix) { return keep(folded.substr(prefix.size())); });
  };
  // A letter that begins a word may be a prefix as well; with an article or without, one word is to
  // have one stem.
  while (strip_prefix()) {
  }
  strip_ending();  // "exports", then "its": two endings are written onto one word
  strip_ending();
  return std::string(folded);
}

std::string OpenPhraseRules::content(std::string_view folded, std::uint64_t hash) const {
  const auto listed = counts_as.find(folded, hash);
  if (listed != counts_as.end()) return listed->second;
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
  rules.begins = Prefixes(load_affixes(fields, "begins", folder));
  for (const std::string& word : fields.texts("joins")) rules.joins.add(word, 0, folder);
  rules.prefixes = Prefixes(load_affixes(fields, "prefixes", folder));
  rules.suffixes = Suffixes(load_affixes(fields, "suffixes", folder));
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
