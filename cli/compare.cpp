#include <cerrno>
#include <fstream>
#include <iostream>
#include <iterator>
#include <system_error>
#include <utility>

#include "base/result.h"
#include "checker/checker.h"
#include "cli/commands.h"
#include "cli/known_findings.h"
#include "cli/rule_folders.h"
#include "report/claim_lines.h"

namespace gainsay {
namespace {

ClaimLines read_file(const std::string& path) {
  if (path == "-") return read_claims(std::cin, path);
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (in) in.peek();  // a folder can be opened, but not read
  if (in.bad() || !in.is_open()) {
    const int error = errno;
    ClaimLines none;
    none.diagnostics.push_back(
        failure(path, "cannot be read: " + std::generic_category().message(error)).value());
    return none;
  }
  in.clear();
  return read_claims(in, path);
}

}  // namespace

int run_compare(const Arguments& arguments, Output& output, Messages& messages) {
  const auto* ruleset = load_rules(arguments, messages);
  if (!ruleset) return status_failed;
  const auto baseline = load_baseline(arguments.baseline, messages);
  if (!baseline) return status_failed;
  Report report;
  for (const std::string& path : arguments.inputs) {
    ClaimLines read = read_file(path);
    messages.print(read.diagnostics);
    report.claims.insert(report.claims.end(), std::make_move_iterator(read.claims.begin()),
                         std::make_move_iterator(read.claims.end()));
  }
  report.faults = messages.faults();
  report.sources = sources_of(report.claims);
  report.comparison = compare(report.claims, *ruleset, arguments.compare);
  apply_baseline(report, *baseline, arguments.baseline, messages);
  return write_report(report, *ruleset, arguments, output, messages);
}

}  // namespace gainsay
