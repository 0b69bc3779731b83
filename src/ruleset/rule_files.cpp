#include "ruleset/rule_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/hash.h"
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

// Reads one file after the other into the same room.
class FileReader {
 public:
  // False: it cannot be read.
  bool read(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return false;
    struct stat status = {};
    bool done = ::fstat(file, &status) == 0;
    if (done) {
      id_ = {status.st_dev, status.st_ino};
      // Of nearly all files it is known how long they are, and one call reads them.
      done = read(file, S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0);
    }
    ::close(file);
    return done;
  }
  [[nodiscard]] FileId id() const { return id_; }
  [[nodiscard]] std::string_view bytes() const { return {room_.data(), size_}; }

 private:
  bool read(int file, std::size_t known) {
    constexpr std::size_t block = 1U << 16U;
    ssize_t got = 0;
    size_ = 0;
    do {
      const std::size_t wanted = known > 0 ? known - size_ : block;
      if (room_.size() < size_ + wanted) room_.resize(size_ + wanted);
      got = ::read(file, room_.data() + size_, wanted);
      if (got > 0) size_ += static_cast<std::size_t>(got);
    } while (got > 0 && size_ != known);
    return got >= 0;
  }

  FileId id_;
  std::string room_;
  std::size_t size_ = 0;
};

std::vector<RuleFile> find_rule_files(const std::vector<std::string>& paths, bool with_bytes,
                                      Diagnostics& diagnostics) {
  std::vector<RuleFile> files;
  std::set<FileId> seen;
  FileReader reader;
  for (const std::string& path : paths) {
    for (const fs::path& name : rule_files(path, diagnostics)) {
      if (!reader.read(name)) {
        diagnostics.push_back(failure(name.string(), "cannot read the file").value());
      } else if (seen.insert(reader.id()).second) {
        files.push_back({name.string(), stable_hash(reader.bytes())});
        if (with_bytes) files.back().bytes = reader.bytes();
      }
    }
  }
  return files;
}

}  // namespace

std::vector<RuleFile> read_rule_files(const std::vector<std::string>& paths,
                                      Diagnostics& diagnostics) {
  return find_rule_files(paths, true, diagnostics);
}

std::vector<RuleFile> hash_rule_files(const std::vector<std::string>& paths,
                                      Diagnostics& diagnostics) {
  return find_rule_files(paths, false, diagnostics);
}

std::string language_of_section(const std::string& file) {
  const fs::path path(file);
  const std::string stem = path.stem().string();
  const std::size_t dot = stem.find('.');
  if (dot == std::string::npos || path.parent_path().filename() != "languages") return {};
  return stem.substr(0, dot);
}

}  // namespace gainsay
