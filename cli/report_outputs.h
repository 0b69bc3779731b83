#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "report/format.h"

namespace gainsay {

/// One thing that a run writes: a report in a format, to a file or to standard output.
struct ReportOutput {
  const ReportFormat* format = nullptr;
  std::string file;  ///< Empty: standard output.
  friend bool operator==(const ReportOutput&, const ReportOutput&) = default;
};

/// Reads what --format and each --output say: FORMAT, or FORMAT=FILE, where the file "-" is
/// standard output. Nothing given is text to standard output. Of standard output and of each file
/// there can be one; the error says what can stand there.
[[nodiscard]] Result<std::vector<ReportOutput>> parse_outputs(
    const std::string& format, const std::vector<std::string>& outputs);

/// Whether one of the outputs goes to this file, by whatever name.
[[nodiscard]] bool is_output(const std::string& path, const std::vector<ReportOutput>& outputs);

}  // namespace gainsay
