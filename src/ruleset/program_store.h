#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/archive.h"
#include "base/flat_vector.h"
#include "ruleset/pattern.h"

namespace gainsay {

/// Translated patterns by number, as bytes: one is unpacked when it is asked for, and few of a
/// language's are in one run. Without their literals, which the prefilter has. Filled by `add`, to
/// be written to an archive, or read from one, whose bytes must outlive it. Const members are
/// thread-safe.
class ProgramStore {
 public:
  void add(const PatternProgram& program);
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] PatternProgram program(std::uint32_t number) const;

  template <typename Archive>
  void archive(Archive& archive) {
    if constexpr (!Archive::reads) programs_ = added_;
    archive(programs_, ends_);
  }

 private:
  std::string added_;
  std::string_view programs_;
  FlatVector<std::uint32_t> ends_;
};

}  // namespace gainsay
