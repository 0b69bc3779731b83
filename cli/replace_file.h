#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "cli/interruption.h"

namespace gainsay {

/// A file that is written anew, whole or not at all: what is written goes to a new file beside it,
/// which takes its name in the end. A link is followed and a file's permissions are kept; what is
/// no regular file (a pipe, a device) is written to. Without `finish`, and when the run is
/// interrupted, what was there before is as it was.
class FileReplacement {
 public:
  explicit FileReplacement(const std::string& path);
  FileReplacement(const FileReplacement&) = delete;
  FileReplacement& operator=(const FileReplacement&) = delete;
  ~FileReplacement();

  void write(std::string_view text);
  /// Puts the file in its place. The error names the file and what went wrong first.
  [[nodiscard]] Result<void> finish();

 private:
  void open(const std::string& path, int flags);
  void flush();

  std::string path_;    // as it was given
  std::string target_;  // what is replaced; empty: written over
  std::string beside_;  // the new file; empty: none
  std::optional<UnfinishedFile> unfinished_;
  std::optional<unsigned> permissions_;
  std::string buffer_;
  int file_ = -1;
  int error_ = 0;  // errno of the first thing that went wrong
};

/// Writes `text` as a whole file.
[[nodiscard]] Result<void> replace_file(const std::string& path, std::string_view text);

}  // namespace gainsay
