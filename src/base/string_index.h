#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "base/archive.h"
#include "base/first_bytes.h"
#include "base/flat_vector.h"
#include "base/hash_sieve.h"

namespace gainsay {

/// Numbers texts from 0 on, each once. Look-ups are most of what annotating does, and most of them
/// find nothing, so everything lies in flat arrays, the smallest of which knows most misses; and
/// nothing is built when it is read from an archive. Const members are thread-safe.
class StringIndex {
 public:
  /// The number of `key`, a new one where it has none.
  std::uint32_t add(std::string_view key);
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view key) const {
    return find(key, hash(key));
  }
  /// Where the hash is known.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view key, std::uint64_t hash) const {
    return may_have(hash) ? look_up(key, hash) : std::nullopt;
  }
  /// Whether it may have a key of this hash; mostly not.
  [[nodiscard]] bool may_have(std::uint64_t hash) const { return seen_.may_have(hash); }
  [[nodiscard]] static std::uint64_t hash(std::string_view key) { return hash(key, 0, key.size()); }
  /// Of the `size` bytes of `text` from `at` on; quicker where more are behind them. The same on
  /// every machine and in every version: sketches of texts are made of it and kept.
  [[nodiscard]] static std::uint64_t hash(std::string_view text, std::size_t at, std::size_t size);
  /// Of the `size` bytes from `key` on, where `readable` bytes may be read.
  [[nodiscard]] static std::uint64_t hash_among_more(const char* key, std::size_t size);
  static constexpr std::size_t readable = 16;
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::string_view operator[](std::uint32_t number) const;

  template <typename Archive>
  void archive(Archive& archive) {
    archive(text_, ends_, slots_, seen_);
  }

 private:
  static constexpr std::size_t word = sizeof(std::uint64_t);
  static constexpr std::size_t short_key = readable;  // bytes, at most
  /// A place for a key, with all that tells a short one from all others: what a look-up costs are
  /// the lines of memory that it touches.
  struct Slot {
    using archived_as_bytes = void;
    std::uint64_t hash = 0;
    std::uint64_t tail = 0;
    std::uint32_t number = 0;  ///< Of the key, and 1; 0 where there is none.
    std::uint32_t size = 0;    ///< Of the key, in bytes.
  };
  [[nodiscard]] static std::uint64_t hash_of_long(std::string_view key);
  [[nodiscard]] static std::uint64_t hash_of_pair(std::pair<std::uint64_t, std::uint64_t> bytes);
  [[nodiscard]] static std::uint64_t tail_of(std::string_view key);
  [[nodiscard]] std::optional<std::uint32_t> look_up(std::string_view key,
                                                     std::uint64_t hash) const;
  void place(std::string_view key, std::uint32_t number);
  void grow();

  FlatVector<char> text_;           // all keys in the order of their numbers
  FlatVector<std::uint32_t> ends_;  // of each key
  FlatVector<Slot> slots_;          // open addressing
  HashSieve seen_;
};

// Nearly all words are short, of any length up to that: hash functions that look at the length
// first are mispredicted at every other word.
inline std::uint64_t StringIndex::hash(std::string_view text, std::size_t at, std::size_t size) {
  text = {text.data() + at, text.size() - at};
  if (size > short_key) return hash_of_long({text.data(), size});
  return hash_of_pair(first_bytes_in_pair(text, size));
}

inline std::uint64_t StringIndex::hash_among_more(const char* key, std::size_t size) {
  if (size > short_key) return hash_of_long({key, size});
  return hash_of_pair(first_bytes_in_pair({key, readable}, size));
}

inline std::uint64_t StringIndex::hash_of_pair(std::pair<std::uint64_t, std::uint64_t> bytes) {
  auto [first, second] = bytes;
  if constexpr (std::endian::native == std::endian::big) {
    first = __builtin_bswap64(first);
    second = __builtin_bswap64(second);
  }
  // Each step is a bijection of its number, so keys of up to eight bytes have different hashes, and
  // so have longer ones that end alike.
  std::uint64_t hash = first * 0x9E3779B97F4A7C15U ^ std::rotl(second * 0xD6E8FEB86659FD93U, 32);
  hash = (hash ^ hash >> 32U) * 0xA0761D6478BD642FU;
  return hash ^ hash >> 29U;
}

/// The same for pairs of numbers, each with a value of its own.
class PairMap {
 public:
  /// The value of (`a`, `b`); where it has none, that becomes `fresh`.
  std::uint32_t add(std::uint32_t a, std::uint32_t b, std::uint32_t fresh);
  [[nodiscard]] std::optional<std::uint32_t> find(std::uint32_t a, std::uint32_t b) const;

  template <typename Archive>
  void archive(Archive& archive) {
    archive(slots_, size_);
  }

 private:
  struct Slot {
    using archived_as_bytes = void;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t value = 0;
    std::uint32_t used = 0;  ///< Fills what would be a hole.
  };
  [[nodiscard]] std::size_t slot_of(std::uint32_t a, std::uint32_t b) const;
  void grow();

  FlatVector<Slot> slots_;  // open addressing
  std::uint32_t size_ = 0;
};

}  // namespace gainsay
