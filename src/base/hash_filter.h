#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace gainsay {

/// Tells of most hashes that they are not among some, by a bit of each. Small, so that it stays at
/// hand where each word of a text is asked for. Immutable once made.
class HashFilter {
 public:
  HashFilter() = default;
  explicit HashFilter(const std::vector<std::uint64_t>& hashes) {
    if (hashes.empty()) return;
    constexpr std::size_t bits_of_each = 4;
    bits_.resize(std::bit_ceil(bits_of_each * hashes.size() / 64 + 1));
    for (const std::uint64_t hash : hashes) bits_[word(hash)] |= bit(hash);
  }

  [[nodiscard]] bool may_have(std::uint64_t hash) const {
    return !bits_.empty() && (bits_[word(hash)] & bit(hash)) != 0;
  }

  template <typename Archive>
  void archive(Archive& archive) {
    archive(bits_);
  }

 private:
  [[nodiscard]] std::size_t word(std::uint64_t hash) const {
    return (hash >> 6U) & (bits_.size() - 1);
  }
  static std::uint64_t bit(std::uint64_t hash) { return std::uint64_t{1} << (hash & 63U); }

  std::vector<std::uint64_t> bits_;
};

}  // namespace gainsay
