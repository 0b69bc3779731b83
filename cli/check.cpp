#include "cli/checked_sources.h"
#include "cli/commands.h"
#include "cli/explain_files.h"
#include "cli/known_findings.h"

namespace gainsay {

int run_check(const Arguments& given, Output& output, Messages& messages) {
  const auto prepared = prepare(given, messages);
  if (!prepared) return status_failed;
  const Arguments& arguments = prepared->arguments;
  if (arguments.explain_files) {
    return explain_files(arguments, prepared->configurations, *prepared->ruleset, output, messages);
  }
  const auto baseline = load_baseline(arguments.baseline, messages);
  if (!baseline) return status_failed;
  Report report = check_sources(*prepared, messages);
  apply_baseline(report, *baseline, arguments.baseline, messages);
  return write_report(report, *prepared->ruleset, arguments, output, messages);
}

}  // namespace gainsay
