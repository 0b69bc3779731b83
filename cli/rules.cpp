#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "checker/checker.h"
#include "cli/commands.h"
#include "cli/ordered_work.h"
#include "cli/rule_folders.h"

namespace gainsay {
namespace {

std::string joined(const std::set<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ",") + word;
  return out;
}

std::set<std::string> languages_of(const Topic& topic) {
  std::set<std::string> languages;
  for (const TopicPattern& pattern : topic.patterns) languages.insert(pattern.language);
  return languages;
}

std::string with_prefix(std::string_view prefix, std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += fmt::format("{}{}\n", prefix, text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string_view word(TimeKind time) {
  switch (time) {
    case TimeKind::State:
      return "state";
    case TimeKind::Moment:
      return "moment";
    case TimeKind::Event:
      return "event";
    case TimeKind::Grows:
      return "grows";
  }
  return "state";
}

std::string description(const Topic& topic, const Ruleset& ruleset) {
  std::string out = fmt::format("{}: {}\n  file: {}\n  time: {}\n", topic.full_name(), topic.title,
                                topic.path, word(topic.time));
  for (const TopicSlot& slot : topic.slots) {
    std::string kinds;
    for (const KindId kind : slot.kinds) {
      kinds += (kinds.empty() ? "" : " or ") + ruleset.entities.kinds()[kind].name;
    }
    out += fmt::format("  slot {}: {}{}{}\n", slot.name, kinds,
                       topic.is_about(slot.name) ? ", what it is about" : "",
                       slot.required ? ", required" : "");
  }
  for (const TopicState& state : topic.states) {
    out += fmt::format("  state {}{}", state.name, state.lasts ? ", lasts" : "");
    for (const std::string& other : state.excludes) out += ", excludes " + other;
    for (const std::string& other : state.implies) out += ", implies " + other;
    out += '\n';
  }
  for (const Implication& implication : topic.implied_by) {
    out += fmt::format("  {} follows from {} = {}\n", implication.state, implication.when_topic,
                       implication.when_state);
  }
  std::map<std::string, std::size_t> patterns;
  for (const TopicPattern& pattern : topic.patterns) ++patterns[pattern.language];
  for (const auto& [language, count] : patterns) {
    out += fmt::format("  {}: {}\n", language, counted(count, "pattern"));
  }
  for (const TopicExample& example : topic.examples) {
    out += fmt::format("  example, line {}: {}\n{}", example.line,
                       counted(example.claims.size(), "claim"), with_prefix("    ", example.text));
  }
  for (const TopicConflict& conflict : topic.conflicts) {
    out += fmt::format("  conflict, line {}: {}\n", conflict.line, conflict.finding);
    for (const TopicConflict::Text& text : conflict.texts) out += with_prefix("    ", text.text);
  }
  return out;
}

std::string description(const RuleTestFailure& failure) {
  std::string out = render(failure.where);
  out += with_prefix("  | ", failure.text);
  for (const std::string& expected : failure.expected) out += with_prefix("  - ", expected);
  for (const std::string& found : failure.found) out += with_prefix("  + ", found);
  return out;
}

}  // namespace

int run_rules_list(const Arguments& arguments, Output& output, Messages& messages) {
  const auto* ruleset = load_rules(arguments, messages, true);
  if (!ruleset) return status_failed;
  std::size_t name_width = 5;
  std::size_t language_width = 9;
  for (const Topic& topic : ruleset->topics) {
    name_width = std::max(name_width, topic.full_name().size());
    language_width = std::max(language_width, joined(languages_of(topic)).size());
  }
  output.write(fmt::format("{:<{}}  {:<{}}  patterns  examples  title\n", "topic", name_width,
                           "languages", language_width));
  for (const Topic& topic : ruleset->topics) {
    output.write(fmt::format("{:<{}}  {:<{}}  {:>8}  {:>8}  {}\n", topic.full_name(), name_width,
                             joined(languages_of(topic)), language_width, topic.patterns.size(),
                             topic.examples.size() + topic.conflicts.size(), topic.title));
  }
  return status_clean;
}

int run_rules_show(const Arguments& arguments, Output& output, Messages& messages) {
  const auto* ruleset = load_rules(arguments, messages, true);
  if (!ruleset) return status_failed;
  const Topic* topic = find_topic(arguments, *ruleset, messages);
  if (topic == nullptr) return status_failed;
  output.write(description(*topic, *ruleset));
  return status_clean;
}

int run_rules_lint(const Arguments& arguments, Output& output, Messages& messages) {
  auto folders = rule_folders(arguments, messages);
  if (!folders) return status_failed;
  folders->whole_languages = true;
  Diagnostics diagnostics;
  const Ruleset ruleset = load_ruleset(*folders, diagnostics);
  if (!has_errors(diagnostics)) {
    for (Diagnostic& diagnostic : lint(ruleset)) diagnostics.push_back(std::move(diagnostic));
  }
  // What lint finds is its result, not a message about its work.
  std::size_t errors = 0;
  std::size_t warnings = 0;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (arguments.quiet && diagnostic.severity == Severity::Note) continue;
    output.write(render(diagnostic));
    errors += diagnostic.severity == Severity::Error ? 1 : 0;
    warnings += diagnostic.severity == Severity::Warning ? 1 : 0;
  }
  if (!arguments.quiet) {
    output.write(fmt::format("{}: {}, {}\n", counted(ruleset.topics.size(), "topic"),
                             counted(errors, "error"), counted(warnings, "warning")));
  }
  if (errors != 0) return status_failed;
  return warnings == 0 ? status_clean : status_findings;
}

int run_rules_test(const Arguments& arguments, Output& output, Messages& messages) {
  const auto* ruleset = load_rules(arguments, messages, true);
  if (!ruleset) return status_failed;
  const Topic* only = nullptr;
  if (!arguments.topic.empty()) {
    only = find_topic(arguments, *ruleset, messages);
    if (only == nullptr) return status_failed;
  }
  std::size_t passed = 0;
  std::size_t failed = 0;
  OrderedWork<const Topic*, RuleTestReport> work(
      arguments.jobs, [&](const Topic* topic) { return test_topic(*topic, *ruleset); },
      [&](const RuleTestReport& report) {
        passed += report.passed;
        failed += report.failures.size();
        for (const RuleTestFailure& failure : report.failures) output.write(description(failure));
      });
  for (const Topic& topic : ruleset->topics) {
    if (only == nullptr || only == &topic) work.add(&topic);
  }
  work.finish();
  output.write(fmt::format("{} passed, {} failed\n", passed, failed));
  return failed == 0 ? status_clean : status_findings;
}

}  // namespace gainsay
