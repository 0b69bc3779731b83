#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "checker/checker.h"
#include "cli/commands.h"
#include "cli/configured_reading.h"
#include "cli/explain_files.h"
#include "cli/ordered_work.h"
#include "cli/rule_folders.h"

namespace gainsay {
namespace {

struct Read {
  Source source;
  Settings settings;
};

struct Checked {
  SourceSummary summary;
  Extraction extraction;
  const Severities* severities = nullptr;
};

// Of two sides, that of the outlet with more authority is shown first. That says nothing of who is
// right.
void rank_sides(Report& report, const Configurations& configurations) {
  std::map<std::string, double> authority;  // by source
  for (const SourceSummary& source : report.sources) {
    const double rank = configurations.authority_of(source.metadata.outlet);
    if (rank != 0) authority[source.id] = rank;
  }
  if (authority.empty()) return;
  const auto rank_of = [&](const Side& side) {
    double greatest = 0;
    for (const std::size_t claim : side.claims) {
      const auto rank = authority.find(report.claims[claim].source);
      if (rank != authority.end()) greatest = std::max(greatest, rank->second);
    }
    return greatest;
  };
  for (Finding& finding : report.comparison.findings) {
    std::stable_sort(finding.sides.begin(), finding.sides.end(),
                     [&](const Side& a, const Side& b) { return rank_of(a) > rank_of(b); });
  }
}

// A finding is as grave as the strictest of its sources' configurations has it.
void set_severities(Report& report, const std::map<std::string, const Severities*>& by_source,
                    const Ruleset& ruleset) {
  if (by_source.empty()) return;
  for (Finding& finding : report.comparison.findings) {
    std::optional<Severity> strictest;
    for (const Side& side : finding.sides) {
      for (const std::size_t claim : side.claims) {
        const auto found = by_source.find(report.claims[claim].source);
        const Severity severity = found == by_source.end() ? severity_of(finding.kind)
                                                           : found->second->of(finding, ruleset);
        strictest = std::max(severity, strictest.value_or(severity));
      }
    }
    finding.severity = strictest.value_or(finding.severity);
  }
}

}  // namespace

int run_check(const Arguments& given, Output& output, Messages& messages) {
  const Configurations configurations(given);
  messages.print(configurations.problems());
  if (has_errors(configurations.problems())) return status_failed;
  const Arguments arguments = configurations.apply_to(given);
  const auto* ruleset = load_rules(arguments, messages);
  if (!ruleset || !configurations.fit(*ruleset, messages)) return status_failed;
  if (arguments.explain_files) {
    return explain_files(arguments, configurations, *ruleset, output, messages);
  }
  Report report;
  std::map<std::string, const Severities*> severities;
  OrderedWork<Read, Checked> work(
      arguments.jobs,
      [&](const Read& read) {
        Checked checked;
        checked.extraction = extract(read.source, *ruleset);
        keep_packs(checked.extraction.claims, read.settings, *ruleset);
        checked.summary = {read.source.id, read.source.encoding, read.source.metadata,
                           checked.extraction.claims.size()};
        checked.severities = read.settings.severities;
        return checked;
      },
      [&](Checked checked) {
        messages.print(checked.extraction.notes);
        if (checked.severities != nullptr && checked.summary.claims != 0) {
          severities.emplace(checked.summary.id, checked.severities);
        }
        report.sources.push_back(std::move(checked.summary));
        for (Claim& claim : checked.extraction.claims) report.claims.push_back(std::move(claim));
      });
  const ReadReport read =
      read_configured(arguments, configurations, [&](Source source, const Settings& settings) {
        work.add({std::move(source), settings});
      });
  work.finish();
  messages.print(read.diagnostics);
  report.faults = messages.faults();
  report.comparison = compare(report.claims, *ruleset, arguments.compare);
  set_severities(report, severities, *ruleset);
  rank_sides(report, configurations);
  return write_report(report, *ruleset, arguments, output, messages);
}

}  // namespace gainsay
