#include "cli/configurations.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/fail_on.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = ".gainsay.yaml";

// Without links and dots, so that a folder has one name.
fs::path real(const fs::path& path) {
  std::error_code error;
  const fs::path found = fs::weakly_canonical(fs::absolute(path, error), error);
  return error ? path : found;
}

fs::path folder_of(const std::string& source) {
  std::error_code error;
  return fs::is_directory(source, error) ? real(source) : real(source).parent_path();
}

}  // namespace

Configurations::Configurations(const Arguments& arguments)
    : packs_given_(!arguments.packs.empty()) {
  if (arguments.no_config) return;
  for (std::string input : arguments.inputs) {
    if (input == "-" && !arguments.read.stdin_name.empty()) input = arguments.read.stdin_name;
    const fs::path folder = folder_of(input);
    (void)nearest_above(folder.string());
    std::error_code error;
    if (fs::is_directory(input, error)) load_below(folder.string());
  }
}

const Configuration* Configurations::nearest_above(const std::string& folder) {
  for (fs::path at = folder;; at = at.parent_path()) {
    if (const Configuration* found = load(at.string())) return found;
    if (at == at.parent_path()) return nullptr;
  }
}

void Configurations::load_below(const std::string& folder) {
  std::error_code error;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    if (at->path().filename() == file_name) {
      (void)load(at->path().parent_path().string());
    } else if (at->is_directory(error) && at->path().filename().native().front() == '.') {
      at.disable_recursion_pending();  // no source is read from there
    }
  }
}

const Configuration* Configurations::load(const std::string& folder) {
  const auto known = by_folder_.find(folder);
  if (known != by_folder_.end()) return known->second.get();
  auto& entry = by_folder_[folder];
  const fs::path path = fs::path(folder) / file_name;
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return nullptr;
  // Messages name it as its user would: from here, where it is below.
  const fs::path shown = path.lexically_relative(real("."));
  const bool below = !shown.empty() && *shown.begin() != "..";
  entry = std::make_unique<Configuration>((below ? shown : path).string(), problems_);
  return entry.get();
}

Arguments Configurations::apply_to(Arguments arguments) const {
  FailOn fail_on;
  bool asked = false;
  for (const auto& [folder, configuration] : by_folder_) {
    if (configuration == nullptr) continue;
    const auto& rules = configuration->rules();
    arguments.rules.insert(arguments.rules.end(), rules.begin(), rules.end());
    for (const std::string& word : configuration->fail_on()) {
      add_fail_on(fail_on, word);
      asked = true;
    }
  }
  if (!arguments.fail_on_given && asked) arguments.fail_on = fail_on;
  return arguments;
}

bool Configurations::fit(const Ruleset& ruleset, Messages& messages) const {
  Diagnostics found;
  for (const auto& [folder, configuration] : by_folder_) {
    if (configuration != nullptr) configuration->check(ruleset, !packs_given_, found);
  }
  messages.print(found);
  return found.empty();
}

std::vector<Suppression> Configurations::suppressions() const {
  std::vector<Suppression> all;
  for (const auto& [folder, configuration] : by_folder_) {
    if (configuration == nullptr) continue;
    all.insert(all.end(), configuration->suppressions().begin(),
               configuration->suppressions().end());
  }
  return all;
}

Settings Configurations::settings_of(const std::string& path) const {
  const fs::path file = real(path);
  for (fs::path at = file.parent_path();; at = at.parent_path()) {
    const auto known = by_folder_.find(at.string());
    if (known != by_folder_.end() && known->second != nullptr) {
      Settings settings = known->second->settings_of(file.lexically_relative(at).string());
      if (packs_given_) settings.packs.clear();
      return settings;
    }
    if (at == at.parent_path()) return {};
  }
}

double Configurations::authority_of(const std::string& outlet) const {
  double greatest = 0;
  for (const auto& [folder, configuration] : by_folder_) {
    if (configuration == nullptr) continue;
    const auto& ranks = configuration->authority();
    const auto rank = ranks.find(outlet);
    if (rank != ranks.end()) greatest = std::max(greatest, rank->second);
  }
  return greatest;
}

}  // namespace gainsay
