#include "report/format.h"

#include <algorithm>

#include "report/github.h"
#include "report/gitlab.h"
#include "report/html.h"
#include "report/json.h"
#include "report/jsonl.h"
#include "report/jsonld.h"
#include "report/junit.h"
#include "report/markdown.h"
#include "report/overview.h"
#include "report/rdjsonl.h"
#include "report/sarif.h"
#include "report/text.h"

namespace gainsay {
namespace {

void text(std::string& out, const Report& report, const Ruleset& ruleset,
          const RenderOptions& options) {
  if (options.timeline) append_timelines(out, report, ruleset, options.width);
  if (options.matrix) append_matrix(out, report, options.width);
  append_text(out, report,
              {options.width, options.color, options.footer, &ruleset.entities, options.all});
}

Json sections(const Report& report, const Ruleset& ruleset, const RenderOptions& options) {
  Json sections = Json::object();
  if (options.timeline) sections["timeline"] = timelines_to_json(report, ruleset);
  if (options.matrix) sections["matrix"] = matrix_to_json(report);
  return sections;
}

void json(std::string& out, const Report& report, const Ruleset& ruleset,
          const RenderOptions& options) {
  append_json(out, report, sections(report, ruleset, options));
}

void jsonl(std::string& out, const Report& report, const Ruleset& ruleset,
           const RenderOptions& options) {
  append_jsonl(out, report, sections(report, ruleset, options));
}

void sarif(std::string& out, const Report& report, const Ruleset& ruleset,
           const RenderOptions& options) {
  append_sarif(out, report, ruleset, options.folder);
}

void github(std::string& out, const Report& report, const Ruleset& ruleset,
            const RenderOptions& options) {
  append_github(out, report, &ruleset.entities, options.folder);
}

void gitlab(std::string& out, const Report& report, const Ruleset& ruleset,
            const RenderOptions& options) {
  append_gitlab(out, report, &ruleset.entities, options.folder);
}

void rdjsonl(std::string& out, const Report& report, const Ruleset& ruleset,
             const RenderOptions& options) {
  append_rdjsonl(out, report, &ruleset.entities, options.folder);
}

void junit(std::string& out, const Report& report, const Ruleset& ruleset,
           const RenderOptions& options) {
  append_junit(out, report, &ruleset.entities,
               [&](const Finding& finding) { return options.fails && options.fails(finding); });
}

void markdown(std::string& out, const Report& report, const Ruleset& ruleset,
              const RenderOptions& /*options*/) {
  append_markdown(out, report, &ruleset.entities);
}

void html(std::string& out, const Report& report, const Ruleset& ruleset,
          const RenderOptions& /*options*/) {
  append_html(out, report, ruleset);
}

void jsonld(std::string& out, const Report& report, const Ruleset& ruleset,
            const RenderOptions& /*options*/) {
  append_jsonld(out, report, ruleset);
}

}  // namespace

const std::vector<ReportFormat>& report_formats() {
  static const std::vector<ReportFormat> formats = {
      {"text", "for people, on a terminal", text},
      {"json", "one object with sources, claims, findings and a summary", json},
      {"jsonl", "the same as a stream, an object a line", jsonl},
      {"sarif", "SARIF 2.1.0, for code scanning and editors", sarif},
      {"github", "annotations of GitHub Actions", github},
      {"gitlab", "a code quality report of GitLab", gitlab},
      {"rdjsonl", "Reviewdog, for comments on a change", rdjsonl},
      {"junit", "JUnit XML, for dashboards of tests", junit},
      {"markdown", "for the summary of a job or a comment", markdown},
      {"jsonld", "claims as linked data of schema.org, for publishers", jsonld},
      {"html", "one page for a browser, with evidence side by side", html},
  };
  return formats;
}

const ReportFormat* report_format(std::string_view name) {
  const auto& formats = report_formats();
  const auto found = std::find_if(formats.begin(), formats.end(),
                                  [&](const ReportFormat& format) { return format.name == name; });
  return found == formats.end() ? nullptr : &*found;
}

}  // namespace gainsay
