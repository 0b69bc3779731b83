#include "report/github.h"

#include <vector>

#include "report/display.h"
#include "report/findings.h"
#include "report/location.h"
#include "report/text_claim.h"

namespace gainsay {
namespace {

std::string_view command(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return "notice";
    case Severity::Warning:
      return "warning";
    case Severity::Error:
      return "error";
  }
  return "error";
}

std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    if (c == '%') {
      out += "%25";
    } else if (c == '\r') {
      out += "%0D";
    } else if (c == '\n') {
      out += "%0A";
    } else if (property && c == ':') {
      out += "%3A";
    } else if (property && c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

/// One command, written piece by piece.
class Command {
 public:
  Command(std::string& out, std::string_view name) : out_(out) { (out_ += "::") += name; }

  void property(std::string_view name, std::string_view value) {
    out_ += first_ ? ' ' : ',';
    first_ = false;
    ((out_ += name) += '=') += escaped(value, true);
  }
  void property(std::string_view name, std::size_t value) { property(name, std::to_string(value)); }

  void message(std::string_view text) { ((out_ += "::") += escaped(text, false)) += '\n'; }

 private:
  std::string& out_;
  bool first_ = true;
};

void place(Command& command, const Location& location, std::string_view folder) {
  if (location.file == "-") return;  // no file to point into
  command.property("file", path_from(location.file, folder));
  if (location.line == 0) return;
  command.property("line", location.line);
  command.property("endLine", location.end_line);
  if (location.line != location.end_line || location.column == 0) return;
  command.property("col", location.column);
  command.property("endColumn", location.end_column);
}

std::string message_of(const Finding& finding, const std::vector<FindingPlace>& places,
                       const EntityRules* entities) {
  std::string text = isolated_passages(printable(finding.message));
  for (std::size_t i = 0; i < places.size(); ++i) {
    text += '\n';
    text += i == 0 ? "here" : place_in_words(*places[i].claim);
    text += ": " + evidence_of(places[i], entities);
  }
  if (const std::size_t more = claims_beyond(finding, places.size())) {
    text += "\nand " + std::to_string(more) + " more";
  }
  for (const std::string& reason : finding.because) {
    text += "\nbecause: " + isolated_passages(printable(reason));
  }
  return text;
}

}  // namespace

void append_github(std::string& out, const Report& report, const EntityRules* entities,
                   std::string_view folder) {
  for (const Diagnostic& fault : report.faults) {
    Command error(out, "error");
    if (!fault.file.empty()) {
      Location location;
      location.file = fault.file;
      place(error, location, folder);
      if (fault.line != 0) error.property("line", fault.line);
    }
    error.property("title", "not read");
    error.message(fault.hint.empty() ? fault.message : fault.message + "\n" + fault.hint);
  }
  for (const Finding* finding : problems_in_reading_order(report)) {
    const std::vector<FindingPlace> places = places_of(*finding, report.claims, 3);
    Command annotation(out, command(finding->severity));
    if (!places.empty()) place(annotation, location_of(*places.front().claim), folder);
    annotation.property("title", std::string(to_word(finding->kind)) + " (" +
                                     topic_name(*finding, report.claims) + ")");
    annotation.message(message_of(*finding, places, entities));
  }
}

}  // namespace gainsay
