#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace gainsay {

/// What a run of git came to.
struct GitRun {
  int status = 0;
  std::string out;
  std::string complaint;  ///< The first line on its standard error.
};

/// Runs `git ARGUMENT...` in `folder`, without a shell, a pager or standard input. It changes
/// nothing, not even the index. The repository is that of the folder, whatever the environment
/// says: a hook has the one of its commit in it. An error where git cannot be run at all.
[[nodiscard]] Result<GitRun> run_git(const std::string& folder,
                                     const std::vector<std::string>& arguments);

}  // namespace gainsay
