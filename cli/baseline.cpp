#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "cli/checked_sources.h"
#include "cli/commands.h"
#include "cli/known_findings.h"
#include "cli/replace_file.h"
#include "source/walk.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

// Clashes, also those that do not fail today: the gate may get stricter. Notes only where they do.
bool belongs(const Finding& finding, const FailOn& fail_on) {
  return finding.state == FindingState::New &&
         (finding.severity != Severity::Note || fails(finding, fail_on));
}

bool is_empty_file(const std::string& path) {
  std::error_code error;
  return fs::is_regular_file(path, error) && fs::is_empty(path, error);
}

// What was there before; empty for a new file. Nothing where it is something else, which stays.
std::optional<Baseline> previous(const std::string& path, Messages& messages) {
  std::error_code error;
  if (!fs::exists(path, error) || is_empty_file(path)) return Baseline();
  auto baseline = load_baseline(path, messages);
  if (!baseline) {
    messages.error("'" + path + "' is there and is no baseline, so it was not written over",
                   "give the file of the baseline first, then the sources");
  }
  return baseline;
}

int write(const Arguments& arguments, const Baseline& baseline, Messages& messages) {
  const auto written = replace_file(arguments.baseline, write_baseline(baseline));
  if (written) return status_clean;
  messages.print(written.error());
  return status_failed;
}

// Whether a file of the entry is no longer there. Only what is called like a text is taken for a
// file: other sources are records, and those without an id have their file's name with a line.
bool is_gone(const KnownFinding& known) {
  std::error_code error;
  for (const KnownFinding::Side& side : known.sides) {
    for (const KnownFinding::Evidence& claim : side.claims) {
      std::string name = claim.source;
      const std::size_t colon = name.rfind(':');
      if (colon != std::string::npos &&
          name.find_first_not_of("0123456789", colon + 1) == std::string::npos) {
        name.resize(colon);
      }
      if (format_of_name(name) != Format::Unknown && !fs::exists(name, error)) return true;
    }
  }
  return false;
}

// What a run that did not read everything has not found may be there all the same.
bool complete(Messages& messages) {
  if (messages.errors() == 0) return true;
  messages.error("the baseline was not written, because not everything was read");
  return false;
}

}  // namespace

int run_baseline_write(const Arguments& given, Output& output, Messages& messages) {
  const auto prepared = prepare(given, messages);
  if (!prepared) return status_failed;
  const Arguments& arguments = prepared->arguments;
  const auto before = previous(arguments.baseline, messages);
  if (!before) return status_failed;
  const Report report = check_sources(*prepared, messages);
  if (!complete(messages)) return status_failed;
  Baseline baseline;
  for (const Finding& finding : report.comparison.findings) {
    if (belongs(finding, arguments.fail_on)) {
      baseline.push_back(known_finding(finding, report.claims));
    }
  }
  if (write(arguments, baseline, messages) != status_clean) return status_failed;
  std::set<std::string> ids;
  for (const KnownFinding& known : *before) ids.insert(known.id);
  const auto added = static_cast<std::size_t>(
      std::count_if(baseline.begin(), baseline.end(),
                    [&](const KnownFinding& known) { return !ids.contains(known.id); }));
  const std::size_t removed = before->size() - (baseline.size() - added);
  output.write(arguments.baseline + ": " + counted(baseline.size(), "known finding") +
               (before->empty() ? std::string()
                                : ", " + std::to_string(added) + " added, " +
                                      std::to_string(removed) + " removed") +
               '\n');
  return status_clean;
}

int run_baseline_prune(const Arguments& given, Output& output, Messages& messages) {
  const auto prepared = prepare(given, messages);
  if (!prepared) return status_failed;
  const Arguments& arguments = prepared->arguments;
  const auto before = load_baseline(arguments.baseline, messages);
  if (!before) return status_failed;
  Report report = check_sources(*prepared, messages);
  if (!complete(messages)) return status_failed;
  const BaselineUse use = mark_known(report, *before);
  Baseline kept;
  for (const KnownFinding* known : use.found) kept.push_back(*known);
  std::string removed;
  const auto remove = [&](const KnownFinding& known) {
    removed += "removed: " + known.id + "  " + known.message + "  [" + known.topic + "]\n";
  };
  for (const KnownFinding* known : use.gone) remove(*known);
  std::size_t not_read = 0;
  for (const KnownFinding* known : use.not_read) {
    if (is_gone(*known)) {
      remove(*known);
      continue;
    }
    kept.push_back(*known);
    ++not_read;
  }
  const std::size_t count = before->size() - kept.size();
  if (count != 0 && write(arguments, kept, messages) != status_clean) return status_failed;
  output.write(removed + arguments.baseline + ": " + std::to_string(count) + " removed, " +
               counted(kept.size(), "known finding") + " kept" +
               (not_read == 0
                    ? std::string()
                    : ", " + std::to_string(not_read) + " of them of sources that were not read") +
               '\n');
  return status_clean;
}

}  // namespace gainsay
