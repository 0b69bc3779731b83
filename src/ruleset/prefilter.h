#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ruleset/topic.h"

namespace gainsay {

/// Finds out cheaply which patterns can match where. A pattern demands, for each of some sets of
/// literals, that one of them is there; all literals of a language are looked for in one pass.
/// Immutable once built; const members are thread-safe. Refers to the topics it was built from.
class Prefilter {
 public:
  /// A piece of a text, by its number, and a pattern that may match in it.
  struct Candidate {
    std::size_t piece = 0;
    std::uint32_t pattern = 0;
    friend auto operator<=>(const Candidate&, const Candidate&) = default;
  };
  struct Entry {
    const Topic* topic = nullptr;
    const TopicPattern* pattern = nullptr;
  };

  Prefilter() = default;
  Prefilter(const std::vector<Topic>& topics, std::string_view language);

  /// All patterns of the language, in the order of their topics and files.
  [[nodiscard]] const std::vector<Entry>& patterns() const { return patterns_; }
  /// The candidates of the pieces of `folded` that end at `ends` (offsets, growing), in order,
  /// without duplicates. Patterns without a literal that is long enough are candidates everywhere.
  [[nodiscard]] std::vector<Candidate> candidates(std::string_view folded,
                                                  const std::vector<std::size_t>& ends) const;

 private:
  using SetId = std::uint32_t;

  struct Literal {
    std::string text;
    std::vector<SetId> sets;  ///< That it is in.
  };
  /// Literals by their first bytes: the chain of a key's hash, and a bit that says that there is
  /// one; most places of a text have none.
  struct Index {
    std::vector<std::uint64_t> bits;
    std::vector<std::uint32_t> first;  ///< 1 + the literal, 0 for none.
    std::vector<std::uint32_t> next;   ///< By literal, as `first`.
  };
  class Builder;
  struct Hit {
    std::size_t offset = 0;
    std::uint32_t literal = 0;
  };

  void scan(std::string_view folded, std::vector<Hit>& hits) const;
  void look_up(const Index& index, std::uint64_t key, std::string_view rest, std::size_t offset,
               std::vector<Hit>& hits) const;

  std::vector<Entry> patterns_;
  std::vector<std::vector<SetId>> demands_;            ///< By pattern: all sets but its trigger.
  std::vector<std::vector<std::uint32_t>> triggered_;  ///< By set: the patterns it is rarest of.
  std::vector<std::uint32_t> always_;
  std::vector<Literal> literals_;
  Index long_;   ///< Literals of at least eight bytes, by the first eight.
  Index short_;  ///< The others, by the first four.
};

}  // namespace gainsay
