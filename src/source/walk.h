#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace gainsay {

/// What a name says about a file.
enum class Format { Text, Markdown, JsonLines, Html, Unknown };

/// By the extension, in any case: .txt, .md .markdown, .jsonl .ndjson, .html .htm .xhtml.
[[nodiscard]] Format format_of_name(const std::string& path);

/// Which files of a folder are wanted. Patterns are those of glob.h, tried on paths from the folder
/// that is walked; one without '/' on names at any depth.
struct WalkOptions {
  std::vector<std::string>
      include;  ///< Only these, of whatever extension; empty: all text formats.
  std::vector<std::string> exclude;  ///< Not these files and folders.
  bool ignore_files = true;          ///< Leave out what a .gitignore leaves out.
};

/// A file or a folder in a folder that is not read.
struct Skipped {
  enum class Reason : std::uint8_t { NoTextFormat, Ignored, Excluded, NotIncluded, Hidden };
  std::string path;
  Reason reason = Reason::NoTextFormat;
  std::string by;  ///< The pattern, or the file of ignore rules.
  friend bool operator==(const Skipped&, const Skipped&) = default;
};

struct Walk {
  std::vector<std::string> files;  ///< Those that are wanted, bytewise sorted.
  std::vector<Skipped> skipped;    ///< The others, in the same order.
  Diagnostics diagnostics;         ///< Folders and files that could not be looked into.
  /// The patterns of `WalkOptions` that fitted something.
  std::vector<std::string> used;
};

/// All files below `folder`, at any depth. Hidden files and folders (".git") are left out; links
/// are followed, but each folder is walked once.
[[nodiscard]] Walk walk(const std::string& folder, const WalkOptions& options = {});

/// "3 files skipped: 2 not a text format, 1 ignored by .gitignore"; empty where there are none but
/// hidden ones.
[[nodiscard]] std::string summary_of(const std::vector<Skipped>& skipped);

}  // namespace gainsay
