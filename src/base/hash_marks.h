#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "base/flat_vector.h"

namespace gainsay {

/// What is known of hashes, as bits: all that was added for a hash, and seldom what was added for
/// another that lies in the same place. Const members are thread-safe.
class HashMarks {
 public:
  /// Empties it, with room for so many hashes.
  void clear(std::size_t most) { marks_.assign(std::bit_ceil(std::max<std::size_t>(1, most)), 0); }
  void add(std::uint64_t hash, std::uint64_t marks) { marks_[place_of(hash)] |= marks; }
  [[nodiscard]] std::uint64_t of(std::uint64_t hash) const { return marks_[place_of(hash)]; }

  template <typename Archive>
  void archive(Archive& archive) {
    archive(marks_);
    if constexpr (Archive::reads) clear_unless_whole();
  }

 private:
  [[nodiscard]] std::size_t place_of(std::uint64_t hash) const {
    return (hash >> 16U) & (marks_.size() - 1);
  }
  // A cut archive must not lead astray.
  void clear_unless_whole() {
    if (!std::has_single_bit(marks_.size())) clear(0);
  }

  FlatVector<std::uint64_t> marks_ = {0};  // a power of two of them
};

}  // namespace gainsay
