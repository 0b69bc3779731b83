#include "report/rdjsonl.h"

#include <vector>

#include "report/findings.h"
#include "report/json_value.h"
#include "report/location.h"

namespace gainsay {
namespace {

std::string_view severity_word(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return "INFO";
    case Severity::Warning:
      return "WARNING";
    case Severity::Error:
      return "ERROR";
  }
  return "ERROR";
}

Json position(std::size_t line, std::size_t byte_column) {
  Json out = {{"line", line}};
  if (byte_column != 0) out["column"] = byte_column;
  return out;
}

Json location_json(const Claim& claim, std::string_view folder) {
  const Location location = location_of(claim);
  Json out = {{"path", path_from(location.file, folder)}};
  if (location.line == 0) return out;
  out["range"] = {{"start", position(location.line, location.byte_column)},
                  {"end", position(location.end_line, location.end_byte_column)}};
  return out;
}

}  // namespace

void append_rdjsonl(std::string& out, const Report& report, const EntityRules* entities,
                    std::string_view folder) {
  constexpr std::size_t places_a_side = 20;
  const Json source = {{"name", "gainsay"}};
  for (const Diagnostic& fault : report.faults) {
    Json location = {{"path", fault.file.empty() ? "-" : path_from(fault.file, folder)}};
    if (fault.line != 0) location["range"]["start"] = position(fault.line, 0);
    append_line(out, {{"message", "not read: " + fault.message},
                      {"location", std::move(location)},
                      {"severity", "ERROR"},
                      {"source", source}});
  }
  for (const Finding* finding : problems_in_reading_order(report)) {
    const auto places = places_of(*finding, report.claims, places_a_side);
    if (places.empty()) continue;
    Json others = Json::array();
    for (std::size_t i = 1; i < places.size(); ++i) {
      others.push_back({{"message", evidence_of(places[i], entities)},
                        {"location", location_json(*places[i].claim, folder)}});
    }
    append_line(out, {{"message", one_line_of(*finding, places, entities).plain()},
                      {"location", location_json(*places.front().claim, folder)},
                      {"severity", severity_word(finding->severity)},
                      {"source", source},
                      {"code", {{"value", topic_name(*finding, report.claims)}}},
                      {"related_locations", std::move(others)}});
  }
}

}  // namespace gainsay
