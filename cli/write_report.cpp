#include <algorithm>

#include "cli/commands.h"
#include "report/json.h"
#include "report/jsonl.h"
#include "report/text.h"

namespace gainsay {

int write_report(const Report& report, const Ruleset& ruleset, const Arguments& arguments,
                 Output& output) {
  std::string out;
  switch (arguments.format) {
    case OutputFormat::Text: {
      TextOptions options;
      options.width = arguments.width;
      options.color = arguments.color;
      options.footer = !arguments.quiet;
      options.entities = &ruleset.entities;
      append_text(out, report, options);
      break;
    }
    case OutputFormat::Json:
      append_json(out, report);
      break;
    case OutputFormat::JsonLines:
      append_jsonl(out, report);
      break;
  }
  output.write(out);
  if (report.errors != 0) return status_failed;
  const auto& findings = report.comparison.findings;
  const bool fails = std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    return arguments.fail_on && finding.severity >= *arguments.fail_on;
  });
  return fails ? status_findings : status_clean;
}

}  // namespace gainsay
