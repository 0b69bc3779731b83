#include "ruleset/lint_places.h"

#include <fstream>
#include <iterator>
#include <utility>

namespace gainsay {
namespace {

const YamlEntry* entry_of(const YamlNode& map, std::string_view key) {
  for (const YamlEntry& entry : map.entries) {
    if (entry.key.text == key) return &entry;
  }
  return nullptr;
}

const YamlNode* step(const YamlNode& node, const std::string& key) {
  if (node.kind == YamlNode::Kind::Sequence) {
    const std::size_t number = std::stoul(key);
    return number <= node.items.size() ? &node.items[number - 1] : nullptr;
  }
  return node.find(key);
}

}  // namespace

RulePlaces::RulePlaces(const std::string& path) : path_(path) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (auto parsed = parse_yaml(path, std::move(bytes))) file_ = std::move(*parsed);
}

const YamlNode* RulePlaces::find(const std::vector<std::string>& keys) const {
  const YamlNode* node = file_ ? &file_->root : nullptr;
  for (const std::string& key : keys) {
    if (node != nullptr) node = step(*node, key);
  }
  return node;
}

const YamlNode* RulePlaces::key(const std::vector<std::string>& keys) const {
  const YamlNode* map = find({keys.begin(), keys.end() - 1});
  if (map == nullptr) return nullptr;
  const YamlEntry* entry = entry_of(*map, keys.back());
  return entry == nullptr ? nullptr : &entry->key;
}

const YamlNode* RulePlaces::pattern(std::string_view rule) const {
  std::vector<std::string> keys = {"patterns"};
  for (rule.remove_prefix(std::min(rule.find(':') + 1, rule.size())); !rule.empty();) {
    const std::size_t end = std::min(rule.find('/'), rule.size());
    keys.emplace_back(rule.substr(0, end));
    rule.remove_prefix(std::min(end + 1, rule.size()));
  }
  const YamlNode* node = find(keys);
  return node != nullptr && node->kind == YamlNode::Kind::Map ? node->find("match") : node;
}

Diagnostic RulePlaces::complain(const YamlNode* node, Severity severity, std::string message,
                                std::string hint) const {
  Diagnostic diagnostic;
  if (file_ && node != nullptr) {
    diagnostic = file_->error(*node, std::move(message), std::move(hint));
  } else {
    diagnostic.file = path_;
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
  }
  diagnostic.severity = severity;
  return diagnostic;
}

}  // namespace gainsay
