#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/filler.h"
#include "text/clitic.h"
#include "text/token.h"

namespace gainsay {

/// A way in which a dictionary may list a token: as it stands, or without a clitic.
struct WordForm {
  std::uint64_t hash = 0;   ///< `StringIndex::hash` of it.
  std::uint32_t start = 0;  ///< Its bytes among the folded ones, or among the restored ones.
  std::uint32_t size = 0;
  std::uint16_t clitic = 0;  ///< Folded bytes that were stripped from the token.
  bool restored = false;     ///< Letters took the clitic's place.
  bool brief = false;        ///< Stripped, and too short to be sure as a single word.
};

/// The forms of all tokens of a text. A dozen dictionaries are asked for each token, so what they
/// have in common is done once.
class WordForms {
 public:
  WordForms() = default;
  WordForms(const Tokens& words, const CliticRules& clitics) { read(words, clitics); }
  /// Goes over to other words.
  void read(const Tokens& words, const CliticRules& clitics);

  /// As it stands, then without each clitic that it begins with, those that strip most first.
  [[nodiscard]] std::span<const WordForm> of(std::size_t token) const {
    const std::size_t first = token == 0 ? 0 : ends_[token - 1];
    return {forms_.data() + first, ends_[token] - first};
  }
  /// Calls `use` with the number of each token and its form as it stands, in order.
  template <typename Use>
  void each_as_it_stands(const Use& use) const {
    std::size_t first = 0;
    for (std::size_t token = 0; token < ends_.size(); ++token) {
      use(token, forms_[first]);
      first = ends_[token];
    }
  }
  /// Those of some tokens, one behind the other.
  [[nodiscard]] std::span<const WordForm> of(const TokenRange& tokens) const {
    if (tokens.empty()) return {};
    const std::size_t first = tokens.first == 0 ? 0 : ends_[tokens.first - 1];
    return {forms_.data() + first, ends_[tokens.last - 1] - first};
  }
  /// The token that a form, one `of` some tokens from `first` on, belongs to.
  [[nodiscard]] std::size_t token_of(const WordForm& form, std::size_t first) const {
    const auto number = static_cast<std::size_t>(&form - forms_.data());
    while (ends_[first] <= number) ++first;
    return first;
  }
  /// Those of the first tokens, so many.
  [[nodiscard]] WordForms first(std::size_t tokens) const;
  /// `folded` is that of the tokens it was made of.
  [[nodiscard]] std::string_view text(const WordForm& form, std::string_view folded) const {
    return (form.restored ? std::string_view(restored_) : folded).substr(form.start, form.size);
  }

 private:
  void add_all(const Tokens& words, const CliticRules& clitics, Filler<WordForm>& forms);
  /// Returns how many.
  std::uint32_t add_stems(std::size_t start, std::string_view word, std::string_view folded,
                          const CliticRules& clitics, Filler<WordForm>& forms);
  WordForm without(const Clitic& clitic, std::string_view stem, std::size_t start,
                   std::string_view folded);

  std::vector<WordForm> forms_;
  std::vector<std::uint32_t> ends_;  // by token
  std::string restored_;
};

}  // namespace gainsay
