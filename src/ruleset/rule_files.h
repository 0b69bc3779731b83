#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace gainsay {

struct RuleFile {
  std::string path;
  std::uint64_t hash = 0;  ///< `stable_hash` of its bytes.
  std::string bytes = {};
};

/// All rule files (*.yaml) below `paths`, each once, in the order of the paths and by name below
/// each. What cannot be listed or read is said in `diagnostics`.
[[nodiscard]] std::vector<RuleFile> read_rule_files(const std::vector<std::string>& paths,
                                                    Diagnostics& diagnostics);
/// The same without their bytes, for those who want to know only whether they are as they were.
[[nodiscard]] std::vector<RuleFile> hash_rule_files(const std::vector<std::string>& paths,
                                                    Diagnostics& diagnostics);

/// "ar" of "languages/ar.dates.yaml"; empty for every other file.
[[nodiscard]] std::string language_of_section(const std::string& path);

}  // namespace gainsay
