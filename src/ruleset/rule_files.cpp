#include "ruleset/rule_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <system_error>
#include <utility>

#include "base/result.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> rule_files(const std::string& path, Diagnostics& diagnostics) {
  std::vector<fs::path> files;
  std::error_code error;
  if (fs::is_regular_file(path, error)) return {path};
  if (!fs::is_directory(path, error)) {
    diagnostics.push_back(
        failure(path, "there is no such rule file or folder", "check the path given to --rules")
            .value());
    return files;
  }
  for (auto at = fs::recursive_directory_iterator(path, error);
       !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    const std::string extension = at->path().extension().string();
    if (at->is_regular_file() && (extension == ".yaml" || extension == ".yml")) {
      files.push_back(at->path());
    }
  }
  if (error) {
    diagnostics.push_back(failure(path, "cannot list the folder: " + error.message()).value());
  }
  std::sort(files.begin(), files.end());
  if (files.empty() && !error) {
    diagnostics.push_back(failure(path, "the folder holds no rule file (*.yaml)").value());
  }
  return files;
}

// All rule files below `paths`, each once.
std::vector<fs::path> list_rule_files(const std::vector<std::string>& paths,
                                      Diagnostics& diagnostics) {
  std::vector<fs::path> names;
  std::set<std::string> seen;
  for (const std::string& path : paths) {
    for (const fs::path& file : rule_files(path, diagnostics)) {
      if (seen.insert(fs::weakly_canonical(file).string()).second) names.push_back(file);
    }
  }
  return names;
}

}  // namespace

std::vector<RuleFile> read_rule_files(const std::vector<std::string>& paths,
                                      Diagnostics& diagnostics) {
  std::vector<RuleFile> files;
  for (const fs::path& path : list_rule_files(paths, diagnostics)) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream content;
    content << in.rdbuf();
    if (!in) {
      diagnostics.push_back(failure(path.string(), "cannot read the file").value());
      continue;
    }
    files.push_back({path.string(), std::move(content).str()});
  }
  return files;
}

std::string language_of_section(const std::string& file) {
  const fs::path path(file);
  const std::string stem = path.stem().string();
  const std::size_t dot = stem.find('.');
  if (dot == std::string::npos || path.parent_path().filename() != "languages") return {};
  return stem.substr(0, dot);
}

}  // namespace gainsay
