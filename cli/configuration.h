#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/yaml.h"
#include "cli/severities.h"
#include "report/suppression.h"
#include "ruleset/ruleset.h"
#include "source/read.h"

namespace gainsay {

/// How one file is to be read.
struct Settings {
  std::string path;  ///< The file.
  bool read = true;
  const Severities* severities = nullptr;  ///< Of its configuration; null without one.
  SourceDefaults defaults;
  std::vector<std::string> packs;  ///< Topics of others make no claims; empty: all count.
  std::string from;  ///< For people: the configuration and the patterns in it that fitted.
};

/// One `.gainsay.yaml`: how the sources in its folder and below are read.
///
///   packs: [news]               only these packs
///   rules: [my-rules]           beside the shipped rules; from the folder of the file
///   language: ar                where a source names none; also published, outlet, story
///   fail-on: tension            as --fail-on, several as a list
///   severity: {killed: warning} of a topic's clashes, or of a kind of finding (see severities.h)
///   suppress:                   findings that are to pass, or files with more of them under the
///     - accepted.yaml           same key (see report/suppression.h)
///     - {finding: f-0123456789ab, reason: 'They corrected it', until: 2027-01-31}
///   authority: {Reuters: 2}     outlets, the highest first among the sides of a finding
///   files:                      for some of them; what is said later goes before
///     - match: 'agency/**'      a pattern, or several, of paths from the folder of the file
///       outlet: INA             packs, language, published, outlet, story as above
///       read: false             leaves them out
class Configuration {
 public:
  /// Reads the file; what is wrong with it is appended to `diagnostics`.
  Configuration(const std::string& path, Diagnostics& diagnostics);

  /// Checks the names of languages and, where `ruleset` has all of them, packs and topics.
  void check(const Ruleset& ruleset, bool all_packs, Diagnostics& diagnostics) const;

  /// `path` is one from the folder of the configuration.
  [[nodiscard]] Settings settings_of(const std::string& path) const;
  [[nodiscard]] const std::vector<std::string>& rules() const { return rules_; }
  /// The words behind fail-on; empty when there is none.
  [[nodiscard]] const std::vector<std::string>& fail_on() const { return fail_on_; }
  [[nodiscard]] const Severities& severities() const { return severities_; }
  [[nodiscard]] const std::vector<Suppression>& suppressions() const { return suppressions_; }
  [[nodiscard]] const std::map<std::string, double>& authority() const { return authority_; }

 private:
  struct Part {
    std::vector<std::string> patterns;
    bool read = true;
    SourceDefaults defaults;
    std::vector<const YamlNode*> packs;
    const YamlNode* language = nullptr;
  };
  Part read_part(YamlFields& fields, Diagnostics& diagnostics);
  void read_suppressions(YamlFields& fields, Diagnostics& diagnostics);

  YamlFile file_;
  Part all_;
  std::vector<Part> parts_;
  std::vector<std::string> rules_;
  std::vector<std::string> fail_on_;
  Severities severities_;
  std::vector<Suppression> suppressions_;
  std::map<std::string, double> authority_;
};

}  // namespace gainsay
