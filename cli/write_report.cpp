#include <algorithm>
#include <filesystem>

#include "cli/commands.h"
#include "cli/replace_file.h"

namespace gainsay {

bool fails(const std::vector<Finding>& findings, const Arguments& arguments) {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Finding& finding) { return fails(finding, arguments.fail_on); });
}

RenderOptions render_options(const Arguments& arguments, const ReportOutput& output) {
  std::error_code no_folder;  // then paths are written as they were given
  const bool to_file = !output.file.empty();
  RenderOptions options;
  options.width = to_file ? arguments.file_width : arguments.width;
  options.color = to_file ? arguments.file_color : arguments.color;
  options.footer = !arguments.quiet;
  options.timeline = arguments.timeline;
  options.matrix = arguments.matrix;
  options.all = arguments.verbose;
  options.fails = [&](const Finding& finding) { return fails(finding, arguments.fail_on); };
  options.folder = std::filesystem::current_path(no_folder).string();
  return options;
}

bool write_outputs(const Arguments& arguments, Output& output, Messages& messages,
                   const std::function<void(std::string& out, const ReportFormat& format,
                                            const RenderOptions& options)>& render) {
  bool written = true;
  for (const ReportOutput& asked : arguments.outputs) {
    std::string out;
    render(out, *asked.format, render_options(arguments, asked));
    if (asked.file.empty()) {
      output.write(out);
    } else if (const auto replaced = replace_file(asked.file, out); !replaced) {
      messages.print(replaced.error());
      written = false;
    }
  }
  return written;
}

int write_report(const Report& report, const Ruleset& ruleset, const Arguments& arguments,
                 Output& output, Messages& messages) {
  const bool written = write_outputs(
      arguments, output, messages,
      [&](std::string& out, const ReportFormat& format, const RenderOptions& options) {
        format.append(out, report, ruleset, options);
      });
  if (!written || !report.faults.empty()) return status_failed;
  return fails(report.comparison.findings, arguments) ? status_findings : status_clean;
}

}  // namespace gainsay
