#include "cli/explain_files.h"

#include <iostream>
#include <set>
#include <utility>

#include "annotate/annotations.h"
#include "base/day.h"

namespace gainsay {
namespace {

std::string joined(const std::set<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::set<std::string> all_packs(const Ruleset& ruleset) {
  std::set<std::string> packs;
  for (const Topic& topic : ruleset.topics) packs.insert(topic.pack);
  return packs;
}

std::string language_in_words(const Source& source, const Ruleset& ruleset) {
  const Language* language = language_of(source, ruleset);
  const std::string& said = source.metadata.language;
  if (said.empty()) return language == nullptr ? "none fits" : language->code + ", guessed";
  return language == nullptr ? said + ", which has no rules" : said;
}

std::string description(const Source& source, const Settings& settings, const Ruleset& ruleset) {
  const Metadata& metadata = source.metadata;
  std::string out = source.id + ": read as ";
  if (!source.format.empty()) out += std::string(source.format) + " in ";
  out += source.encoding;
  out += "; configuration: " + (settings.from.empty() ? "none" : settings.from);
  out += "; language: " + language_in_words(source, ruleset);
  out += "; published: " + (metadata.published ? iso_day(*metadata.published) : "unknown");
  if (!metadata.outlet.empty()) out += "; outlet: " + metadata.outlet;
  if (!metadata.story.empty()) out += "; story: " + metadata.story;
  const std::set<std::string> packs(settings.packs.begin(), settings.packs.end());
  out += "; packs: " + joined(packs.empty() ? all_packs(ruleset) : packs);
  return out + '\n';
}

std::string reason_in_words(const Skipped& file) {
  switch (file.reason) {
    case Skipped::Reason::NoTextFormat:
      return "its name is not that of a text format";
    case Skipped::Reason::Ignored:
      return "left out by " + file.by;
    case Skipped::Reason::Excluded:
      return "left out by --exclude '" + file.by + "'";
    case Skipped::Reason::NotIncluded:
      return "no --include fits it";
    case Skipped::Reason::Hidden:
      return "it is hidden";
  }
  return {};
}

}  // namespace

int explain_files(const Arguments& arguments, const Configurations& configurations,
                  const Ruleset& ruleset, Output& output, Messages& messages) {
  Settings settings;
  ReadOptions options = arguments.read;
  options.defaults_of = [&](const std::string& path) -> std::optional<SourceDefaults> {
    settings = configurations.settings_of(path);
    if (settings.read) return settings.defaults;
    output.write(path + ": not read: left out by " + settings.from + '\n');
    return std::nullopt;
  };
  const ReadReport read = read_sources(
      arguments.inputs, std::cin, options,
      [&](const Source& source) { output.write(description(source, settings, ruleset)); });
  for (const Skipped& file : read.skipped) {
    output.write(file.path + ": not read: " + reason_in_words(file) + '\n');
  }
  messages.print(read.diagnostics);
  return messages.errors() == 0 ? status_clean : status_failed;
}

}  // namespace gainsay
