#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "base/archive.h"
#include "ruleset/pattern.h"

namespace gainsay {

/// Translated patterns by number, as bytes: one is unpacked when it is asked for, and few of a
/// language's are in one run. `add` before threads share it; const members are thread-safe.
class ProgramStore {
 public:
  void add(const PatternProgram& program);
  [[nodiscard]] std::size_t size() const { return program_ends_.size(); }
  [[nodiscard]] PatternProgram program(std::uint32_t number) const;

  template <typename Archive>
  void archive(Archive& archive) {
    archive(programs_, program_ends_, sets_, set_ends_);
    if constexpr (Archive::reads) unpacked_.assign(set_ends_.size(), nullptr);
  }

 private:
  [[nodiscard]] LiteralSet literals(std::uint32_t set) const;

  std::string programs_;
  std::vector<std::uint32_t> program_ends_;
  std::string sets_;  // each once, however many patterns share it
  std::vector<std::uint32_t> set_ends_;
  std::map<LiteralSet, std::uint32_t> numbers_;  // of the sets, while they are added
  mutable std::mutex mutex_;
  mutable std::vector<LiteralSet> unpacked_;  // by set
};

}  // namespace gainsay
