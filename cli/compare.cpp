#include <utility>

#include "checker/checker.h"
#include "cli/claim_files.h"
#include "cli/commands.h"
#include "cli/compare_stories.h"
#include "cli/known_findings.h"
#include "cli/rule_folders.h"

namespace gainsay {

int run_compare(const Arguments& arguments, Output& output, Messages& messages) {
  const auto* ruleset = load_rules(arguments, messages);
  if (!ruleset) return status_failed;
  const auto baseline = load_baseline(arguments.baseline, messages);
  if (!baseline) return status_failed;
  if (can_compare_stories(arguments)) {
    return compare_stories(arguments, *ruleset, output, messages);
  }
  if (arguments.memory) {
    messages.error("this report cannot keep to --memory: it needs all claims at once",
                   "text, json and jsonl can, without --matrix and --baseline");
    return status_failed;
  }
  Report report;
  read_claim_files(arguments, messages, [&](Claim claim) {
    report.claims.push_back(std::move(claim));
    messages.progress([&] { return grouped(report.claims.size()) + " claims read"; });
  });
  messages.end_progress();
  report.faults = messages.faults();
  report.sources = sources_of(report.claims);
  report.comparison = compare(report.claims, *ruleset, arguments.compare);
  apply_baseline(report, *baseline, arguments.baseline, messages);
  return write_report(report, *ruleset, arguments, output, messages);
}

}  // namespace gainsay
