#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/archive.h"
#include "base/flat_vector.h"
#include "ruleset/pattern.h"

namespace gainsay {

/// Translated patterns by number, as bytes: one is unpacked when it is asked for, and few of a
/// language's are in one run. Each has checksums of its own, so that what nobody asks for need not
/// be read for one of all. Without their literals, which the prefilter has. Filled by `add`, to be
/// written to an archive, or read from one, whose bytes must outlive it and what it unpacks. Const
/// members are thread-safe.
class ProgramStore {
 public:
  void add(const PatternProgram& program);
  [[nodiscard]] std::size_t size() const { return records_.size(); }
  /// Whether there are as many bytes as it says; to be asked when it was read.
  [[nodiscard]] bool has_all_bytes() const;
  /// Without its regex; nothing where the bytes are not those that were added.
  [[nodiscard]] std::optional<PatternProgram> program(std::uint32_t number) const;
  [[nodiscard]] std::optional<std::string_view> regex(std::uint32_t number) const;

  /// What is done, once, when some bytes turn out to be broken: the patterns must be translated.
  void set_repair(std::function<void()> repair) { repair_ = std::move(repair); }
  void repair() const { std::call_once(repaired_, repair_); }

  /// How many of the bytes that `archive` writes, all of them last, need no checksum of an archive.
  [[nodiscard]] std::size_t self_checked() const;

  template <typename Archive>
  void archive(Archive& archive) {
    if constexpr (!Archive::reads) regexes_ = added_;
    archive(records_, codes_, regexes_);
  }

 private:
  struct Record {
    using archived_as_bytes = void;
    std::uint64_t code_hash = 0;
    std::uint64_t regex_hash = 0;
    std::uint32_t code_end = 0;  ///< Where the next one begins.
    std::uint32_t regex_end = 0;
  };

  FlatVector<Record> records_;
  FlatVector<std::uint64_t> codes_;  // bytes, so that what is in them is aligned
  std::string added_;                // regexes
  std::string_view regexes_;
  std::function<void()> repair_;
  mutable std::once_flag repaired_;
};

}  // namespace gainsay
