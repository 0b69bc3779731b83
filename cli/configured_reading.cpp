#include "cli/configured_reading.h"

#include <algorithm>
#include <iostream>
#include <utility>

namespace gainsay {

ReadReport read_configured(const Arguments& arguments, const Configurations& configurations,
                           const std::function<void(Source&&, const SharedSettings&)>& deliver,
                           const std::function<void()>& before_wait) {
  SharedSettings shared;  // of the file that is being read
  ReadOptions options = arguments.read;
  options.before_wait = before_wait;
  options.defaults_of = [&](const std::string& path) -> std::optional<SourceDefaults> {
    // The report of the run before, in a folder of sources, is none of them.
    if (is_output(path, arguments.outputs)) return std::nullopt;
    Settings settings = configurations.settings_of(path);
    settings.path = path;
    shared = std::make_shared<const Settings>(std::move(settings));
    if (!shared->read) return std::nullopt;
    return shared->defaults;
  };
  return read_sources(arguments.inputs, std::cin, options,
                      [&](Source&& source) { deliver(std::move(source), shared); });
}

Extraction extract_configured(const Source& source, const Settings& settings,
                              const Ruleset& ruleset, const ExtractOptions& options) {
  Extraction extraction = extract(source, ruleset, options);
  if (settings.packs.empty()) return extraction;
  std::erase_if(extraction.claims, [&](const Claim& claim) {
    const Topic* topic = ruleset.topic(claim.topic);
    return topic != nullptr && std::find(settings.packs.begin(), settings.packs.end(),
                                         topic->pack) == settings.packs.end();
  });
  return extraction;
}

}  // namespace gainsay
