#include "ruleset/word_table.h"

#include <mutex>
#include <utility>

namespace gainsay {
namespace {

WordTable::List translate(const std::string& name, const std::vector<std::string>& words,
                          const Folder& folder) {
  WordTable::List list;
  if (words.empty()) list.problem = "the word list '" + name + "' is empty";
  PatternNode alternatives;
  alternatives.kind = PatternNode::Kind::Alternate;
  for (const std::string& word : words) {
    if (auto parsed = parse_pattern(word, {}, folder)) {
      alternatives.children.push_back(std::move(*parsed));
    } else if (list.problem.empty()) {
      list.problem = "the word list '" + name + "' holds '" + word + "': " + parsed.error().message;
    }
  }
  list.regex = translate_tree(alternatives, {}).regex;
  for (std::size_t start = 0; start < token_starts; ++start) {
    for (const bool ends : {false, true}) {
      const TokenEdges edges = {{static_cast<TokenStart::Kind>(start)}, ends};
      list.required[start][ends ? 1 : 0] = required_literals(alternatives, {}, false, edges);
    }
  }
  list.words = std::move(alternatives.children);
  return list;
}

}  // namespace

struct WordTable::Entry {
  std::vector<std::string> words;
  std::once_flag once = {};
  List list = {};
};

WordTable::WordTable(const Folder& folder) : folder_(&folder) {}
WordTable::~WordTable() = default;
WordTable::WordTable(WordTable&&) noexcept = default;
WordTable& WordTable::operator=(WordTable&&) noexcept = default;

void WordTable::add(const std::string& name, std::vector<std::string> words) {
  auto entry = std::make_unique<Entry>();
  entry->words = std::move(words);
  lists_[name] = std::move(entry);
}

const WordTable::List* WordTable::find(std::string_view name) const {
  const auto found = lists_.find(name);
  if (found == lists_.end()) return nullptr;
  Entry& entry = *found->second;
  std::call_once(entry.once, [&] { entry.list = translate(found->first, entry.words, *folder_); });
  return &entry.list;
}

std::vector<std::string> WordTable::names() const {
  std::vector<std::string> names;
  for (const auto& [name, entry] : lists_) names.push_back(name);
  return names;
}

}  // namespace gainsay
