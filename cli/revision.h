#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.h"

namespace gainsay {

/// How a file was at a revision.
struct FileBefore {
  bool changed = false;             ///< False: it was as it is.
  std::optional<std::string> blob;  ///< Of a changed one: its object; nothing for a new file.
  std::string top;                  ///< The repository that has the object.
};

/// The files of a run's repositories at a revision, from git's objects: nothing is checked out.
/// Where the branch has gone its own way since, the revision it began at counts, as for a pull
/// request; a renamed file is looked for under its old name when git knows of the renaming.
class Revision {
 public:
  /// `inputs` are the sources as the command line has them; "-" is left aside. An error where one
  /// is in no repository, or where its repository does not know `name`.
  [[nodiscard]] static Result<Revision> open(const std::string& name,
                                             const std::vector<std::string>& inputs);

  /// What git does not have is new: untracked files, standard input, another repository inside.
  [[nodiscard]] FileBefore before(const std::string& path) const;

 private:
  struct Repository {
    std::string top;
    std::unordered_map<std::string, std::string> blobs;  // by path, at the revision
    // Of what is not as it was: the path that it had then; empty for a new file.
    std::unordered_map<std::string, std::string> changed;
  };
  [[nodiscard]] static Result<Repository> read(const std::string& top, const std::string& name);

  std::vector<Repository> repositories_;
};

/// The bytes of `before`, which has a blob.
[[nodiscard]] Result<std::string> bytes_of(const FileBefore& before);

}  // namespace gainsay
