#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/string_index.h"

namespace gainsay {

/// A map from texts, as std::unordered_map for what is filled once and looked up often: the entries
/// lie in the order in which they were added (see StringIndex). Adding moves them.
template <typename T>
class StringMap {
 public:
  using Entry = std::pair<std::string, T>;
  using iterator = typename std::vector<Entry>::iterator;
  using const_iterator = typename std::vector<Entry>::const_iterator;

  /// The value of `key`, a new one where it has none.
  T& operator[](std::string_view key) {
    const std::uint32_t number = index_.add(key);
    if (number == entries_.size()) entries_.emplace_back(key, T());
    return entries_[number].second;
  }
  /// `end()` where there is none.
  [[nodiscard]] const_iterator find(std::string_view key) const {
    const auto number = index_.find(key);
    return number ? entries_.begin() + *number : entries_.end();
  }
  /// Where `StringIndex::hash` of it is known.
  [[nodiscard]] const_iterator find(std::string_view key, std::uint64_t hash) const {
    const auto number = index_.find(key, hash);
    return number ? entries_.begin() + *number : entries_.end();
  }
  [[nodiscard]] bool contains(std::string_view key) const { return index_.find(key).has_value(); }
  [[nodiscard]] bool empty() const { return entries_.empty(); }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

  [[nodiscard]] iterator begin() { return entries_.begin(); }
  [[nodiscard]] iterator end() { return entries_.end(); }
  [[nodiscard]] const_iterator begin() const { return entries_.begin(); }
  [[nodiscard]] const_iterator end() const { return entries_.end(); }

  template <typename Archive>
  void archive(Archive& archive) {
    archive(index_, entries_);
  }

 private:
  StringIndex index_;
  std::vector<Entry> entries_;
};

}  // namespace gainsay
