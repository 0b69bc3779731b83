#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/archive.h"
#include "ruleset/pattern.h"

namespace gainsay {

/// Translated patterns by number, as bytes: one is unpacked when it is asked for, and few of a
/// language's are in one run. Without their literals, which the prefilter has. `add` before threads
/// share it; const members are thread-safe.
class ProgramStore {
 public:
  void add(const PatternProgram& program);
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] PatternProgram program(std::uint32_t number) const;

  template <typename Archive>
  void archive(Archive& archive) {
    archive(programs_, ends_);
  }

 private:
  std::string programs_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace gainsay
