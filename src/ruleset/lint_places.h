#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/yaml.h"

namespace gainsay {

/// Where things stand in a rule file. Loaded rules keep what they mean, not where each word of them
/// was written; lint has the time to read the file again.
class RulePlaces {
 public:
  explicit RulePlaces(const std::string& path);

  /// The node at the end of `keys` (the items of a sequence count from 1), or null.
  [[nodiscard]] const YamlNode* find(const std::vector<std::string>& keys) const;
  /// The key that `keys` ends in, or null; for complaints about what a name stands for.
  [[nodiscard]] const YamlNode* key(const std::vector<std::string>& keys) const;
  /// The text of a pattern, by the name of its rule: "news/presence:en/withdrawn/2".
  [[nodiscard]] const YamlNode* pattern(std::string_view rule) const;

  /// A complaint at `node`; without one, about the file as a whole.
  [[nodiscard]] Diagnostic complain(const YamlNode* node, Severity severity, std::string message,
                                    std::string hint = {}) const;

 private:
  std::string path_;
  std::optional<YamlFile> file_;
};

}  // namespace gainsay
