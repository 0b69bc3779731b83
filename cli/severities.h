#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/yaml.h"
#include "compare/finding.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// How grave findings are to a configuration, where that differs from the usual:
///
///   severity:
///     drift: error                   a kind of finding
///     killed: warning                what clashes in a topic; agreements and the like stay notes
///     news/presence: {tension: error}   a kind of finding in a topic
///
/// What says more of a finding goes before: a kind in a topic, then the topic, then the kind.
class Severities {
 public:
  Severities() = default;
  /// Reads the map `node`; what is wrong with it, but for the names of topics, is appended to
  /// `diagnostics`.
  Severities(const YamlFile& file, const YamlNode& node, Diagnostics& diagnostics);

  /// Complains about topics that `ruleset` does not have.
  void check(const YamlFile& file, const Ruleset& ruleset, Diagnostics& diagnostics) const;

  [[nodiscard]] Severity of(const Finding& finding, const Ruleset& ruleset) const;

 private:
  struct OfTopic {
    YamlNode name;
    std::optional<Severity> clashes;
    std::map<FindingKind, Severity> kinds;
  };
  std::map<FindingKind, Severity> kinds_;
  std::map<std::string, OfTopic> topics_;  // by the name as given, with or without its pack
};

}  // namespace gainsay
