#include "ruleset/topic_examples.h"

#include <algorithm>

namespace gainsay {
namespace {

const std::vector<std::string> finding_kinds = {
    "contradiction", "agreement", "tension",   "drift",       "update", "correction",
    "reversal",      "change",    "fulfilled", "unfulfilled", "none"};

std::optional<Day> read_day(const YamlFile& file, YamlFields& fields, Diagnostics& diagnostics) {
  const YamlNode* node = fields.get("published");
  if (node == nullptr) return std::nullopt;
  const auto day = parse_iso_day(node->text);
  if (!day) {
    diagnostics.push_back(file.error(*node, "'" + node->text + "' is no date", "write 2021-12-26"));
  }
  return day;
}

ExpectedClaim expected_claim(const YamlFile& file, const YamlNode& node, const Topic& topic,
                             Diagnostics& diagnostics) {
  // Keys that every claim has; the others are slots.
  const std::vector<std::string> keys = {"is",   "from",     "to",    "as-of", "by",
                                         "mode", "low",      "high",  "soft",  "certainty",
                                         "act",  "polarity", "scope", "voice"};
  ExpectedClaim claim;
  claim.line = node.line;
  if (node.kind != YamlNode::Kind::Map) {
    diagnostics.push_back(
        file.error(node, "an expected claim is a map: {is: ended, by: coalition}"));
    return claim;
  }
  for (const YamlEntry& entry : node.entries) {
    const std::string& key = entry.key.text;
    const bool known =
        std::find(keys.begin(), keys.end(), key) != keys.end() || topic.slot(key) != nullptr;
    if (!known) {
      std::vector<std::string> names = keys;
      for (const TopicSlot& slot : topic.slots) names.push_back(slot.name);
      const std::string_view near = nearest(key, names);
      diagnostics.push_back(
          file.error(entry.key, "a claim of this topic has no '" + key + "'",
                     near.empty() ? std::string() : "did you mean '" + std::string(near) + "'?"));
    }
    if (key == "is" && topic.state(entry.value.text) == nullptr && !topic.states.empty()) {
      std::vector<std::string> names;
      for (const TopicState& state : topic.states) names.push_back(state.name);
      const std::string_view near = nearest(entry.value.text, names);
      diagnostics.push_back(
          file.error(entry.value, "there is no state '" + entry.value.text + "'",
                     near.empty() ? std::string() : "did you mean '" + std::string(near) + "'?"));
    }
    claim.fields[key] = entry.value.text;
  }
  return claim;
}

}  // namespace

void load_topic_examples(const YamlFile& file, YamlFields& fields, Topic& topic,
                         Diagnostics& diagnostics) {
  for (const YamlNode* node : fields.nodes("examples")) {
    YamlFields example(file, *node, "an example", diagnostics);
    TopicExample read;
    read.line = node->line;
    (void)example.require("text");
    read.text = example.text("text");
    read.language = example.text("language");
    read.published = read_day(file, example, diagnostics);
    (void)example.require("claims");
    for (const YamlNode* claim : example.nodes("claims")) {
      read.claims.push_back(expected_claim(file, *claim, topic, diagnostics));
    }
    example.finish();
    topic.examples.push_back(std::move(read));
  }
  for (const YamlNode* node : fields.nodes("conflicts")) {
    YamlFields conflict(file, *node, "a conflict", diagnostics);
    TopicConflict read;
    read.line = node->line;
    (void)conflict.require("texts");
    for (const YamlNode* text : conflict.nodes("texts")) {
      TopicConflict::Text part;
      if (text->kind == YamlNode::Kind::Map) {
        YamlFields about(file, *text, "a text", diagnostics);
        (void)about.require("text");
        part.text = about.text("text");
        part.language = about.text("language");
        part.outlet = about.text("outlet");
        part.published = read_day(file, about, diagnostics);
        about.finish();
      } else {
        part.text = text->text;
      }
      read.texts.push_back(std::move(part));
    }
    (void)conflict.require("finding");
    read.finding = conflict.choice("finding", finding_kinds, "none");
    conflict.finish();
    topic.conflicts.push_back(std::move(read));
  }
}

}  // namespace gainsay
