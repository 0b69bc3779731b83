#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/yaml.h"

namespace gainsay {

/// Keeps parsed rule files in a folder, so that the next run need not parse them: a short run is
/// mostly that. An entry is used only when it was written by this version from the very same bytes,
/// is whole (by its checksum) and belongs to the user; else it is written anew. What cannot be read
/// or written is done without. Thread-safe.
class RuleCache {
 public:
  /// `folder` is made when there is something to keep; empty: nothing is kept.
  explicit RuleCache(std::string folder) : folder_(std::move(folder)) {}

  /// As parse_yaml. The entries of the root that `left_out` names may be missing: a run that does
  /// not ask for them need not pay for them.
  [[nodiscard]] Result<YamlFile> parse(std::string path, std::string bytes,
                                       const std::vector<std::string_view>& left_out = {}) const;

 private:
  std::string folder_;
};

}  // namespace gainsay
