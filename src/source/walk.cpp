#include "source/walk.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <string_view>
#include <system_error>
#include <utility>

#include "source/glob.h"
#include "source/ignore.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

class Walker {
 public:
  Walker(fs::path top, const WalkOptions& options) : top_(std::move(top)), options_(options) {
    std::error_code error;
    const fs::path real = fs::canonical(top_, error);
    if (!error && options_.ignore_files) ignore_ = IgnoreFiles::above(real.string());
  }

  Walk take() {
    std::sort(walk_.files.begin(), walk_.files.end());
    std::sort(walk_.skipped.begin(), walk_.skipped.end(),
              [](const Skipped& a, const Skipped& b) { return a.path < b.path; });
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
    if (options_.ignore_files) ignore_.enter(real.string());
    for (const fs::path& entry : entries) visit(entry, real / entry.filename());
    if (options_.ignore_files) ignore_.leave(real.string());
    if (error) complain(path, "the folder cannot be read: " + error.message(), Severity::Error);
    open_.pop_back();
  }

 private:
  void visit(const fs::path& path, const fs::path& real) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    const bool is_folder = fs::is_directory(status);
    const Format format = format_of_name(path.string());
    if (path.filename().native().front() == '.') {
      if (!is_folder && format != Format::Unknown) skip(path, Skipped::Reason::Hidden);
      return;
    }
    if (const std::string* pattern = first_fitting(options_.exclude, path)) {
      return skip(path, Skipped::Reason::Excluded, *pattern);
    }
    if (const auto rules = ignore_.ignored_by(real.string(), is_folder)) {
      return skip(path, Skipped::Reason::Ignored, *rules);
    }
    if (is_folder) return folder(path);
    if (!options_.include.empty()) {
      if (first_fitting(options_.include, path) == nullptr) {
        return skip(path, Skipped::Reason::NotIncluded);
      }
    } else if (format == Format::Unknown) {
      return skip(path, Skipped::Reason::NoTextFormat);
    }
    if (fs::is_regular_file(status)) {
      walk_.files.push_back(path.string());
    } else if (status.type() == fs::file_type::not_found) {
      complain(path, "this link leads nowhere", Severity::Error);
    } else {
      complain(path, error ? "cannot be read: " + error.message() : "this is not a regular file",
               Severity::Error);
    }
  }

  const std::string* first_fitting(const std::vector<std::string>& patterns, const fs::path& path) {
    const std::string below = path.lexically_relative(top_).generic_string();
    for (const std::string& pattern : patterns) {
      if (!glob_matches(pattern, below)) continue;
      walk_.used.push_back(pattern);
      return &pattern;
    }
    return nullptr;
  }

  void skip(const fs::path& path, Skipped::Reason reason, const std::string& by = {}) {
    walk_.skipped.push_back({path.string(), reason, by});
  }

  void complain(const fs::path& path, std::string message, Severity severity) {
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.file = path.string();
    diagnostic.message = std::move(message);
    walk_.diagnostics.push_back(std::move(diagnostic));
  }

  fs::path top_;
  const WalkOptions& options_;
  IgnoreFiles ignore_;
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

Walk walk(const std::string& folder, const WalkOptions& options) {
  Walker walker(folder, options);
  walker.folder(folder);
  return walker.take();
}

std::string summary_of(const std::vector<Skipped>& skipped) {
  using Reason = Skipped::Reason;
  constexpr std::pair<Reason, std::string_view> reasons[] = {
      {Reason::NoTextFormat, "not a text format"},
      {Reason::NotIncluded, "not included"},
      {Reason::Excluded, "excluded"},
      {Reason::Ignored, "ignored by .gitignore"}};
  std::size_t all = 0;
  std::string parts;
  std::string_view only;
  for (const auto& [reason, words] : reasons) {
    const auto count = static_cast<std::size_t>(
        std::count_if(skipped.begin(), skipped.end(),
                      [&, wanted = reason](const Skipped& file) { return file.reason == wanted; }));
    if (count == 0) continue;
    only = all == 0 ? words : std::string_view();
    all += count;
    parts += (parts.empty() ? "" : ", ") + std::to_string(count) + ' ' + std::string(words);
  }
  if (all == 0) return {};
  return (all == 1 ? "1 file skipped: " : std::to_string(all) + " files skipped: ") +
         (only.empty() ? parts : std::string(only));
}

}  // namespace gainsay
