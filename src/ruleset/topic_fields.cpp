#include "ruleset/topic_fields.h"

#include "base/utf8.h"
#include "ruleset/language.h"

namespace gainsay {

void report_unknown(YamlFields& fields, const YamlNode& node, const std::string& what,
                    std::string_view typed, const std::vector<std::string>& known) {
  const std::string_view near = nearest(typed, known);
  fields.error(node, "there is no " + what + " '" + std::string(typed) + "'",
               near.empty() ? std::string() : "did you mean '" + std::string(near) + "'?");
}

const WordLists::mapped_type* find_word_list(YamlFields& fields, const YamlNode& node,
                                             const WordLists& lists) {
  const auto list = lists.find(node.text);
  if (list != lists.end()) return &list->second;
  std::vector<std::string> known;
  for (const auto& [name, value] : lists) known.push_back(name);
  report_unknown(fields, node, "word list", node.text, known);
  return nullptr;
}

void add_words(const WordLists::mapped_type& list, const std::vector<const Language*>& languages,
               std::uint32_t id, std::map<std::string, PhraseTable>& tables) {
  for (const Language* language : languages) {
    const auto words = list.find(language->code);
    if (words == list.end()) continue;
    for (const std::string& word : words->second) {
      tables[language->code].add(word, id, language->folder);
    }
  }
}

void check_slot(YamlFields& fields, const YamlNode& node, const Topic& topic) {
  if (topic.slot(node.text) != nullptr) return;
  std::vector<std::string> known;
  for (const TopicSlot& slot : topic.slots) known.push_back(slot.name);
  report_unknown(fields, node, "slot", node.text, known);
}

}  // namespace gainsay
