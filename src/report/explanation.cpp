#include "report/explanation.h"

#include <algorithm>
#include <string_view>

#include "report/display.h"

namespace gainsay {
namespace {

constexpr std::size_t label_width = 12;

void wrapped(std::string& out, const std::string& prefix, std::string_view text,
             std::size_t width) {
  const std::size_t used = display_width(prefix);
  const std::string indent(used, ' ');
  const std::string* start = &prefix;
  for (const std::string& line :
       lines_of_width(text, std::max<std::size_t>(20, width - std::min(width, used)))) {
    out += *start + line + '\n';
    start = &indent;
  }
}

}  // namespace

void append_explanation(std::string& out, const Explanation& explanation, std::size_t width) {
  out += printable(explanation.place);
  if (!explanation.remarks.empty()) {
    out += "  (" + isolated_passages(printable(explanation.remarks)) + ")";
  }
  out += '\n';
  if (!explanation.text.empty()) {
    wrapped(out, "  | ", isolated(printable(explanation.text)), width);
  }
  for (const Explanation::Section& section : explanation.sections) {
    std::size_t column = 0;
    for (const Explanation::Row& row : section.rows) {
      if (!row.about.empty()) column = std::max(column, display_width(printable(row.what)));
    }
    // A long piece of text has what is said about it on the next line.
    column = std::min(column, width / 3);
    std::string prefix = padded("  " + section.label, label_width + 2);
    for (const Explanation::Row& row : section.rows) {
      const std::string what = isolated_passages(printable(row.what));
      const std::string about = isolated_passages(printable(row.about));
      if (about.empty() || display_width(what) > column) {
        wrapped(out, prefix, what, width);
        prefix.assign(label_width + 2, ' ');
        if (!about.empty()) wrapped(out, prefix + "  ", about, width);
      } else {
        wrapped(out, prefix + padded(what, column) + "  ", about, width);
        prefix.assign(label_width + 2, ' ');
      }
    }
  }
}

Json explanation_to_json(const Explanation& explanation) {
  Json sections = Json::array();
  for (const Explanation::Section& section : explanation.sections) {
    Json rows = Json::array();
    for (const Explanation::Row& row : section.rows) {
      rows.push_back({{"what", row.what}, {"about", row.about}});
    }
    sections.push_back({{"label", section.label}, {"rows", std::move(rows)}});
  }
  Json out = {{"place", explanation.place},
              {"remarks", explanation.remarks},
              {"text", explanation.text},
              {"sections", std::move(sections)}};
  if (explanation.judgement) {
    const Explanation::Judgement& judgement = *explanation.judgement;
    out["judgement"] = {
        {"claims", judgement.claims},   {"about", judgement.about},
        {"values", judgement.values},   {"time", judgement.time},
        {"row", judgement.row},         {"kind", text_or_null(judgement.kind)},
        {"because", judgement.because}, {"unreported", text_or_null(judgement.unreported)}};
  }
  return out;
}

}  // namespace gainsay
