#pragma once

#include <functional>
#include <string>

#include "cli/arguments.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "report/report.h"
#include "ruleset/ruleset.h"

namespace gainsay {

// Each command does its job and returns the exit status. Standard input is std::cin.

[[nodiscard]] int run_check(const Arguments& arguments, Output& output, Messages& messages);
[[nodiscard]] int run_extract(const Arguments& arguments, Output& output, Messages& messages);
[[nodiscard]] int run_compare(const Arguments& arguments, Output& output, Messages& messages);
[[nodiscard]] int run_annotate(const Arguments& arguments, Output& output, Messages& messages);
[[nodiscard]] int run_explain(const Arguments& arguments, Output& output, Messages& messages);
[[nodiscard]] int run_diff(const Arguments& arguments, Output& output, Messages& messages);
[[nodiscard]] int run_baseline_write(const Arguments& arguments, Output& output,
                                     Messages& messages);
[[nodiscard]] int run_baseline_prune(const Arguments& arguments, Output& output,
                                     Messages& messages);
[[nodiscard]] int run_rules_list(const Arguments& arguments, Output& output, Messages& messages);
[[nodiscard]] int run_rules_show(const Arguments& arguments, Output& output, Messages& messages);
[[nodiscard]] int run_rules_lint(const Arguments& arguments, Output& output, Messages& messages);
[[nodiscard]] int run_rules_new(const Arguments& arguments, Output& output, Messages& messages);
[[nodiscard]] int run_rules_test(const Arguments& arguments, Output& output, Messages& messages);
[[nodiscard]] int run_completions(const Arguments& arguments, Output& output, Messages& messages);
[[nodiscard]] int run_man(const Arguments& arguments, Output& output, Messages& messages);
[[nodiscard]] int run_version(const Arguments& arguments, Output& output, Messages& messages);

/// Whether a finding is at or above --fail-on.
[[nodiscard]] bool fails(const std::vector<Finding>& findings, const Arguments& arguments);

/// How one of the outputs that the command line asks for is written.
[[nodiscard]] RenderOptions render_options(const Arguments& arguments, const ReportOutput& output);

/// Writes every output that the command line asks for; `render` appends what goes into one. False,
/// and told, where a file could not be written: the others are written all the same.
[[nodiscard]] bool write_outputs(
    const Arguments& arguments, Output& output, Messages& messages,
    const std::function<void(std::string& out, const ReportFormat& format,
                             const RenderOptions& options)>& render);

/// What check and compare end with: writes the report in the formats asked for and says by the exit
/// status what is in it.
[[nodiscard]] int write_report(const Report& report, const Ruleset& ruleset,
                               const Arguments& arguments, Output& output, Messages& messages);

}  // namespace gainsay
