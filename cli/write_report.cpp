#include <algorithm>

#include "cli/commands.h"
#include "report/json.h"
#include "report/jsonl.h"
#include "report/overview.h"
#include "report/text.h"

namespace gainsay {

bool fails(const std::vector<Finding>& findings, const Arguments& arguments) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    return arguments.fail_on && finding.severity >= *arguments.fail_on;
  });
}

int write_report(const Report& report, const Ruleset& ruleset, const Arguments& arguments,
                 Output& output) {
  std::string out;
  Json sections = Json::object();
  if (arguments.format != OutputFormat::Text) {
    if (arguments.timeline) sections["timeline"] = timelines_to_json(report, ruleset);
    if (arguments.matrix) sections["matrix"] = matrix_to_json(report);
  }
  switch (arguments.format) {
    case OutputFormat::Text: {
      TextOptions options;
      options.width = arguments.width;
      options.color = arguments.color;
      options.footer = !arguments.quiet;
      options.entities = &ruleset.entities;
      if (arguments.timeline) append_timelines(out, report, ruleset, arguments.width);
      if (arguments.matrix) append_matrix(out, report, arguments.width);
      append_text(out, report, options);
      break;
    }
    case OutputFormat::Json:
      append_json(out, report, sections);
      break;
    case OutputFormat::JsonLines:
      append_jsonl(out, report, sections);
      break;
  }
  output.write(out);
  if (report.errors != 0) return status_failed;
  return fails(report.comparison.findings, arguments) ? status_findings : status_clean;
}

}  // namespace gainsay
