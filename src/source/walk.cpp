#include "source/walk.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

namespace gainsay {
namespace {

namespace fs = std::filesystem;

class Walker {
 public:
  Walk take() {
    std::sort(walk_.files.begin(), walk_.files.end());
    std::sort(walk_.skipped.begin(), walk_.skipped.end());
    return std::move(walk_);
  }

  void folder(const fs::path& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (error) return complain(path, "cannot be opened: " + error.message(), Severity::Error);
    if (std::find(open_.begin(), open_.end(), real) != open_.end()) {
      return complain(path, "this link leads back into a folder it is in and is not followed",
                      Severity::Warning);
    }
    // Each folder once: n folders that link to each other would be n! paths.
    const auto [before, first] = walked_.emplace(real.string(), path.string());
    if (!first) {
      return complain(path, "this folder was walked before, as " + before->second, Severity::Note);
    }
    open_.push_back(real);
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(path, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
      entries.push_back(entry->path());
    }
    std::sort(entries.begin(), entries.end());  // the disk has an order of its own
    for (const fs::path& entry : entries) visit(entry);
    if (error) complain(path, "the folder cannot be read: " + error.message(), Severity::Error);
    open_.pop_back();
  }

 private:
  void visit(const fs::path& path) {
    if (path.filename().native().rfind('.', 0) == 0) return;
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) return folder(path);
    const Format format = format_of_name(path.string());
    if (format == Format::Unknown || format == Format::Html) {
      walk_.skipped.push_back(path.string());
    } else if (fs::is_regular_file(status)) {
      walk_.files.push_back(path.string());
    } else if (status.type() == fs::file_type::not_found) {
      complain(path, "this link leads nowhere", Severity::Error);
    } else {
      complain(path, error ? "cannot be read: " + error.message() : "this is not a regular file",
               Severity::Error);
    }
  }

  void complain(const fs::path& path, std::string message, Severity severity) {
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.file = path.string();
    diagnostic.message = std::move(message);
    walk_.diagnostics.push_back(std::move(diagnostic));
  }

  Walk walk_;
  std::vector<fs::path> open_;                 ///< The folders on the way down, without links.
  std::map<std::string, std::string> walked_;  ///< By the path without links: as it was called.
};

}  // namespace

Format format_of_name(const std::string& path) {
  std::string extension = fs::path(path).extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (extension == ".txt") return Format::Text;
  if (extension == ".md" || extension == ".markdown") return Format::Markdown;
  if (extension == ".jsonl" || extension == ".ndjson") return Format::JsonLines;
  if (extension == ".html" || extension == ".htm" || extension == ".xhtml") return Format::Html;
  return Format::Unknown;
}

Walk walk(const std::string& folder) {
  Walker walker;
  walker.folder(folder);
  return walker.take();
}

}  // namespace gainsay
