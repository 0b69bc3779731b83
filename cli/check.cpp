#include <iostream>
#include <utility>

#include "checker/checker.h"
#include "cli/commands.h"
#include "cli/ordered_work.h"
#include "cli/rule_folders.h"

namespace gainsay {
namespace {

struct Checked {
  SourceSummary summary;
  Extraction extraction;
};

}  // namespace

int run_check(const Arguments& arguments, Output& output, Messages& messages) {
  const auto* ruleset = load_rules(arguments, messages);
  if (!ruleset) return status_failed;
  Report report;
  OrderedWork<Source, Checked> work(
      arguments.jobs,
      [&](const Source& source) {
        Checked checked;
        checked.extraction = extract(source, *ruleset);
        checked.summary = {source.id, source.encoding, source.metadata,
                           checked.extraction.claims.size()};
        return checked;
      },
      [&](Checked checked) {
        messages.print(checked.extraction.notes);
        report.sources.push_back(std::move(checked.summary));
        for (Claim& claim : checked.extraction.claims) report.claims.push_back(std::move(claim));
      });
  const ReadReport read = read_sources(arguments.inputs, std::cin, arguments.read,
                                       [&](Source source) { work.add(std::move(source)); });
  work.finish();
  messages.print(read.diagnostics);
  report.errors = messages.errors();
  report.comparison = compare(report.claims, *ruleset, arguments.compare);
  return write_report(report, *ruleset, arguments, output);
}

}  // namespace gainsay
