#pragma once

#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/diagnostic.h"
#include "source/source.h"
#include "source/walk.h"

namespace gainsay {

/// What fills the gaps that sources and the options of the run leave.
struct SourceDefaults {
  std::string language;
  std::optional<Day> published;
  std::string outlet;
  std::string story;
  friend bool operator==(const SourceDefaults&, const SourceDefaults&) = default;
};

/// How sources are read. What a source says about itself goes before what is said here.
struct ReadOptions {
  std::string from;      ///< "text", "markdown", "jsonl" or "html"; empty: by the name, else text.
  std::string encoding;  ///< Of text; empty: to be found out. JSON Lines are always UTF-8.
  std::string language;
  std::optional<Day> published;
  std::string outlet;
  std::string story;
  std::string stdin_name;  ///< What "-" is called, which tells its format; empty: "-", text.
  WalkOptions walk;        ///< Of folders; what is named itself is read.
  /// Asked for each file, and for "-" by its name, before it is read; nothing: it is left out.
  std::function<std::optional<SourceDefaults>(const std::string& path)> defaults_of;
  /// Called before a record is waited for that a pipe does not have yet.
  std::function<void()> before_wait;
};

struct ReadReport {
  std::size_t sources = 0;
  std::vector<Skipped> skipped;  ///< What in folders was not read.
  Diagnostics diagnostics;  ///< An error for everything that was asked for and could not be read.
};

/// Reads files, folders and, as "-", `standard_input`, and hands each source to `deliver` as soon
/// as it is read: in the order of the arguments, in a folder in bytewise order of the paths, in a
/// file in the order of its records. A file that is given twice is read once. What `deliver` throws
/// passes through.
[[nodiscard]] ReadReport read_sources(const std::vector<std::string>& arguments,
                                      std::istream& standard_input, const ReadOptions& options,
                                      const std::function<void(Source&&)>& deliver);

}  // namespace gainsay
