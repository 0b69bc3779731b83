#pragma once

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

namespace gainsay::testing {

namespace fs = std::filesystem;

/// A folder of its own for each test, removed with everything in it.
class Folder {
 public:
  Folder() {
    static std::atomic<int> number = 0;
    path_ = fs::temp_directory_path() /
            ("gainsay-folder-" + std::to_string(::getpid()) + "-" + std::to_string(number++));
    fs::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string operator()(const std::string& name) const {
    return (path_ / name).string();
  }
  std::string file(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return (*this)(name);
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

}  // namespace gainsay::testing
