#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gainsay {

/// The side of a word on which affixes stand.
enum class Edge : std::uint8_t { Beginning, End };

/// Letters that words may begin or end with, for those who ask word after word: up to eight bytes
/// are compared as one number. Immutable once made.
template <Edge edge>
class Affixes {
 public:
  Affixes() = default;
  explicit Affixes(std::vector<std::string> all) : all_(std::move(all)) { index(); }

  [[nodiscard]] const std::vector<std::string>& all() const { return all_; }
  [[nodiscard]] bool empty() const { return all_.empty(); }

  /// Whether `word` has one of them.
  [[nodiscard]] bool any(std::string_view word) const {
    return any(word, [](std::string_view) { return true; });
  }
  /// Calls `use(affix)` with those that `word` has, in their order, until it returns true; whether
  /// it did.
  template <typename Use>
  bool any(std::string_view word, const Use& use) const {
    if (keys_.empty()) return false;
    const std::uint64_t bytes = key(word);
    for (const Key& key : keys_) {
      if ((bytes & key.mask) != key.bytes) continue;
      const std::string& affix = all_[key.number];
      const bool all_of_it = edge == Edge::End ? word.ends_with(affix) : word.starts_with(affix);
      if (all_of_it && use(std::string_view(affix))) return true;
    }
    return false;
  }

  template <typename Archive>
  void archive(Archive& archive) {
    archive(all_);
    if constexpr (Archive::reads) index();
  }

 private:
  struct Key {
    std::uint64_t bytes = 0;
    std::uint64_t mask = 0;
    std::size_t number = 0;
  };

  // Up to eight bytes at the edge, so placed that of two words the same ones lie at the same place.
  static std::uint64_t key(std::string_view word) {
    constexpr std::size_t room = sizeof(std::uint64_t);
    constexpr bool at_end = edge == Edge::End;
    std::uint64_t number = 0;
    if (word.size() >= room) {
      std::memcpy(&number, word.data() + (at_end ? word.size() - room : 0), room);
      return number;
    }
    std::array<char, room> bytes{};
    // Which may be empty, and lie nowhere.
    word.copy(bytes.data() + (at_end ? room - word.size() : 0), word.size());
    return std::bit_cast<std::uint64_t>(bytes);
  }

  void index() {
    keys_.clear();
    for (std::size_t i = 0; i < all_.size(); ++i) {
      keys_.push_back({key(all_[i]), key(std::string(all_[i].size(), '\xFF')), i});
    }
  }

  std::vector<std::string> all_;
  std::vector<Key> keys_;
};

using Prefixes = Affixes<Edge::Beginning>;
using Suffixes = Affixes<Edge::End>;

}  // namespace gainsay
