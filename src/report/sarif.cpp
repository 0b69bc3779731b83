#include "report/sarif.h"

#include <map>
#include <vector>

#include "base/version.h"
#include "report/display.h"
#include "report/findings.h"
#include "report/json_finding.h"
#include "report/json_value.h"
#include "report/location.h"

namespace gainsay {
namespace {

constexpr std::size_t places_a_side = 50;  // a result of ten thousand places is of use to nobody

// In a message brackets make links.
std::string in_message(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

class Log {
 public:
  Log(const Report& report, const Ruleset& ruleset, std::string_view folder)
      : report_(report), ruleset_(ruleset), folder_(folder) {}

  Json write() {
    Json results = Json::array();
    for (const Finding* finding : problems_in_reading_order(report_, true)) {
      if (finding->state == FindingState::Unchanged) continue;
      results.push_back(result(*finding));
    }
    Json run;
    run["tool"]["driver"] = {{"name", "gainsay"},
                             {"version", version},
                             {"semanticVersion", version},
                             {"rules", std::move(rules_)}};
    run["invocations"] = Json::array({invocation()});
    run["artifacts"] = std::move(artifacts_);
    run["columnKind"] = "unicodeCodePoints";
    run["results"] = std::move(results);
    run["properties"] = summary_to_json(totals_of(report_));
    return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", Json::array({std::move(run)})}};
  }

 private:
  [[nodiscard]] Json invocation() const {
    Json notifications = Json::array();
    for (const Diagnostic& fault : report_.faults) {
      Json notification = {{"level", "error"}, {"message", {{"text", fault.message}}}};
      if (!fault.file.empty()) {
        Json place = {{"artifactLocation", {{"uri", uri_of(path_from(fault.file, folder_))}}}};
        if (fault.line != 0) place["region"]["startLine"] = fault.line;
        notification["locations"] = Json::array({{{"physicalLocation", std::move(place)}}});
      }
      notifications.push_back(std::move(notification));
    }
    return {{"executionSuccessful", report_.faults.empty()},
            {"toolExecutionNotifications", std::move(notifications)}};
  }

  Json result(const Finding& finding) {
    const std::string topic = topic_name(finding, report_.claims);
    Json result;
    result["ruleId"] = topic;
    result["ruleIndex"] = rule_index(topic, finding.topic);
    result["level"] = to_word(finding.severity);
    const std::vector<FindingPlace> places = places_of(finding, report_.claims, places_a_side);
    result["message"]["text"] = message(finding, places);
    result["locations"] = Json::array();
    result["relatedLocations"] = Json::array();
    for (std::size_t i = 0; i < places.size(); ++i) {
      Json place = location(*places[i].claim);
      if (i == 0) {
        result["locations"].push_back(std::move(place));
        continue;
      }
      Json related = {{"id", i}};
      related.update(place);
      related["message"]["text"] = in_message(evidence_of(places[i], &ruleset_.entities));
      result["relatedLocations"].push_back(std::move(related));
    }
    if (report_.has_baseline) {
      result["baselineState"] = finding.state == FindingState::Known ? "unchanged" : "new";
    }
    if (finding.state == FindingState::Suppressed) {
      result["suppressions"] = Json::array(
          {{{"kind", "external"}, {"status", "accepted"}, {"justification", finding.reason}}});
    }
    result["partialFingerprints"] = {{"primaryLocationLineHash", finding.id}};
    result["properties"] = {{"kind", to_word(finding.kind)},
                            {"about", finding.about},
                            {"story", finding.story},
                            {"because", finding.because},
                            {"claimsNotShown", claims_beyond(finding, places.size())}};
    return result;
  }

  [[nodiscard]] std::string message(const Finding& finding,
                                    const std::vector<FindingPlace>& places) const {
    const OneLine line = one_line_of(finding, places, &ruleset_.entities);
    std::string text = in_message(line.before);
    if (!line.place.empty()) text += "[" + in_message(line.place) + "](1)" + in_message(line.after);
    text += '.';
    for (const std::string& reason : finding.because) {
      text += " Because: " + in_message(isolated_passages(printable(reason))) + '.';
    }
    return text;
  }

  Json location(const Claim& claim) {
    const Location place = location_of(claim);
    const std::string uri = uri_of(path_from(place.file, folder_));
    Json physical;
    physical["artifactLocation"] = {{"uri", uri}, {"index", artifact_index(uri)}};
    if (place.line != 0) {
      physical["region"] = {{"startLine", place.line}, {"endLine", place.end_line}};
      if (place.column != 0) {
        physical["region"]["startColumn"] = place.column;
        physical["region"]["endColumn"] = place.end_column;
      }
      // Where markup was left out, the region holds more than the evidence.
      if (is_as_in_file(claim)) physical["region"]["snippet"]["text"] = claim.text;
    }
    return {{"physicalLocation", std::move(physical)}};
  }

  std::size_t artifact_index(const std::string& uri) {
    const auto [found, is_new] = artifact_indices_.emplace(uri, artifacts_.size());
    if (is_new) artifacts_.push_back({{"location", {{"uri", uri}}}});
    return found->second;
  }

  std::size_t rule_index(const std::string& id, const std::string& name) {
    const auto [found, is_new] = rule_indices_.emplace(id, rules_.size());
    if (is_new) {
      const Topic* topic = ruleset_.topic(name);
      const std::string title = topic == nullptr || topic->title.empty() ? id : topic->title;
      rules_.push_back({{"id", id},
                        {"shortDescription", {{"text", title}}},
                        {"fullDescription", {{"text", title}}},
                        {"help",
                         {{"text",
                           "Two places make claims about one thing. See what each says and since "
                           "when; 'gainsay explain FILE:LINE FILE:LINE' says how they were "
                           "compared, 'gainsay rules show " +
                               name + "' what the topic means."}}}});
    }
    return found->second;
  }

  const Report& report_;
  const Ruleset& ruleset_;
  std::string_view folder_;
  Json rules_ = Json::array();
  Json artifacts_ = Json::array();
  std::map<std::string, std::size_t> rule_indices_;
  std::map<std::string, std::size_t> artifact_indices_;
};

}  // namespace

void append_sarif(std::string& out, const Report& report, const Ruleset& ruleset,
                  std::string_view folder) {
  append_line(out, Log(report, ruleset, folder).write());
}

}  // namespace gainsay
