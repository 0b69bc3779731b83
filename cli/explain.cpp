#include "checker/explain.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iostream>
#include <optional>
#include <utility>

#include "checker/checker.h"
#include "cli/commands.h"
#include "cli/rule_folders.h"
#include "source/read.h"

namespace gainsay {
namespace {

struct NamedPlace {
  std::string typed;
  std::string source;  ///< A file, or with --in the id of a source.
  Place place;
  std::optional<Source> found;
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
  NamedPlace place{typed, typed, {}, std::nullopt};
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
bool read_places(const Arguments& arguments, std::vector<NamedPlace>& places, Messages& messages) {
  std::vector<std::string> inputs = arguments.sources;
  if (inputs.empty()) {
    for (const NamedPlace& place : places) inputs.push_back(place.source);
  }
  const auto keep = [&](const Source& source) {
    for (NamedPlace& place : places) {
      if (!place.found && place.source == source.id) place.found = source;
    }
  };
  const ReadReport read = read_sources(inputs, std::cin, arguments.read, keep);
  messages.print(read.diagnostics);
  if (messages.errors() != 0) return false;
  for (const NamedPlace& place : places) {
    if (place.found) continue;
    messages.error("there is no source '" + place.source + "'",
                   arguments.sources.empty()
                       ? "for a record, name its file with --in and the record by its id"
                       : "a place begins with the id of a source: as reports print it");
  }
  return messages.errors() == 0;
}

// How one place was read.
int explain_one(const NamedPlace& place, const Ruleset& ruleset, const Arguments& arguments,
                Output& output, Messages& messages) {
  std::string out;
  for (const Explanation& explanation : explain(*place.found, place.place, ruleset)) {
    if (!out.empty()) out += '\n';
    append_explanation(out, explanation, arguments.width);
  }
  output.write(out);
  if (!out.empty()) return status_clean;
  messages.error("nothing was read at " + place.typed,
                 "there is no sentence, or no language with rules fits the text");
  return status_failed;
}

int explain_two(const std::vector<NamedPlace>& places, const Ruleset& ruleset,
                const Arguments& arguments, Output& output, Messages& messages) {
  std::vector<Claim> all;
  std::vector<const Claim*> claims[2];
  std::vector<Claim> extracted[2];
  for (std::size_t i = 0; i < 2; ++i) {
    Extraction extraction = extract(*places[i].found, ruleset);
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
  if (messages.errors() != 0) return status_failed;
  std::string out;
  if (claims[0].front()->story != claims[1].front()->story) {
    out += "The two are of different stories, '" + claims[0].front()->story + "' and '" +
           claims[1].front()->story + "', and not compared. If they were of one:\n\n";
  }
  const auto explanations = explain_pair(claims[0], claims[1], all, ruleset);
  for (const Explanation& explanation : explanations) {
    if (&explanation != &explanations.front()) out += '\n';
    append_explanation(out, explanation, arguments.width);
  }
  if (explanations.empty()) {
    out += "The claims at the two places are of different topics, and none follows from another:\n";
    for (const auto& side : claims) {
      for (const Claim* claim : side) {
        out += "  " + claim->path + ':' + std::to_string(claim->line) + "  " + claim->topic +
               " = " + describe(claim->value) + '\n';
      }
    }
  }
  output.write(out);
  return status_clean;
}

}  // namespace

int run_explain(const Arguments& arguments, Output& output, Messages& messages) {
  const auto* ruleset = load_rules(arguments, messages);
  if (!ruleset) return status_failed;
  std::vector<NamedPlace> places;
  for (const std::string& typed : arguments.inputs) places.push_back(read_place(typed));
  if (!read_places(arguments, places, messages)) return status_failed;
  return places.size() == 1 ? explain_one(places[0], *ruleset, arguments, output, messages)
                            : explain_two(places, *ruleset, arguments, output, messages);
}

}  // namespace gainsay
