#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

/// What patterns say of a path.
enum class Ignoring : std::uint8_t { Silent, Ignored, Kept };

/// Patterns as a .gitignore has them: `#` begins a comment, `!` takes back, a '/' at the end is for
/// folders only, one before that binds the pattern to the folder of the file, else it is tried at
/// any depth. The last that fits decides. What is in an ignored folder cannot be kept: ask for the
/// folders of a path first.
class IgnoreRules {
 public:
  explicit IgnoreRules(std::string_view lines);

  /// `path` is one from the folder of the rules, with '/' between its parts.
  [[nodiscard]] Ignoring judge(std::string_view path, bool folder) const;

 private:
  struct Rule {
    std::string pattern;
    bool keeps = false;
    bool folders_only = false;
    bool bound = false;
  };
  std::vector<Rule> rules_;
};

/// The files of ignore rules that hold for a folder and those in it: its own and, where it lies in
/// a git repository, those of the folders up to the top of that, with the repository's
/// `info/exclude`.
class IgnoreFiles {
 public:
  /// Those that hold for `folder`, a real path without links.
  [[nodiscard]] static IgnoreFiles above(const std::string& folder);

  /// Adds the file in `folder`, if there is one; on the way up `leave` takes it away again.
  void enter(const std::string& folder);
  void leave(const std::string& folder);

  /// The file that ignores `path`, a path as `enter` or `above` was given; nothing: none does.
  [[nodiscard]] std::optional<std::string> ignored_by(const std::string& path, bool folder) const;

 private:
  struct File {
    std::string folder;
    std::string name;
    IgnoreRules rules;
  };
  void add(const std::string& folder, const std::string& name);

  std::vector<File> files_;  // the nearest last
};

}  // namespace gainsay
