#include "cli/severities.h"

#include <utility>
#include <vector>

#include "report/json_finding.h"

namespace gainsay {
namespace {

std::optional<Severity> read_severity(YamlFields& fields, const std::string& key) {
  const std::string word = fields.choice(key, {"error", "warning", "note"}, "");
  for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
    if (to_word(severity) == word) return severity;
  }
  return std::nullopt;
}

}  // namespace

Severities::Severities(const YamlFile& file, const YamlNode& node, Diagnostics& diagnostics) {
  YamlFields fields(file, node, "'severity'", diagnostics);
  for (const YamlEntry& entry : node.entries) {
    const std::string& name = entry.key.text;
    if (const auto kind = kind_of_word(name)) {
      if (const auto severity = read_severity(fields, name)) kinds_[*kind] = *severity;
      continue;
    }
    OfTopic& topic = topics_[name];
    topic.name = entry.key;
    if (entry.value.kind != YamlNode::Kind::Map) {
      topic.clashes = read_severity(fields, name);
      continue;
    }
    (void)fields.get(name);
    YamlFields kinds(file, entry.value, "the severity of '" + name + "'", diagnostics);
    for (const FindingKind kind : all_kinds()) {
      const std::string word(to_word(kind));
      if (kinds.get(word) == nullptr) continue;
      if (const auto severity = read_severity(kinds, word)) topic.kinds[kind] = *severity;
    }
    kinds.finish();
  }
  fields.finish();
}

void Severities::check(const YamlFile& file, const Ruleset& ruleset,
                       Diagnostics& diagnostics) const {
  for (const auto& [name, of_topic] : topics_) {
    std::vector<std::string> known;
    for (const FindingKind kind : all_kinds()) known.emplace_back(to_word(kind));
    bool found = false;
    for (const Topic& topic : ruleset.topics) {
      found = found || name == topic.name || name == topic.full_name();
      known.push_back(name.find('/') == std::string::npos ? topic.name : topic.full_name());
    }
    if (found) continue;
    diagnostics.push_back(file.error(of_topic.name,
                                     "there is no topic and no kind of finding '" + name + "'",
                                     near_hint(name, known)));
  }
}

Severity Severities::of(const Finding& finding, const Ruleset& ruleset) const {
  const Topic* topic = ruleset.topic(finding.topic);
  const auto by_kind = kinds_.find(finding.kind);
  Severity severity = by_kind == kinds_.end() ? severity_of(finding.kind) : by_kind->second;
  const bool clashes = severity_of(finding.kind) != Severity::Note;
  for (const auto& name : {finding.topic, topic == nullptr ? std::string() : topic->full_name()}) {
    const auto found = topics_.find(name);
    if (found == topics_.end()) continue;
    const auto& [node, of_clashes, kinds] = found->second;
    if (const auto kind = kinds.find(finding.kind); kind != kinds.end()) return kind->second;
    if (of_clashes && clashes) severity = *of_clashes;
  }
  return severity;
}

}  // namespace gainsay
