#include <algorithm>
#include <set>
#include <unordered_map>
#include <vector>

#include "compare/verdict.h"
#include "report/display.h"
#include "report/findings.h"
#include "report/html_parts.h"
#include "report/overview.h"
#include "report/text_claim.h"

namespace gainsay {
namespace {

// The figures of a thing differ, so that there is something to see.
bool changes(const Timeline& timeline, const std::vector<Claim>& claims) {
  std::set<std::string> values;
  for (const std::size_t index : timeline.claims) {
    if (!std::holds_alternative<NumberValue>(claims[index].value)) return false;
    values.insert(describe(claims[index].value));
  }
  return values.size() > 1;
}

std::unordered_set<std::size_t> contradicted(const Report& report) {
  std::unordered_set<std::size_t> indices;
  for (const Finding& finding : report.comparison.findings) {
    if (finding.kind != FindingKind::Contradiction) continue;
    for (const Side& side : finding.sides) indices.insert(side.claims.begin(), side.claims.end());
  }
  return indices;
}

void table(std::string& out, const Timeline& timeline, const Report& report,
           const Ruleset& ruleset) {
  out += "<details><summary>" + counted(timeline.claims.size(), "claim") +
         "</summary>\n<table class=\"timeline\"><thead><tr><th scope=\"col\">as of</th>"
         "<th scope=\"col\">figure</th><th scope=\"col\">who</th><th scope=\"col\">where</th>"
         "</tr></thead>\n<tbody>\n";
  for (const std::size_t index : timeline.claims) {
    const Claim& claim = report.claims[index];
    out += "<tr><td>" + in_html(claim.as_of.unknown() ? "not dated" : describe_range(claim.as_of)) +
           "</td><td>" + in_html(value_in_words(claim, ruleset)) + "</td><td>" +
           in_html(speaker_without_day(claim, &ruleset.entities)) + "</td><td><code>" +
           in_html(place_in_words(claim)) + "</code></td></tr>\n";
  }
  out += "</tbody></table></details>\n";
}

bool is_web_address(std::string_view url) {
  return url.substr(0, 8) == "https://" || url.substr(0, 7) == "http://";
}

void source_cells(std::string& out, const SourceSummary& source) {
  const Metadata& metadata = source.metadata;
  const std::string name = "<code>" + in_html(printable(source.id)) + "</code>";
  out += "<th scope=\"row\">";
  // Any other scheme could be a script.
  out += is_web_address(metadata.url) ? "<a rel=\"noopener noreferrer\" href=\"" +
                                            in_html(metadata.url) + "\">" + name + "</a>"
                                      : name;
  std::string about;
  const auto add = [&about](const std::string& text) {
    if (text.empty()) return;
    about += (about.empty() ? "" : ", ") + isolated(printable(text));
  };
  add(metadata.title);
  add(metadata.outlet);
  if (metadata.published) add(iso_day(*metadata.published));
  if (!about.empty()) out += "<br><span class=\"about\">" + in_html(about) + "</span>";
  out += "</th>";
}

}  // namespace

void append_timelines_html(std::string& out, const Report& report, const Ruleset& ruleset) {
  const std::unordered_set<std::size_t> clashing = contradicted(report);
  std::string section;
  for (const Timeline& timeline : timelines_of(report, ruleset)) {
    if (!changes(timeline, report.claims)) continue;
    section += "<article class=\"course\">\n<h3>" +
               in_html(isolated_passages(printable(timeline.subject))) + "</h3>\n";
    section += chart_svg(timeline, report.claims, clashing);
    table(section, timeline, report, ruleset);
    section += "</article>\n";
  }
  if (section.empty()) return;
  out +=
      "<section class=\"courses\" id=\"figures\">\n<h2>figures over time</h2>\n"
      "<p class=\"meaning\">The band reaches from the lowest to the highest figure of a day; a "
      "filled dot is contradicted.</p>\n" +
      section + "</section>\n";
}

void append_matrix_html(std::string& out, const Report& report, const Ruleset& ruleset) {
  constexpr std::size_t most = 300;  // of more, only those that are contradicted
  const Matrix matrix = matrix_of(report);
  std::unordered_map<std::string_view, std::size_t> rows;
  for (std::size_t i = 0; i < matrix.sources.size(); ++i) rows.emplace(matrix.sources[i], i);
  const auto clashes = [&](const std::vector<Matrix::Cell>& cells) {
    return std::any_of(cells.begin(), cells.end(),
                       [](const Matrix::Cell& cell) { return cell.clashes; });
  };
  out +=
      "<section class=\"sources\" id=\"sources\">\n<h2>sources</h2>\n"
      "<p class=\"meaning\">How many claims each makes, by topic; what is marked is "
      "contradicted.</p>\n"
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Claims by source and "
      "topic\"><table class=\"matrix\"><thead><tr><td></td>";
  for (const std::string& topic : matrix.topics) {
    const Topic* known = ruleset.topic(topic);
    out += "<th scope=\"col\" title=\"" + in_html(known == nullptr ? topic : known->title) +
           "\"><span>" + in_html(topic) + "</span></th>";
  }
  out += "</tr></thead>\n<tbody>\n";
  std::size_t left_out = 0;
  for (const SourceSummary& source : report.sources) {
    const auto row = rows.find(source.id);
    const bool has_claims = row != rows.end();
    if (report.sources.size() > most && (!has_claims || !clashes(matrix.cells[row->second]))) {
      ++left_out;
      continue;
    }
    out += "<tr>";
    source_cells(out, source);
    for (std::size_t t = 0; t < matrix.topics.size(); ++t) {
      const Matrix::Cell cell = has_claims ? matrix.cells[row->second][t] : Matrix::Cell{};
      out += cell.clashes ? "<td class=\"clash\">" : "<td>";
      if (cell.claims != 0) out += std::to_string(cell.claims);
      if (cell.clashes) out += "<abbr title=\"contradicted\">!</abbr>";
      out += "</td>";
    }
    out += "</tr>\n";
  }
  out += "</tbody></table></div>\n";
  if (left_out != 0) {
    out += "<p class=\"rest\">" + counted(left_out, "source") +
           " without a contradiction left out</p>\n";
  }
  out += "</section>\n";
}

}  // namespace gainsay
