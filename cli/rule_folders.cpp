#include "cli/rule_folders.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace gainsay {
namespace {

namespace fs = std::filesystem;

std::string suggestion(const std::string& typed, const std::vector<std::string>& known,
                       const std::string& otherwise) {
  const std::string_view near = nearest(typed, known);
  return near.empty() ? otherwise : "did you mean '" + std::string(near) + "'?";
}

bool check_language(const Arguments& arguments, const Ruleset& ruleset, Messages& messages) {
  const std::string& code = arguments.read.language;
  if (code.empty() || ruleset.language(code) != nullptr) return true;
  std::string known;
  for (const auto& language : ruleset.languages) {
    known += (known.empty() ? "" : ", ") + language->code;
  }
  messages.error("there are no rules for the language '" + code + "'", "known are: " + known);
  return false;
}

bool check_packs(const Arguments& arguments, const Ruleset& ruleset, Messages& messages) {
  for (const std::string& pack : arguments.packs) {
    const bool known = std::any_of(ruleset.topics.begin(), ruleset.topics.end(),
                                   [&](const Topic& topic) { return topic.pack == pack; });
    if (known) continue;
    messages.error("there is no topic in the pack '" + pack + "'",
                   "a pack is a folder of topics in a rule folder, like 'news'");
    return false;
  }
  return true;
}

// Where the user's cache is (XDG Base Directory Specification); empty when there is none, or when
// GAINSAY_CACHE says so.
std::string cache_folder() {
  if (const char* folder = std::getenv("GAINSAY_CACHE")) return folder;
  if (const char* caches = std::getenv("XDG_CACHE_HOME"); caches != nullptr && *caches == '/') {
    return std::string(caches) + "/gainsay";
  }
  const char* home = std::getenv("HOME");
  return home == nullptr || *home != '/' ? std::string() : std::string(home) + "/.cache/gainsay";
}

}  // namespace

std::optional<RulesetOptions> rule_folders(const Arguments& arguments, Messages& messages) {
  RulesetOptions options;
  options.packs = arguments.packs;
  options.cache_folder = cache_folder();
  if (!arguments.rules_dir.empty()) {
    options.paths.push_back(arguments.rules_dir);
  } else {
    std::error_code error;
    const fs::path binary = fs::read_symlink("/proc/self/exe", error);
    const std::string installed =
        (binary.parent_path() / GAINSAY_INSTALLED_RULES_DIR).lexically_normal().string();
    const std::string source = GAINSAY_SOURCE_RULES_DIR;
    if (!error && fs::is_directory(installed, error)) {
      options.paths.push_back(installed);
    } else if (fs::is_directory(source, error)) {
      options.paths.push_back(source);
    } else {
      messages.error("the rules are neither in " + installed + " nor in " + source,
                     "install gainsay as a whole, or name their folder with --rules-dir");
      return std::nullopt;
    }
  }
  options.paths.insert(options.paths.end(), arguments.rules.begin(), arguments.rules.end());
  return options;
}

const Ruleset* load_rules(const Arguments& arguments, Messages& messages, bool whole_languages) {
  auto folders = rule_folders(arguments, messages);
  if (!folders) return nullptr;
  // What its author has just written is checked whole, also where no text of this run needs it.
  folders->whole_languages = whole_languages || !arguments.rules.empty();
  Diagnostics diagnostics;
  Ruleset ruleset = load_ruleset(*folders, diagnostics);
  messages.print(diagnostics);
  if (has_errors(diagnostics)) {
    messages.error("the rules could not be loaded", "nothing was read");
    return nullptr;
  }
  if (!check_language(arguments, ruleset, messages) || !check_packs(arguments, ruleset, messages)) {
    return nullptr;
  }
  static const Ruleset* kept = nullptr;  // reachable, so that no checker takes it for a leak
  kept = new Ruleset(std::move(ruleset));
  return kept;
}

const Topic* find_topic(const Arguments& arguments, const Ruleset& ruleset, Messages& messages) {
  const Topic* topic = ruleset.topic(arguments.topic);
  if (topic == nullptr) {
    std::vector<std::string> names;
    for (const Topic& known : ruleset.topics) {
      names.push_back(known.name);
      names.push_back(known.full_name());
    }
    messages.error("there is no topic '" + arguments.topic + "'",
                   suggestion(arguments.topic, names, "'gainsay rules list' lists them"));
  }
  return topic;
}

}  // namespace gainsay
