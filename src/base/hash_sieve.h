#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/flat_vector.h"

namespace gainsay {

/// A bit for a hash, for a few of them to be known by: most others have another one.
[[nodiscard]] constexpr std::uint32_t bit_of_hash(std::uint64_t hash) {
  return std::uint32_t{1} << (hash >> 24U & 31U);
}

/// A set of hashes that knows nearly all others from its own at a look: a Bloom filter with two
/// bits for each, both in one word of memory (F. Putze, P. Sanders and J. Singler, "Cache-, Hash-
/// and Space-Efficient Bloom Filters", 2007). What is none of it is taken for one of it once in a
/// hundred times. Const members are thread-safe.
class HashSieve {
 public:
  /// Empties it, with room for so many hashes.
  void clear(std::size_t most) {
    size_ = 0;
    words_.assign(std::bit_ceil(std::max<std::size_t>(1, most * bits_each / word_bits)), 0);
  }
  /// Holds these from now on, with room for as many more.
  void fill(const std::vector<std::uint64_t>& hashes) {
    clear(2 * hashes.size());
    for (const std::uint64_t hash : hashes) add(hash);
  }
  void add(std::uint64_t hash) {
    words_[word_of(hash)] |= std::uint64_t{1} << hash % word_bits | std::uint64_t{1}
                                                                        << second_bit(hash);
    ++size_;
  }
  /// Adds `hash`. Where more hashes would make it tell too little, it is filled anew instead: with
  /// all of them, this one too, which `all` returns.
  template <typename All>
  void add(std::uint64_t hash, const All& all) {
    if (size_ < words_.size() * word_bits / bits_each) return add(hash);
    fill(all());
  }
  /// Whether it may be one of them.
  [[nodiscard]] bool may_have(std::uint64_t hash) const {
    const std::uint64_t word = words_[word_of(hash)];
    // Mostly the first bit is not there. (What is written here keeps compilers from asking for both
    // at once, which takes longer.)
    return (word >> hash % word_bits & 1U) != 0 && std::rotl(word, last_to(hash)) >> 63U != 0;
  }

  template <typename Archive>
  void archive(Archive& archive) {
    archive(words_, size_);
    if constexpr (Archive::reads) clear_unless_whole();
  }

 private:
  static constexpr std::size_t bits_each = 16;
  static constexpr std::size_t word_bits = 64;

  [[nodiscard]] static std::uint64_t second_bit(std::uint64_t hash) {
    return (hash >> 6U) % word_bits;
  }
  // How far the second bit is from the last one.
  [[nodiscard]] static int last_to(std::uint64_t hash) {
    return static_cast<int>((word_bits - 1 - second_bit(hash)) % word_bits);
  }
  [[nodiscard]] std::size_t word_of(std::uint64_t hash) const {
    return (hash >> 12U) & (words_.size() - 1);
  }

  // A cut archive must not lead astray.
  void clear_unless_whole() {
    if (!std::has_single_bit(words_.size())) clear(0);
  }

  FlatVector<std::uint64_t> words_ = {0};  // a power of two of them
  std::uint64_t size_ = 0;
};

}  // namespace gainsay
