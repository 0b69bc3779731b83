#include "report/markdown.h"

#include <string_view>
#include <vector>

#include "report/display.h"
#include "report/findings.h"
#include "report/text_claim.h"

namespace gainsay {
namespace {

constexpr std::size_t excerpt_width = 160;

/// In backquotes nothing needs escaping but they themselves, and what ends a cell.
std::string code(std::string_view text) {
  std::string out = "`";
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c == '`' ? '\'' : c;
  }
  return out += '`';
}

void row(std::string& out, const Claim& claim, const std::string& value,
         const EntityRules* entities) {
  out += "| " + value + " | " + in_markdown(excerpt_of(claim, excerpt_width)) + " | " +
         in_markdown(speaker_in_words(claim, entities)) + " | " + code(place_in_words(claim)) +
         " |\n";
}

void clash(std::string& out, const Finding& finding, const Report& report,
           const EntityRules* entities) {
  constexpr std::size_t most = 3;
  out += "### " + in_markdown(title_of(finding)) + "\n\n";
  out += "| value | evidence | who, when | where |\n|---|---|---|---|\n";
  for (const Side& side : finding.sides) {
    for (std::size_t i = 0; i < side.claims.size(); ++i) {
      if (i == most) {
        out += "| | and " + std::to_string(side.claims.size() - most) + " more | | |\n";
        break;
      }
      const Claim& claim = report.claims[side.claims[i]];
      row(out, claim, "**" + in_markdown(value_in_words(claim, side.value)) + "**", entities);
    }
  }
  out += '\n';
  for (const std::string& reason : finding.because) {
    out += "- because " + in_markdown(isolated_passages(printable(reason))) + '\n';
  }
  out += "- topic " + code(topic_name(finding, report.claims)) + "\n\n";
}

// One item a finding: what changed or agrees needs no table.
void item(std::string& out, const Finding& finding, const Report& report) {
  out += "- " + in_markdown(title_of(finding)) + ": ";
  for (const Side& side : finding.sides) {
    if (&side != &finding.sides.front()) out += ", then ";
    out += "**" + in_markdown(isolated(printable(side.value))) + "**";
    if (side.claims.empty()) continue;
    out += " (" + code(place_in_words(report.claims[side.claims.front()]));
    if (side.claims.size() > 1) out += " and " + std::to_string(side.claims.size() - 1) + " more";
    out += ')';
  }
  for (const std::string& voice : finding.voices) {
    out += &voice == &finding.voices.front() ? "; independent voices: " : ", ";
    out += in_markdown(isolated(printable(voice)));
  }
  out += '\n';
}

}  // namespace

std::string in_markdown(std::string_view text) {
  constexpr std::string_view special = "\\`*_{}[]<>|~$&#@!";
  constexpr std::string_view apart =
      "<!-- -->";  // keeps names from being mentions, links and issues
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n' || c == '\r') {
      out += ' ';
      continue;
    }
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
    const bool link = c == ':' && text.substr(at + 1, 2) == "//";
    if (c == '@' || c == '#' || link) out += apart;
    if (c == '.' && out.size() >= 4 && text.substr(at >= 3 ? at - 3 : 0, 3) == "www") out += apart;
  }
  return out;
}

void append_markdown(std::string& out, const Report& report, const EntityRules* entities) {
  const Totals totals = totals_of(report);
  if (totals.change) out += "**" + in_markdown(change_in_words(totals)) + "**\n\n";
  out += "**" + findings_in_words(totals) + "** in " + read_in_words(totals) + "\n\n";
  for (const Diagnostic& fault : report.faults) {
    out +=
        "> **Not read:** " + code(fault.file) + ' ' + in_markdown(printable(fault.message)) + '\n';
  }
  if (!report.faults.empty()) out += '\n';
  std::vector<const Finding*> notes;
  for (const Finding* finding : in_reading_order(report)) {
    if (finding->severity == Severity::Note) {
      notes.push_back(finding);
    } else {
      clash(out, *finding, report, entities);
    }
  }
  if (notes.empty()) return;
  out += "<details>\n<summary>" + counted(notes.size(), "note") + "</summary>\n\n";
  for (const Finding* finding : notes) item(out, *finding, report);
  out += "\n</details>\n";
}

}  // namespace gainsay
