#include "ruleset/topic_examples.h"

#include <algorithm>

namespace gainsay {
namespace {

const std::vector<std::string> finding_kinds = {
    "contradiction", "agreement", "tension",   "drift",       "update", "correction",
    "reversal",      "change",    "fulfilled", "unfulfilled", "none"};

// Keys that every expected claim may have; the others are slots.
const std::vector<std::string> claim_keys = {"is",   "from",     "to",    "as-of", "by",
                                             "mode", "low",      "high",  "soft",  "certainty",
                                             "act",  "polarity", "scope", "voice", "rule"};

std::optional<Day> read_day(const YamlFile& file, YamlFields& fields, Diagnostics& diagnostics) {
  const YamlNode* node = fields.get("published");
  if (node == nullptr) return std::nullopt;
  const auto day = parse_iso_day(node->text);
  if (!day) {
    diagnostics.push_back(file.error(*node, "'" + node->text + "' is no date", "write 2021-12-26"));
  }
  return day;
}

// "en/ended/2" of "news/combat-role:en/ended/2".
std::string short_name(const TopicPattern& pattern) {
  return pattern.rule.substr(pattern.rule.find(':') + 1);
}

bool has_rule(const Topic& topic, const std::string& name) {
  return std::any_of(topic.patterns.begin(), topic.patterns.end(), [&](const TopicPattern& p) {
    return p.rule == name || short_name(p) == name;
  });
}

ExpectedClaim expected_claim(const YamlFile& file, const YamlNode& node, const Topic& topic,
                             Diagnostics& diagnostics) {
  ExpectedClaim claim;
  claim.line = node.line;
  if (node.kind != YamlNode::Kind::Map) {
    diagnostics.push_back(
        file.error(node, "an expected claim is a map: {is: ended, by: coalition}"));
    return claim;
  }
  for (const YamlEntry& entry : node.entries) {
    const std::string& key = entry.key.text;
    const bool known = is_claim_key(key) || topic.slot(key) != nullptr;
    if (!known) {
      std::vector<std::string> names = claim_keys;
      for (const TopicSlot& slot : topic.slots) names.push_back(slot.name);
      diagnostics.push_back(file.error(entry.key, "a claim of this topic has no '" + key + "'",
                                       near_hint(key, names)));
    }
    if (key == "is" && entry.value.kind == YamlNode::Kind::Scalar &&
        topic.state(entry.value.text) == nullptr && !topic.states.empty()) {
      std::vector<std::string> names;
      for (const TopicState& state : topic.states) names.push_back(state.name);
      diagnostics.push_back(file.error(entry.value, "there is no state '" + entry.value.text + "'",
                                       near_hint(entry.value.text, names)));
    }
    if (key == "rule" && !has_rule(topic, entry.value.text)) {
      std::vector<std::string> names;
      for (const TopicPattern& pattern : topic.patterns) names.push_back(short_name(pattern));
      diagnostics.push_back(file.error(entry.value,
                                       "this topic has no rule '" + entry.value.text + "'",
                                       near_hint(entry.value.text, names)));
    }
    if (entry.value.kind == YamlNode::Kind::Sequence || entry.value.kind == YamlNode::Kind::Map) {
      diagnostics.push_back(file.error(entry.value, "'" + key + "' must be text"));
      continue;
    }
    claim.fields[key] = entry.value.text;
  }
  return claim;
}

}  // namespace

bool is_claim_key(std::string_view name) {
  return std::find(claim_keys.begin(), claim_keys.end(), name) != claim_keys.end();
}

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
      } else if (text->kind == YamlNode::Kind::Scalar) {
        part.text = text->text;
      } else {
        diagnostics.push_back(
            file.error(*text, "a text of a conflict is a text, or a map with 'text'"));
      }
      read.texts.push_back(std::move(part));
    }
    if (const YamlNode* texts = conflict.get("texts"); texts != nullptr && read.texts.empty()) {
      diagnostics.push_back(file.error(*texts, "a conflict needs texts"));
    }
    (void)conflict.require("finding");
    read.finding = conflict.choice("finding", finding_kinds, "none");
    conflict.finish();
    topic.conflicts.push_back(std::move(read));
  }
}

}  // namespace gainsay
