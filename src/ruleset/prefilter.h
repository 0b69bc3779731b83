#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
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
  /// `patterns` are those of the language, as patterns_of lists them; each is known by its number.
  Prefilter(const std::vector<Topic>& topics, std::string_view language,
            const std::vector<const Pattern*>& patterns);

  /// The patterns that make claims, in the order of their topics and files.
  [[nodiscard]] const std::vector<Entry>& patterns() const { return patterns_; }
  /// The candidates of the pieces of `folded` that end at `ends` (offsets, growing), in order,
  /// without duplicates. Patterns without a literal that is long enough are candidates everywhere.
  [[nodiscard]] std::vector<Candidate> candidates(std::string_view folded,
                                                  const std::vector<std::size_t>& ends) const;

  using SetId = std::uint32_t;
  /// The sets of which a literal stands in `folded`, sorted.
  [[nodiscard]] std::vector<SetId> present(std::string_view folded) const;
  /// Whether all that the pattern demands is among `present`.
  [[nodiscard]] bool may_match(const Pattern& pattern, const std::vector<SetId>& present) const;

  /// Without the patterns; `connect` gives a filter that was read its own again.
  template <typename Archive>
  void archive(Archive& archive) {
    archive(demands_, triggered_, always_, literals_, literal_ends_, sets_of_, begins_, long_,
            short_);
  }
  void connect(const std::vector<Topic>& topics, std::string_view language);

 private:
  /// Lists of numbers, one behind the other.
  struct Lists {
    std::vector<std::uint32_t> ends;
    std::vector<std::uint32_t> items;

    void add(const std::vector<std::uint32_t>& list);
    [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t list) const;
    template <typename Archive>
    void archive(Archive& archive) {
      archive(ends, items);
    }
  };
  /// Literals by their first bytes: the chain of a key's hash.
  struct Index {
    std::vector<std::uint32_t> first;  ///< 1 + the literal, 0 for none.
    std::vector<std::uint32_t> next;   ///< By literal, as `first`.

    template <typename Archive>
    void archive(Archive& archive) {
      archive(first, next);
    }
  };
  class Builder;
  struct Hit {
    std::size_t offset = 0;
    std::uint32_t literal = 0;
  };

  [[nodiscard]] std::string_view literal(std::uint32_t number) const;
  void scan(std::string_view folded, std::vector<Hit>& hits) const;
  void look_up(const Index& index, std::uint64_t key, std::string_view rest, std::size_t offset,
               std::vector<Hit>& hits) const;

  std::vector<Entry> patterns_;
  Lists demands_;    ///< By the number of a pattern: the sets.
  Lists triggered_;  ///< By set: the patterns that make claims and that it is rarest of.
  std::vector<std::uint32_t> always_;
  std::string literals_;
  std::vector<std::uint32_t> literal_ends_;
  Lists sets_of_;  ///< By literal.
  /// A bit for the hash of each literal's first four bytes; most places of a text have none.
  std::vector<std::uint64_t> begins_;
  Index long_;   ///< Literals of at least eight bytes, by the first eight.
  Index short_;  ///< The others, by the first four.
};

/// All patterns of a language: those that make claims, in the order of their topics and files, then
/// those of `unless` and `digest`.
[[nodiscard]] std::vector<const Pattern*> patterns_of(const std::vector<Topic>& topics,
                                                      std::string_view language);

}  // namespace gainsay
