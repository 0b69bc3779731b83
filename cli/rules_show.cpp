#include <fmt/format.h>

#include <map>
#include <string_view>

#include "base/day.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/rule_folders.h"

namespace gainsay {
namespace {

std::string time_in_words(const Topic& topic) {
  switch (topic.time) {
    case TimeKind::State:
      return "state: a value that lasts holds until something else is said, others for their day";
    case TimeKind::Moment:
      return fmt::format("moment: a value is fresh for {}", counted(topic.fresh_days, "day"));
    case TimeKind::Event:
      return "event: a value belongs to one event and stays";
    case TimeKind::Grows:
      return "grows: later reports may raise a value";
  }
  return {};
}

std::string_view type_in_words(ValueType type) {
  switch (type) {
    case ValueType::State:
      return "a state";
    case ValueType::Count:
      return "a count";
    case ValueType::Amount:
      return "an amount with its currency";
    case ValueType::Percent:
      return "a percentage";
    case ValueType::Date:
      return "a date";
    case ValueType::Entity:
      return "an entity";
  }
  return {};
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string slots(const Topic& topic, const Ruleset& ruleset) {
  std::string out;
  for (const TopicSlot& slot : topic.slots) {
    std::string kinds;
    for (const KindId kind : slot.kinds) {
      kinds += (kinds.empty() ? "" : " or ") + ruleset.entities.kinds()[kind].name;
    }
    out += fmt::format("  slot {}: {}{}{}\n", slot.name, kinds,
                       topic.is_about(slot.name) ? ", what it is about" : "",
                       slot.required ? ", required" : "");
  }
  return out;
}

std::string values(const Topic& topic) {
  std::string out;
  for (const TopicState& state : topic.states) {
    out += fmt::format("  state {}{}", state.name, state.lasts ? ", lasts" : "");
    if (state.distributes) out += ", holds of all parts";
    for (const std::string& other : state.excludes) out += ", excludes " + other;
    for (const std::string& other : state.implies) out += ", implies " + other;
    out += '\n';
  }
  if (!topic.value_slot.empty()) {
    out += fmt::format("  value: {}, {}{}\n", topic.value_slot, type_in_words(topic.value),
                       topic.unit.empty() ? "" : " of " + topic.unit);
  }
  for (const Implication& implication : topic.implied_by) {
    out += fmt::format("  {} follows from {} = {}\n", implication.state, implication.when_topic,
                       implication.when_state);
  }
  if (!topic.scopes.empty()) out += "  narrowed by the words: " + joined(topic.scopes) + '\n';
  return out;
}

std::string patterns(const Topic& topic) {
  std::map<std::string, std::map<std::string, std::size_t>> counts;
  for (const TopicPattern& pattern : topic.patterns) ++counts[pattern.language][pattern.state];
  std::string out;
  for (const auto& [language, by_state] : counts) {
    std::size_t all = 0;
    std::string parts;
    for (const auto& [state, count] : by_state) {
      all += count;
      if (!state.empty()) parts += fmt::format("{}{} {}", parts.empty() ? "" : ", ", state, count);
    }
    out += fmt::format("  {}: {}{}\n", language, counted(all, "pattern"),
                       parts.empty() ? "" : " (" + parts + ")");
  }
  return out;
}

std::string fields(const ExpectedClaim& claim) {
  std::string out;
  for (const auto& [key, value] : claim.fields) {
    out += (out.empty() ? "" : ", ") + key + ": " + value;
  }
  return out;
}

std::string published(const std::optional<Day>& day) {
  return day ? "  (published " + iso_day(*day) + ")" : "";
}

std::string examples(const Topic& topic) {
  std::string out = topic.examples.empty() ? "" : "\nExamples\n";
  for (const TopicExample& example : topic.examples) {
    out += with_prefix("  ", example.text + published(example.published));
    for (const ExpectedClaim& claim : example.claims) out += "    -> " + fields(claim) + '\n';
    if (example.claims.empty()) out += "    -> nothing\n";
  }
  if (!topic.conflicts.empty()) out += "\nConflicts\n";
  for (const TopicConflict& conflict : topic.conflicts) {
    for (const TopicConflict::Text& text : conflict.texts) {
      out += with_prefix("  ", text.text + published(text.published));
    }
    out += "    -> " + conflict.finding + '\n';
  }
  return out;
}

std::string description(const Topic& topic, const Ruleset& ruleset) {
  return fmt::format("{}: {}\n  file: {}\n  time: {}\n", topic.full_name(), topic.title, topic.path,
                     time_in_words(topic)) +
         slots(topic, ruleset) + values(topic) + patterns(topic) + examples(topic);
}

}  // namespace

int run_rules_show(const Arguments& arguments, Output& output, Messages& messages) {
  const auto* ruleset = load_rules(arguments, messages, true);
  if (!ruleset) return status_failed;
  const Topic* topic = find_topic(arguments, *ruleset, messages);
  if (topic == nullptr) return status_failed;
  output.write(description(*topic, *ruleset));
  return status_clean;
}

}  // namespace gainsay
