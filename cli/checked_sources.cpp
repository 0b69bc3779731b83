#include "cli/checked_sources.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <utility>

#include "checker/checker.h"
#include "checker/text_change.h"
#include "cli/configured_reading.h"
#include "cli/ordered_work.h"
#include "cli/profile.h"
#include "cli/rule_folders.h"
#include "report/change.h"

namespace gainsay {
namespace {

struct Read {
  Source source;
  SharedSettings settings;
  bool changed = false;
  std::shared_ptr<const EarlierFile> earlier;  // of a changed one; null where it is new
};

struct Checked {
  SourceSummary summary;
  Extraction extraction;
  Profile profile;
  const Severities* severities = nullptr;
  TextChange change;
};

// The file as it was, read as it is read now. What could not be read then has no claims.
EarlierFile earlier_file(const std::string& bytes, const Settings& settings,
                         const Preparation& preparation) {
  EarlierFile file;
  file.path = settings.path;
  std::istringstream in(bytes);
  ReadOptions options = preparation.arguments.read;
  options.stdin_name = settings.path;
  options.defaults_of = [&](const std::string&) { return settings.defaults; };
  (void)read_sources({"-"}, in, options, [&](Source source) {
    Extraction extraction = extract_configured(source, settings, *preparation.ruleset);
    file.sources.push_back({std::move(source), std::move(extraction.claims)});
  });
  return file;
}

void add(ChangeSummary& summary, const TextChange& change) {
  summary.changed += change.changed;
  summary.added += change.added;
  summary.dropped += change.dropped;
}

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

std::optional<Preparation> prepare(const Arguments& given, Messages& messages) {
  Configurations configurations(given);
  messages.print(configurations.problems());
  if (has_errors(configurations.problems())) return std::nullopt;
  Arguments arguments = configurations.apply_to(given);
  const Ruleset* ruleset = load_rules(arguments, messages);
  if (ruleset == nullptr || !configurations.fit(*ruleset, messages)) return std::nullopt;
  std::optional<Revision> revision;
  if (!arguments.changed.empty()) {
    auto opened = Revision::open(arguments.changed, arguments.inputs);
    if (!opened) {
      messages.print(opened.error());
      return std::nullopt;
    }
    revision = std::move(*opened);
  }
  return Preparation{std::move(configurations), std::move(arguments), std::move(revision), ruleset};
}

Report check_sources(const Preparation& preparation, Messages& messages) {
  const Configurations& configurations = preparation.configurations;
  const Arguments& arguments = preparation.arguments;
  const Ruleset& ruleset = *preparation.ruleset;
  Report report;
  Profile profile;
  if (preparation.revision) report.change.emplace().since = arguments.changed;
  std::vector<bool> touched;
  std::map<std::string, const Severities*> severities;
  OrderedWork<Read, Checked> work(
      arguments.jobs,
      [&](const Read& read) {
        Checked checked;
        const ExtractOptions options{arguments.prefilter,
                                     arguments.profile ? &checked.profile : nullptr};
        checked.extraction = extract_configured(read.source, *read.settings, ruleset, options);
        checked.summary = {read.source.id, read.source.encoding, read.source.metadata,
                           checked.extraction.claims.size()};
        checked.severities = read.settings->severities;
        if (read.changed) {
          checked.change =
              change_of(read.source, checked.extraction.claims, read.earlier.get(), ruleset);
        }
        checked.change.touched.resize(checked.extraction.claims.size());
        return checked;
      },
      [&](Checked checked) {
        messages.print(checked.extraction.notes);
        if (arguments.profile) profile.add(checked.profile);
        if (checked.severities != nullptr && checked.summary.claims != 0) {
          severities.emplace(checked.summary.id, checked.severities);
        }
        if (report.change) add(*report.change, checked.change);
        touched.insert(touched.end(), checked.change.touched.begin(), checked.change.touched.end());
        report.sources.push_back(std::move(checked.summary));
        for (Claim& claim : checked.extraction.claims) report.claims.push_back(std::move(claim));
        messages.progress([&] {
          return grouped(report.sources.size()) + " sources read, " +
                 grouped(report.claims.size()) + " claims";
        });
      });
  Read next;  // what its file's sources share
  const auto begin_file = [&](const SharedSettings& settings) {
    const SharedSettings before_it = std::exchange(next.settings, settings);
    if (!preparation.revision || before_it == settings) return;
    const FileBefore before = preparation.revision->before(settings->path);
    next.changed = before.changed;
    next.earlier.reset();
    if (!before.changed || !before.blob) return;
    const auto bytes = bytes_of(before);
    if (!bytes) return messages.print(bytes.error());
    next.earlier =
        std::make_shared<const EarlierFile>(earlier_file(*bytes, *settings, preparation));
  };
  const ReadReport read = read_configured(
      arguments, configurations, [&](Source&& source, const SharedSettings& settings) {
        begin_file(settings);
        const std::size_t load = source.text.size();
        work.add({std::move(source), settings, next.changed, next.earlier}, load);
      });
  work.finish();
  messages.end_progress();
  messages.print(read.diagnostics);
  if (arguments.profile) messages.tell(describe_profile(profile));
  report.faults = messages.faults();
  report.comparison = compare(report.claims, ruleset, arguments.compare);
  set_severities(report, severities, ruleset);
  rank_sides(report, configurations);
  messages.print(mark_suppressed(report, configurations.suppressions(), arguments.today));
  if (report.change) mark_unchanged(report, touched);
  return report;
}

}  // namespace gainsay
