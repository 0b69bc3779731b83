#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

/// Letters that a language writes onto the front of a word ("and", "to", "the" in Arabic). `strip`
/// is what stands in the text, `restore` what takes its place in the word as listed ("" mostly).
/// Folded, as everything here.
struct Clitic {
  std::string strip;
  std::string restore;

  template <typename Archive>
  void archive(Archive& archive) {
    archive(strip, restore);
  }
};

/// The clitics of a language. Every word that is looked up in a dictionary is asked for them, so
/// the bytes that they begin with are kept as sets of bits: a few look-ups say which are there.
class CliticRules {
 public:
  /// Code points that must be left of a single word: shorter ones are right too seldom (95% at 3).
  std::size_t shortest = 3;

  void add(Clitic clitic);
  /// All of them, those that strip most first.
  [[nodiscard]] const std::vector<Clitic>& all() const { return clitics_; }
  /// What they are made of, and what takes their place: each letter once.
  [[nodiscard]] std::u32string letters() const;

  /// Whether the folded `word` may begin with one: most do not.
  [[nodiscard]] bool may_begin(std::string_view word) const {
    std::uint64_t fits = 0;
    for (std::size_t block = 0; block < beginnings_.size(); ++block) {
      fits |= beginning_with(block, word);
    }
    return fits != 0;
  }
  /// Calls `use(stem, clitic)` for each clitic that the folded `word` begins with, those that strip
  /// most first; `stem` is the word as a dictionary has it, and valid during the call.
  template <typename Use>
  void each_stem(std::string_view word, const Use& use) const {
    for (std::size_t block = 0; block < beginnings_.size(); ++block) {
      const std::uint64_t fits = beginning_with(block, word);
      if (fits != 0) each_of(fits, block_size * block, word, use);
    }
  }

  template <typename Archive>
  void archive(Archive& archive) {
    archive(shortest, clitics_);
    if constexpr (Archive::reads) index();
  }

 private:
  static constexpr std::size_t block_size = 64;
  static constexpr std::size_t indexed_bytes = 4;
  /// By position and byte: the clitics of a block that have it there, or end before.
  struct Beginnings {
    std::array<std::array<std::uint64_t, 256>, indexed_bytes> having{};
  };

  [[nodiscard]] std::uint64_t beginning_with(std::size_t block, std::string_view word) const {
    const auto& having = beginnings_[block].having;
    const auto in_word = [&](std::size_t at) {
      return having[at][static_cast<unsigned char>(word[at])];
    };
    if (word.size() < indexed_bytes) {
      std::uint64_t fits = word.empty() ? 0 : ~std::uint64_t{0};
      for (std::size_t at = 0; at < word.size(); ++at) fits &= in_word(at);
      return fits;
    }
    return in_word(0) & in_word(1) & in_word(2) & in_word(3);
  }

  template <typename Use>
  void each_of(std::uint64_t fits, std::size_t first, std::string_view word, const Use& use) const {
    std::string restored;
    for (; fits != 0; fits &= fits - 1) {
      const Clitic& clitic = clitics_[first + static_cast<std::size_t>(std::countr_zero(fits))];
      const std::size_t size = clitic.strip.size();
      if (word.size() < size) continue;
      if (size > indexed_bytes && !word.starts_with(clitic.strip)) continue;
      std::string_view stem = word.substr(size);
      if (!clitic.restore.empty()) {
        restored = clitic.restore;
        restored += stem;
        stem = restored;
      }
      use(stem, clitic);
    }
  }

  void index();

  std::vector<Clitic> clitics_;  // the longest first
  std::vector<Beginnings> beginnings_;
};

}  // namespace gainsay
