#include "report/gitlab.h"

#include <algorithm>
#include <vector>

#include "base/hash.h"
#include "report/findings.h"
#include "report/json_value.h"
#include "report/location.h"

namespace gainsay {
namespace {

std::string_view severity_word(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return "info";
    case Severity::Warning:
      return "minor";
    case Severity::Error:
      return "major";
  }
  return "major";
}

Json location_json(const Claim& claim, std::string_view folder) {
  const Location location = location_of(claim);
  // A line is required; a claim that does not know its own is somewhere in the file.
  const std::size_t begin = std::max<std::size_t>(1, location.line);
  return {{"path", path_from(location.file, folder)},
          {"lines", {{"begin", begin}, {"end", std::max(begin, location.end_line)}}}};
}

}  // namespace

void append_gitlab(std::string& out, const Report& report, const EntityRules* entities,
                   std::string_view folder) {
  constexpr std::size_t places_a_side = 20;
  Json all = Json::array();
  for (const Diagnostic& fault : report.faults) {
    const std::string path = fault.file.empty() ? "-" : path_from(fault.file, folder);
    all.push_back(
        {{"description", "not read: " + fault.message},
         {"check_name", "not-read"},
         {"fingerprint", stable_id("e-", path + '\x1f' + fault.message)},
         {"severity", "blocker"},
         {"location",
          {{"path", path}, {"lines", {{"begin", std::max<std::size_t>(1, fault.line)}}}}}});
  }
  for (const Finding* finding : problems_in_reading_order(report)) {
    const auto places = places_of(*finding, report.claims, places_a_side);
    if (places.empty()) continue;
    Json others = Json::array();
    for (std::size_t i = 1; i < places.size(); ++i) {
      others.push_back(location_json(*places[i].claim, folder));
    }
    all.push_back({{"description", one_line_of(*finding, places, entities).plain()},
                   {"check_name", topic_name(*finding, report.claims)},
                   {"fingerprint", finding->id},
                   {"severity", severity_word(finding->severity)},
                   {"location", location_json(*places.front().claim, folder)},
                   {"other_locations", std::move(others)}});
  }
  append_line(out, all);
}

}  // namespace gainsay
