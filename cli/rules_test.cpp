#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "base/utf8.h"
#include "checker/checker.h"
#include "cli/commands.h"
#include "cli/ordered_work.h"
#include "cli/rule_folders.h"

namespace gainsay {
namespace {

struct Tested {
  const Topic* topic = nullptr;
  RuleTestReport report;
  std::chrono::milliseconds time{0};
};

/// The diff, and the text it is about underneath.
std::string description(const RuleTestFailure& failure) {
  std::string out = render(failure.where);
  for (const std::string& line : failure.diff) out += "  " + line + '\n';
  return out + with_prefix("  | ", failure.text);
}

/// "news/killed  46 passed, 0 failed  60 of 63 patterns exercised  120 ms"
std::string summary(const Tested& tested, const std::string& language, std::size_t width) {
  std::size_t patterns = 0;
  std::size_t exercised = 0;
  for (const TopicPattern& pattern : tested.topic->patterns) {
    if (!language.empty() && pattern.language != language) continue;
    ++patterns;
    if (tested.report.exercised.contains(pattern.rule)) ++exercised;
  }
  return fmt::format("{:<{}}  {:>3} passed, {} failed  {:>3} of {} exercised  {:>5} ms\n",
                     tested.topic->full_name(), width, tested.report.passed,
                     tested.report.failures.size(), exercised, counted(patterns, "pattern"),
                     tested.time.count());
}

}  // namespace

int run_rules_test(const Arguments& arguments, Output& output, Messages& messages) {
  const auto* ruleset = load_rules(arguments, messages, true);
  if (!ruleset) return status_failed;
  const Topic* only = nullptr;
  if (!arguments.topic.empty()) {
    only = find_topic(arguments, *ruleset, messages);
    if (only == nullptr) return status_failed;
  }
  const std::string& language = arguments.read.language;
  std::size_t passed = 0;
  std::size_t failed = 0;
  std::size_t width = 0;
  for (const Topic& topic : ruleset->topics) width = std::max(width, topic.full_name().size());
  OrderedWork<const Topic*, Tested> work(
      arguments.jobs,
      [&](const Topic* topic) {
        const auto start = std::chrono::steady_clock::now();
        Tested tested{topic, test_topic(*topic, *ruleset, language), {}};
        tested.time = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - start);
        return tested;
      },
      [&](const Tested& tested) {
        passed += tested.report.passed;
        failed += tested.report.failures.size();
        for (const RuleTestFailure& failure : tested.report.failures) {
          output.write(description(failure));
        }
        if (!arguments.quiet) output.write(summary(tested, language, width));
      });
  for (const Topic& topic : ruleset->topics) {
    if (only == nullptr || only == &topic) work.add(&topic);
  }
  work.finish();
  output.write(fmt::format("{} passed, {} failed\n", passed, failed));
  return failed == 0 ? status_clean : status_findings;
}

}  // namespace gainsay
