#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ruleset/kept_file.h"
#include "ruleset/rule_files.h"

namespace gainsay {

/// Where a run keeps what it has made of a set of rule files, in parts, so that the next one need
/// not make it again. A part is used only when it was written by this very program from the very
/// same files; else it is written anew. Thread-safe.
class CompiledRules {
 public:
  /// Keeps nothing.
  CompiledRules() = default;
  /// `folder` is made when there is something to keep; empty: nothing is kept. `packs` are those
  /// of the files that are used.
  CompiledRules(std::string folder, const std::vector<RuleFile>& files,
                const std::vector<std::string>& packs);

  [[nodiscard]] std::optional<KeptBytes> load(std::string_view part) const;
  /// The last `unchecked` bytes tell themselves whether they are whole.
  void store(std::string_view part, std::string_view bytes, std::size_t unchecked = 0) const;
  /// A part that turned out to be broken; the next run writes it anew.
  void forget(std::string_view part) const;

 private:
  [[nodiscard]] std::string path_of(std::string_view part) const;

  std::string stem_;  // of the paths of all parts; empty: nothing is kept
  KeptFrom from_;
};

}  // namespace gainsay
