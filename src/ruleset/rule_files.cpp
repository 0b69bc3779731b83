#include "ruleset/rule_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
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

// A file however it is called.
using FileId = std::pair<dev_t, ino_t>;

struct ReadFile {
  FileId id;
  std::string bytes;
};

std::optional<ReadFile> read_file(const fs::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return std::nullopt;
  std::optional<ReadFile> read;
  struct stat status = {};
  if (::fstat(file, &status) == 0) {
    read.emplace();
    read->id = {status.st_dev, status.st_ino};
    // Of nearly all files it is known how long they are, and one call reads them.
    const auto known = S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
    constexpr std::size_t block = 1U << 16U;
    std::size_t size = 0;
    ssize_t got = 0;
    do {
      read->bytes.resize(known > 0 ? known : size + block);
      got = ::read(file, read->bytes.data() + size, read->bytes.size() - size);
      if (got > 0) size += static_cast<std::size_t>(got);
    } while (got > 0 && size != known);
    read->bytes.resize(size);
    if (got < 0) read.reset();
  }
  ::close(file);
  return read;
}

}  // namespace

std::vector<RuleFile> read_rule_files(const std::vector<std::string>& paths,
                                      Diagnostics& diagnostics) {
  std::vector<RuleFile> files;
  std::set<FileId> seen;
  for (const std::string& path : paths) {
    for (const fs::path& name : rule_files(path, diagnostics)) {
      std::optional<ReadFile> read = read_file(name);
      if (!read) {
        diagnostics.push_back(failure(name.string(), "cannot read the file").value());
      } else if (seen.insert(read->id).second) {
        files.push_back({name.string(), std::move(read->bytes)});
      }
    }
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
