#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ruleset/topic.h"

namespace gainsay {

/// Finds out cheaply which patterns can match where: every pattern demands one literal of a set,
/// and all literals of a language are looked for in one pass. Immutable once built; const members
/// are thread-safe. Refers to the topics it was built from.
class Prefilter {
 public:
  /// A pattern that may match at an offset of the text.
  struct Hit {
    std::size_t offset = 0;
    std::uint32_t pattern = 0;
  };
  struct Entry {
    const Topic* topic = nullptr;
    const TopicPattern* pattern = nullptr;
  };

  Prefilter() = default;
  Prefilter(const std::vector<Topic>& topics, std::string_view language);

  /// All patterns of the language, in the order of their topics and files.
  [[nodiscard]] const std::vector<Entry>& patterns() const { return patterns_; }
  /// Patterns without a literal that is long enough: they may match anywhere.
  [[nodiscard]] const std::vector<std::uint32_t>& always() const { return always_; }
  /// Appends a hit for each place of `folded` where a literal of a pattern stands.
  void scan(std::string_view folded, std::vector<Hit>& hits) const;

 private:
  struct Literal {
    std::string text;
    std::vector<std::uint32_t> patterns;
  };

  std::vector<Entry> patterns_;
  std::vector<std::uint32_t> always_;
  std::vector<Literal> literals_;
  // Literals by the hash of their first bytes: `buckets_[hash]` is 1 + the first literal's index in
  // `chain_` order, 0 for none.
  std::vector<std::uint32_t> buckets_;
  std::vector<std::uint32_t> next_;
};

}  // namespace gainsay
