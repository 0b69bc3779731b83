#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// How a report is written, in whatever format; each takes what concerns it.
struct RenderOptions {
  std::size_t width = 80;  ///< Columns, where lines are cut for a screen.
  bool color = false;      ///< ANSI escape sequences.
  bool footer = true;      ///< How much was read and compared, below the text.
  bool timeline = false;   ///< Also what was claimed about each thing when.
  bool matrix = false;     ///< Also which source claims how much of which topic.
  bool all = false;        ///< In text: also what is not new, and each finding's id.
  std::function<bool(const Finding&)> fails;  ///< Whether one fails the run; unset: none does.
  std::string folder;  ///< What paths are written from (see path_from); empty: as given.
};

/// An output format by its name, with what it is for.
struct ReportFormat {
  std::string_view name;
  std::string_view purpose;
  void (*append)(std::string& out, const Report& report, const Ruleset& ruleset,
                 const RenderOptions& options);
};

/// All formats; the first is the default. A new one is a file in this folder and a line here.
[[nodiscard]] const std::vector<ReportFormat>& report_formats();

/// Null when there is none of that name.
[[nodiscard]] const ReportFormat* report_format(std::string_view name);

}  // namespace gainsay
