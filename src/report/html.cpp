#include "report/html.h"

#include <map>
#include <set>
#include <vector>

#include "base/version.h"
#include "report/display.h"
#include "report/findings.h"
#include "report/html_parts.h"

namespace gainsay {
namespace {

void head(std::string& out, const Totals& totals) {
  out += "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  // Before anything that could load or run.
  out += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '";
  out += html_style_hash;
  out += "'; script-src '";
  out += html_script_hash;
  out += "'; base-uri 'none'; form-action 'none'\">\n";
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  out += "<meta name=\"color-scheme\" content=\"light dark\">\n";
  out += "<meta name=\"generator\" content=\"gainsay " + in_html(version) + "\">\n";
  out += "<title>" + in_html(findings_in_words(totals)) + "</title>\n<style>";
  ((out += html_style) += "</style>\n<script>") += html_script;
  out += "</script>\n</head>\n";
}

void masthead(std::string& out, const Report& report, const Totals& totals) {
  out += "<header class=\"masthead\">\n<p class=\"wordmark\">gainsay</p>\n";
  out += "<h1>" + in_html(findings_in_words(totals)) + "</h1>\n";
  out += "<p class=\"scope\">in " + in_html(read_in_words(totals)) + "</p>\n";
  if (totals.change) {
    out += "<p class=\"scope\">" + in_html(printable(change_in_words(totals))) + "</p>\n";
  }
  for (const Diagnostic& fault : report.faults) {
    out += "<p class=\"fault\"><strong>Not read:</strong> ";
    if (!fault.file.empty()) out += "<code>" + in_html(printable(fault.file)) + "</code> ";
    out += in_html(isolated_passages(printable(fault.message))) + "</p>\n";
  }
  out += "</header>\n";
}

using Kinds = std::map<FindingKind, std::vector<const Finding*>>;

std::string option(const std::string& value, const std::string& shown) {
  return "<option value=\"" + in_html(value) + "\">" + in_html(shown) + "</option>";
}

// A choice among what findings have of one kind; none where there is nothing to choose.
void choice(std::string& out, const std::string& name, const std::string& all,
            const std::set<std::string>& words) {
  if (words.size() < 2) return;
  out += "<label><span>" + name + "</span><select name=\"" + name + "\">" + option("", all);
  for (const std::string& word : words) {
    out += option(word, word.empty() ? "without a name" : printable(word));
  }
  out += "</select></label>\n";
}

// Hidden until a script can serve it.
void filter(std::string& out, const Kinds& kinds, const Report& report) {
  std::set<std::string> topics;
  std::set<std::string> stories;
  for (const Finding& finding : report.comparison.findings) {
    topics.insert(finding.topic);
    stories.insert(finding.story);
  }
  out += "<form id=\"filter\" hidden>\n<fieldset><legend>Show</legend>\n";
  for (const auto& [kind, findings] : kinds) {
    const std::string word(to_word(kind));
    out += "<label class=\"chip " + word + "\"><input type=\"checkbox\" name=\"kind\" value=\"" +
           word + "\" checked><span>" + word + " <small>" + std::to_string(findings.size()) +
           "</small></span></label>\n";
  }
  out += "</fieldset>\n<div class=\"choices\">\n";
  choice(out, "topic", "all topics", topics);
  choice(out, "story", "all stories", stories);
  out += "<label><span>text</span><input type=\"search\" name=\"text\"></label>\n";
  out += "<button type=\"reset\">Reset</button>\n<output id=\"shown\"></output>\n</div>\n</form>\n";
}

void contents(std::string& out, const Kinds& kinds, bool with_figures) {
  out += "<nav aria-label=\"Contents\"><ul>\n";
  for (const auto& [kind, findings] : kinds) {
    const std::string word(to_word(kind));
    out += "<li data-kind><a class=\"" + word + "\" href=\"#" + word + "\">" + word +
           "</a> <small>" + std::to_string(findings.size()) + "</small></li>\n";
  }
  if (with_figures) out += "<li><a href=\"#figures\">figures over time</a></li>\n";
  out += "<li><a href=\"#sources\">sources</a></li>\n</ul></nav>\n";
}

}  // namespace

void append_html(std::string& out, const Report& report, const Ruleset& ruleset) {
  Kinds kinds;
  for (const Finding* finding : in_reading_order(report)) kinds[finding->kind].push_back(finding);
  std::string figures;
  append_timelines_html(figures, report, ruleset);
  const Totals totals = totals_of(report);
  head(out, totals);
  out += "<body>\n";
  masthead(out, report, totals);
  contents(out, kinds, !figures.empty());
  if (!kinds.empty()) filter(out, kinds, report);
  out += "<main>\n";
  // Between what asks for a look and what is only told.
  bool figures_shown = false;
  for (const auto& [kind, findings] : kinds) {
    if (!figures_shown && severity_of(kind) == Severity::Note) {
      out += figures;
      figures_shown = true;
    }
    append_findings_html(out, findings, report, ruleset);
  }
  if (!figures_shown) out += figures;
  append_matrix_html(out, report, ruleset);
  out += "</main>\n<footer><p>Made by gainsay " + in_html(version) +
         ", by rules and without a model. Excerpts belong to their authors.</p></footer>\n";
  out += "</body>\n</html>\n";
}

}  // namespace gainsay
