#pragma once

#include "cli/commands.h"

namespace gainsay {

/// Whether the report that `arguments` ask for can be written story by story.
[[nodiscard]] bool can_compare_stories(const Arguments& arguments);

/// `compare` within the memory that `arguments` allow: claims are sorted by story, on disk where
/// they are too many, and stories are compared one by one on `arguments.jobs` threads. The output
/// is the same, byte by byte, as that of comparing all claims at once. Returns the exit status.
[[nodiscard]] int compare_stories(const Arguments& arguments, const Ruleset& ruleset,
                                  Output& output, Messages& messages);

}  // namespace gainsay
