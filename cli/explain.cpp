#include "checker/explain.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <utility>

#include "base/version.h"
#include "checker/checker.h"
#include "cli/checked_sources.h"
#include "cli/commands.h"
#include "cli/configured_reading.h"

namespace gainsay {
namespace {

struct NamedPlace {
  std::string typed;
  std::string source;  ///< A file, or with --in the id of a source.
  Place place;
  std::optional<Source> found;
  Settings settings;  ///< Of its configuration.
};

// Takes ":12" off the end of `name`.
std::optional<std::size_t> take_number(std::string& name) {
  const std::size_t colon = name.rfind(':');
  if (colon == std::string::npos || colon + 1 == name.size() || colon == 0) return std::nullopt;
  std::size_t number = 0;
  const char* end = name.data() + name.size();
  const auto [stopped, error] = std::from_chars(name.data() + colon + 1, end, number);
  if (error != std::errc() || stopped != end || number == 0) return std::nullopt;
  name.resize(colon);
  return number;
}

// "article.txt:12:3"; a file whose name ends like that goes first.
NamedPlace read_place(const std::string& typed) {
  NamedPlace place{typed, typed, {}, std::nullopt, {}};
  std::error_code ignored;
  if (std::filesystem::exists(typed, ignored)) return place;
  const auto last = take_number(place.source);
  if (!last) return place;
  place.place.line = *last;
  if (!std::filesystem::exists(place.source, ignored)) {
    if (const auto line = take_number(place.source)) place.place = {*line, *last};
  }
  return place;
}

// Finds the source of each place; false, and told, where one is missing.
bool read_places(const Preparation& preparation, std::vector<NamedPlace>& places,
                 Messages& messages) {
  const auto keep = [&](const Source& source, const SharedSettings& settings) {
    for (NamedPlace& place : places) {
      if (place.found || place.source != source.id) continue;
      place.found = source;
      place.settings = *settings;
    }
  };
  const ReadReport read = read_configured(preparation.arguments, preparation.configurations, keep);
  messages.print(read.diagnostics);
  if (messages.errors() != 0) return false;
  for (const NamedPlace& place : places) {
    if (place.found) continue;
    messages.error("there is no source '" + place.source + "'",
                   preparation.arguments.sources.empty()
                       ? "for a record, name its file with --in and the record by its id"
                       : "a place begins with the id of a source: as reports print it");
  }
  return messages.errors() == 0;
}

// What is to be shown: explanations, with a word before them or in their place.
struct Answer {
  std::string remark;
  std::vector<Explanation> explanations;
};

// How one place was read.
std::optional<Answer> explain_one(const NamedPlace& place, const Ruleset& ruleset,
                                  Messages& messages) {
  Answer answer;
  answer.explanations = explain(*place.found, place.place, ruleset);
  if (!answer.explanations.empty()) return answer;
  messages.error("nothing was read at " + place.typed,
                 "there is no sentence, or no language with rules fits the text");
  return std::nullopt;
}

std::optional<Answer> explain_two(const std::vector<NamedPlace>& places, const Ruleset& ruleset,
                                  Messages& messages) {
  std::vector<Claim> all;
  std::vector<const Claim*> claims[2];
  std::vector<Claim> extracted[2];
  for (std::size_t i = 0; i < 2; ++i) {
    Extraction extraction = extract_configured(*places[i].found, places[i].settings, ruleset);
    messages.print(extraction.notes);
    extracted[i] = std::move(extraction.claims);
    if (i == 0 || places[1].found->id != places[0].found->id) {
      all.insert(all.end(), extracted[i].begin(), extracted[i].end());
    }
    claims[i] = claims_at(extracted[i], places[i].place);
    if (!claims[i].empty()) continue;
    messages.error("no claim was found at " + places[i].typed,
                   "'gainsay explain " + places[i].typed + "' shows how it was read");
  }
  if (messages.errors() != 0) return std::nullopt;
  Answer answer;
  if (claims[0].front()->story != claims[1].front()->story) {
    answer.remark = "The two are of different stories, '" + claims[0].front()->story + "' and '" +
                    claims[1].front()->story + "', and not compared. If they were of one:\n";
  }
  answer.explanations = explain_pair(claims[0], claims[1], all, ruleset);
  if (!answer.explanations.empty()) return answer;
  answer.remark +=
      "The claims at the two places are of different topics, and none follows from another:\n";
  for (const auto& side : claims) {
    for (const Claim* claim : side) {
      answer.remark += "  " + claim->path + ':' + std::to_string(claim->line) + "  " +
                       claim->topic + " = " + describe(claim->value) + '\n';
    }
  }
  return answer;
}

std::string as_text(const Answer& answer, std::size_t width) {
  std::string out = answer.remark;
  for (const Explanation& explanation : answer.explanations) {
    if (!out.empty()) out += '\n';
    append_explanation(out, explanation, width);
  }
  return out;
}

std::string as_json(const Answer& answer, const std::vector<NamedPlace>& places) {
  Json out = {{"gainsay", version}, {"schema", 1}, {"places", Json::array()}};
  for (const NamedPlace& place : places) out["places"].push_back(place.typed);
  if (!answer.remark.empty()) out["remark"] = answer.remark;
  out["explanations"] = Json::array();
  for (const Explanation& explanation : answer.explanations) {
    out["explanations"].push_back(explanation_to_json(explanation));
  }
  std::string line;
  append_line(line, out);
  return line;
}

}  // namespace

int run_explain(const Arguments& given, Output& output, Messages& messages) {
  std::vector<NamedPlace> places;
  for (const std::string& typed : given.inputs) places.push_back(read_place(typed));
  Arguments reading = given;
  reading.inputs = given.sources;
  if (reading.inputs.empty()) {
    for (const NamedPlace& place : places) reading.inputs.push_back(place.source);
  }
  const auto prepared = prepare(reading, messages);
  if (!prepared || !read_places(*prepared, places, messages)) return status_failed;
  const Arguments& arguments = prepared->arguments;
  const std::optional<Answer> answer = places.size() == 1
                                           ? explain_one(places[0], *prepared->ruleset, messages)
                                           : explain_two(places, *prepared->ruleset, messages);
  if (!answer) return status_failed;
  output.write(arguments.outputs.front().format->name == "json"
                   ? as_json(*answer, places)
                   : as_text(*answer, arguments.width));
  return status_clean;
}

}  // namespace gainsay
