#include "compare/diff.h"

#include <algorithm>
#include <set>
#include <utility>

#include "checker/checker.h"
#include "cli/checked_sources.h"
#include "cli/commands.h"
#include "cli/configured_reading.h"
#include "report/diff.h"

namespace gainsay {
namespace {

// The claims of all sources that an argument names.
std::vector<Claim> claims_in(const std::string& input, const Preparation& preparation,
                             Report& report, Messages& messages) {
  std::vector<Claim> claims;
  Arguments arguments = preparation.arguments;
  arguments.inputs = {input};
  const ReadReport read = read_configured(
      arguments, preparation.configurations,
      [&](const Source& source, const SharedSettings& settings) {
        Extraction extraction = extract_configured(source, *settings, *preparation.ruleset);
        messages.print(extraction.notes);
        report.sources.push_back(
            {source.id, source.encoding, source.metadata, extraction.claims.size()});
        for (Claim& claim : extraction.claims) claims.push_back(std::move(claim));
      });
  messages.print(read.diagnostics);
  return claims;
}

}  // namespace

int run_diff(const Arguments& given, Output& output, Messages& messages) {
  const auto prepared = prepare(given, messages);
  if (!prepared) return status_failed;
  const Arguments& arguments = prepared->arguments;
  const Ruleset& ruleset = *prepared->ruleset;
  Report old_report;
  VersionDiff diff;
  diff.before = claims_in(arguments.inputs[0], *prepared, old_report, messages);
  diff.report.claims = claims_in(arguments.inputs[1], *prepared, diff.report, messages);
  diff.claims = diff_claims(diff.before, diff.report.claims, ruleset);
  std::set<std::string> fresh;
  for (const std::size_t index : diff.claims.added) fresh.insert(diff.report.claims[index].id);
  for (const auto& [was, is] : diff.claims.changed) fresh.insert(diff.report.claims[is].id);
  for (std::size_t i = 2; i < arguments.inputs.size(); ++i) {
    for (Claim& claim : claims_in(arguments.inputs[i], *prepared, diff.report, messages)) {
      diff.report.claims.push_back(std::move(claim));
    }
  }
  diff.report.faults = messages.faults();
  diff.report.comparison = compare(diff.report.claims, ruleset, arguments.compare);
  // Only what the new version brings about.
  auto& findings = diff.report.comparison.findings;
  const auto is_old = [&](const Finding& finding) {
    return std::none_of(finding.sides.begin(), finding.sides.end(), [&](const Side& side) {
      return std::any_of(side.claims.begin(), side.claims.end(), [&](std::size_t index) {
        return fresh.count(diff.report.claims[index].id) != 0;
      });
    });
  };
  findings.erase(std::remove_if(findings.begin(), findings.end(), is_old), findings.end());
  const bool written = write_outputs(
      arguments, output, messages,
      [&](std::string& out, const ReportFormat& format, const RenderOptions& options) {
        if (format.name == "text") {
          append_diff(out, diff, ruleset,
                      {options.width, options.color, options.footer, &ruleset.entities});
        } else if (format.name == "json" || format.name == "jsonl") {
          append_diff_json(out, diff);
        } else {
          format.append(out, diff.report, ruleset, options);
        }
      });
  if (!written || !diff.report.faults.empty()) return status_failed;
  return fails(findings, arguments) ? status_findings : status_clean;
}

}  // namespace gainsay
