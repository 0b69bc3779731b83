#include "cli/known_findings.h"

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "base/result.h"

namespace gainsay {
namespace {

void say_unused(const BaselineUse& use, const std::string& path, Messages& messages) {
  for (const KnownFinding* known : use.gone) {
    Diagnostic gone;
    gone.severity = Severity::Warning;
    gone.file = path;
    gone.line = known->line;
    gone.message = "this known finding is no longer found";
    gone.hint = "'gainsay baseline prune " + path + " SOURCE...' takes such entries out";
    messages.print(gone);
  }
  if (use.not_read.empty()) return;
  const std::size_t count = use.not_read.size();
  Diagnostic not_read;
  not_read.severity = Severity::Note;
  not_read.file = path;
  not_read.message = counted(count, "known finding") + (count == 1 ? " is" : " are") +
                     " of sources that were not read";
  if (use.found.empty() && use.gone.empty()) {
    not_read.severity = Severity::Warning;
    not_read.message = "all its findings are of sources that were not read";
    not_read.hint =
        "sources have the names by which they were given: check them from the same folder as when "
        "the baseline was written";
  }
  messages.print(not_read);
}

}  // namespace

std::optional<Baseline> load_baseline(const std::string& path, Messages& messages) {
  if (path.empty()) return Baseline();
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (!in.is_open() || in.bad()) {
    const int error = errno;
    messages.print(failure(path,
                           "the baseline cannot be read: " + std::generic_category().message(error),
                           "'gainsay baseline write " + path + " SOURCE...' makes one")
                       .value());
    return std::nullopt;
  }
  auto baseline = parse_baseline(path, std::move(bytes));
  if (baseline) return std::move(*baseline);
  messages.print(baseline.error());
  return std::nullopt;
}

void apply_baseline(Report& report, const Baseline& baseline, const std::string& path,
                    Messages& messages) {
  if (!path.empty()) say_unused(mark_known(report, baseline), path, messages);
}

}  // namespace gainsay
