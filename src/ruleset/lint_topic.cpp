#include "ruleset/lint_topic.h"

#include <algorithm>
#include <set>

#include "ruleset/topic_examples.h"

namespace gainsay {
namespace {

class TopicLinter {
 public:
  TopicLinter(const Topic& topic, const Ruleset& ruleset, const RulePlaces& places)
      : topic_(topic), ruleset_(ruleset), places_(places) {}

  Diagnostics run() {
    check_examples();
    check_subject();
    check_slots();
    check_about();
    check_value();
    check_states();
    check_languages("patterns");
    check_languages("unless");
    check_languages("digest");
    check_languages("tells");
    check_other_topics();
    return std::move(found_);
  }

 private:
  void report(const YamlNode* node, Severity severity, std::string message, std::string hint = {}) {
    if (node == nullptr) node = places_.key({"topic"});
    found_.push_back(places_.complain(node, severity, std::move(message), std::move(hint)));
  }

  void check_examples() {
    if (topic_.examples.empty()) {
      report(places_.key({"examples"}), Severity::Error,
             "the topic '" + topic_.name + "' has no examples",
             "add 'examples:' with texts and the claims they yield");
    }
    if (topic_.conflicts.empty()) {
      report(places_.key({"conflicts"}), Severity::Error,
             "the topic '" + topic_.name + "' has no conflicts",
             "add 'conflicts:' with texts that clash and texts that only look so");
    }
  }

  // '[ of {force}]': slots in braces, and brackets in pairs.
  void check_subject() {
    const YamlNode* node = places_.find({"subject"});
    const std::string& subject = topic_.subject;
    bool open = false;
    for (std::size_t at = 0; at < subject.size(); ++at) {
      const char c = subject[at];
      if ((c == '[' && open) || (c == ']' && !open)) {
        return report(node, Severity::Error, "the brackets of the subject do not pair");
      }
      if (c == '[' || c == ']') open = c == '[';
      if (c != '{') continue;
      const std::size_t end = subject.find('}', at);
      if (end == std::string::npos) {
        return report(node, Severity::Error, "'{' is never closed in the subject");
      }
      const std::string name = subject.substr(at + 1, end - at - 1);
      if (topic_.slot(name) == nullptr) {
        report(node, Severity::Error, "there is no slot '" + name + "'",
               near_hint(name, slot_names()));
      }
    }
    if (open) report(node, Severity::Error, "the brackets of the subject do not pair");
  }

  void check_slots() {
    std::set<std::string> filled;
    for (const TopicPattern& pattern : topic_.patterns) {
      const std::vector<std::string>& groups = pattern.pattern.program().groups;
      filled.insert(groups.begin(), groups.end());
      for (const auto& [slot, entity] : pattern.about) filled.insert(slot);
    }
    for (const TopicSlot& slot : topic_.slots) {
      const YamlNode* key = places_.key({"slots", slot.name});
      if (is_claim_key(slot.name)) {
        report(key, Severity::Error, "'" + slot.name + "' cannot name a slot",
               "every claim has a field of that name, which examples ask for");
      }
      const bool from_outside = slot.fill != FillFrom::Nothing &&
                                (topic_.is_about(slot.name) || slot.name == topic_.value_slot);
      if (!filled.contains(slot.name) && !from_outside && !slot.whole) {
        report(key, Severity::Error, "no pattern fills the slot '" + slot.name + "'");
      }
    }
  }

  void check_about() {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < topic_.about.size(); ++i) {
      const std::string& name = topic_.about[i];
      if (!seen.insert(name).second) {
        report(places_.find({"about", std::to_string(i + 1)}), Severity::Error,
               "'" + name + "' is said twice");
      }
      if (name == topic_.value_slot) {
        report(
            places_.find({"about", std::to_string(i + 1)}), Severity::Error,
            "'" + name + "' is the value, so claims of different values would never be compared");
      }
    }
  }

  void check_value() {
    const TopicSlot* slot = topic_.slot(topic_.value_slot);
    if (slot == nullptr) return;
    const auto all = [&](auto fits) {
      return std::all_of(slot->kinds.begin(), slot->kinds.end(), fits);
    };
    bool fits = false;
    switch (topic_.value) {
      case ValueType::Count:
      case ValueType::Amount:
      case ValueType::Percent:
        fits = all([](KindId kind) { return kind == number_kind; });
        break;
      case ValueType::Date:
        fits = all([](KindId kind) { return kind == date_kind; });
        break;
      case ValueType::State:
      case ValueType::Entity:
        fits = all([](KindId kind) { return is_entity_kind(kind); });
        break;
    }
    if (fits) return;
    report(places_.find({"value", "type"}), Severity::Error,
           "the slot '" + slot->name + "' can have no value of this type",
           "count, amount and percent need a slot of the kind number, date one of the kind date");
  }

  void check_states() {
    std::set<std::string> reached;
    for (const TopicPattern& pattern : topic_.patterns) reached.insert(pattern.state);
    for (const Implication& implication : topic_.implied_by) reached.insert(implication.state);
    reached.insert(topic_.otherwise);
    for (const TopicState& state : topic_.states) {
      if (reached.contains(state.name)) continue;
      report(places_.key({"states", state.name}), Severity::Warning,
             "no pattern leads to the state '" + state.name + "' in any language");
    }
  }

  void check_languages(const std::string& section) {
    const YamlNode* by_language = places_.find({section});
    if (by_language == nullptr) return;
    if (by_language->kind != YamlNode::Kind::Map) {
      return report(by_language, Severity::Error,
                    "'" + section + "' are listed by language: {en: [...]}");
    }
    std::vector<std::string> known;
    for (const auto& language : ruleset_.languages) known.push_back(language->code);
    for (const YamlEntry& entry : by_language->entries) {
      const std::string& code = entry.key.text;
      if (std::find(known.begin(), known.end(), code) != known.end()) continue;
      report(&entry.key, Severity::Error, "there are no rules for the language '" + code + "'",
             near_hint(code, known));
    }
  }

  void check_other_topics() {
    std::vector<std::string> known;
    for (const Topic& topic : ruleset_.topics) known.push_back(topic.name);
    for (const TopicPattern& pattern : topic_.patterns) {
      for (const std::string& other : {pattern.unless_topic, pattern.less_topic}) {
        if (other.empty() || ruleset_.topic(other) != nullptr) continue;
        report(places_.pattern(pattern.rule), Severity::Error, "there is no topic '" + other + "'",
               near_hint(other, known));
      }
    }
  }

  [[nodiscard]] std::vector<std::string> slot_names() const {
    std::vector<std::string> names;
    for (const TopicSlot& slot : topic_.slots) names.push_back(slot.name);
    return names;
  }

  const Topic& topic_;
  const Ruleset& ruleset_;
  const RulePlaces& places_;
  Diagnostics found_;
};

}  // namespace

Diagnostics lint_topic(const Topic& topic, const Ruleset& ruleset, const RulePlaces& places) {
  return TopicLinter(topic, ruleset, places).run();
}

}  // namespace gainsay
