#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/yaml.h"
#include "ruleset/topic.h"

namespace gainsay {

/// The value of `key` as one of the words of a table; `fallback` when it is not there.
template <typename T, std::size_t N>
T pick(YamlFields& fields, std::string_view key,
       const std::array<std::pair<std::string_view, T>, N>& table, T fallback) {
  std::vector<std::string> allowed;
  std::string fallback_name;
  for (const auto& [name, value] : table) {
    allowed.emplace_back(name);
    if (value == fallback) fallback_name = name;
  }
  const std::string chosen = fields.choice(key, allowed, fallback_name);
  for (const auto& [name, value] : table) {
    if (name == chosen) return value;
  }
  return fallback;
}

/// An error where a name is unknown, with the known one that is nearest.
void report_unknown(YamlFields& fields, const YamlNode& node, const std::string& what,
                    std::string_view typed, const std::vector<std::string>& known);

/// The word list that `node` names, by language; null and an error when there is none.
const WordLists::mapped_type* find_word_list(YamlFields& fields, const YamlNode& node,
                                             const WordLists& lists);

/// Adds the words of a list under `id` to the table of each language that has some.
void add_words(const WordLists::mapped_type& list, const std::vector<const Language*>& languages,
               std::uint32_t id, std::map<std::string, PhraseTable>& tables);

/// An error unless `node` names a slot of the topic.
void check_slot(YamlFields& fields, const YamlNode& node, const Topic& topic);

}  // namespace gainsay
