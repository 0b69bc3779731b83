#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/commands.h"
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

}  // namespace gainsay
