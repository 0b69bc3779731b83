#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace gainsay {

/// What a name says about a file.
enum class Format { Text, Markdown, JsonLines, Html, Unknown };

/// By the extension, in any case: .txt, .md .markdown, .jsonl .ndjson, .html .htm .xhtml.
[[nodiscard]] Format format_of_name(const std::string& path);

struct Walk {
  std::vector<std::string> files;    ///< Those with a text format's extension, bytewise sorted.
  std::vector<std::string> skipped;  ///< Files with another extension, in the same order.
  Diagnostics diagnostics;           ///< Folders and files that could not be looked into.
};

/// All files below `folder`, at any depth. Hidden files and folders (".git") are left out; links
/// are followed, but each folder is walked once.
[[nodiscard]] Walk walk(const std::string& folder);

}  // namespace gainsay
