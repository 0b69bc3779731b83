#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/configuration.h"
#include "cli/messages.h"

namespace gainsay {

/// The configurations of all sources of a run. A source has one: the `.gainsay.yaml` in the nearest
/// folder above it ("-": from the working folder up).
class Configurations {
 public:
  /// Loads those above and below `arguments.inputs`.
  explicit Configurations(const Arguments& arguments);

  [[nodiscard]] const Diagnostics& problems() const { return problems_; }
  /// `arguments` with the rules and the threshold that the configurations ask for; what the command
  /// line says goes before, of several thresholds the strictest is taken. Packs are a matter of
  /// each source.
  [[nodiscard]] Arguments apply_to(Arguments arguments) const;
  /// Checks what is named against the rules; nothing wrong gives true, else it has been said.
  [[nodiscard]] bool fit(const Ruleset& ruleset, Messages& messages) const;

  /// Those of all configurations.
  [[nodiscard]] std::vector<Suppression> suppressions() const;
  [[nodiscard]] Settings settings_of(const std::string& path) const;
  /// The greatest that any configuration gives an outlet; 0 for others.
  [[nodiscard]] double authority_of(const std::string& outlet) const;

 private:
  const Configuration* nearest_above(const std::string& folder);
  void load_below(const std::string& folder);
  const Configuration* load(const std::string& folder);

  std::map<std::string, std::unique_ptr<Configuration>> by_folder_;  // null: has none
  bool packs_given_;  // on the command line: no other packs are loaded
  Diagnostics problems_;
};

}  // namespace gainsay
