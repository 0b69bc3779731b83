#pragma once

#include <functional>
#include <string>

#include "base/diagnostic.h"
#include "cli/checked_sources.h"
#include "cli/commands.h"
#include "extract/profile.h"

namespace gainsay {

/// The lines that a command writes for one source, what is to be said about it, and what it cost.
struct SourceLines {
  std::string lines;
  Diagnostics notes;
  Profile profile;
};

/// What extract and annotate are: writes the lines that `work` makes of each source, in the order
/// of the sources and as they come; memory does not grow with their number. Returns the exit
/// status.
[[nodiscard]] int write_lines(
    const Preparation& preparation, Output& output, Messages& messages,
    const std::function<SourceLines(const Source&, const Settings&)>& work);

}  // namespace gainsay
