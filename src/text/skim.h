#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/fold.h"

namespace gainsay {

/// A text's folded letters and digits, with separators for everything else: what its tokens are
/// made of, without telling them apart.
struct Skim {
  std::string_view folded;  ///< A view into `room`, in which `more` bytes stand behind it.
  static constexpr std::size_t more = 8;
  /// A piece that no sentence crosses, by where it ends.
  struct Piece {
    std::size_t folded_end = 0;  ///< In `folded`.
    std::size_t text_end = 0;    ///< In the text, as bytes of it.
  };
  std::vector<Piece> pieces;  ///< In order, and never none.
  std::string room;           ///< Stays as it is for the next text that is skimmed into this.
};

/// Folds without dividing into tokens, many times as fast: code point by code point, each by
/// itself. A word of letters and digits that a token of the text holds, begins or ends with stands
/// in the skimmed text in the same way, so what is not found there need not be looked for.
/// Immutable and thread-safe.
class Skimmer {
 public:
  Skimmer() = default;  ///< Of no language; skims nothing.
  /// `folder` must outlive it.
  explicit Skimmer(const Folder& folder);

  /// Skims the part `range` of `text`. False where it cannot tell: a sign folds to letters.
  [[nodiscard]] bool skim(std::string_view text, Span range, Skim& out) const;

 private:
  static constexpr std::size_t most_bytes = 7;
  /// What a code point becomes.
  struct Entry {
    std::array<char, most_bytes> bytes{};
    std::uint8_t size = 0;  // `unknown`: not told here
  };
  static constexpr std::uint8_t unknown = 0xFF;

  /// Reads on up to `stop`, the end of a line, or what is not in the tables; returns where it
  /// stands and moves `to` behind what it has written. `end` is that of the text.
  const char* read_tabled(const char* from, const char* stop, const char* end, char*& to) const;
  /// Appends what `code_point` becomes; false where a sign folds to letters.
  [[nodiscard]] bool append(char32_t code_point, std::string& out) const;

  const Folder* folder_ = nullptr;
  /// By byte: what a code point of one byte becomes where that is one byte as well, else 0.
  std::array<char, 256> ascii_{};
  /// All of ASCII but the end of a line is there: letters as small ones, digits, else separators.
  bool plain_ascii_ = false;
  std::vector<Entry> entries_;  // by code point, Latin to Arabic
  LetterPairs pairs_;
};

/// Whether `text`, which is folded, is made of what a skimmed text keeps.
[[nodiscard]] bool survives_skimming(std::string_view text, const Folder& folder);

}  // namespace gainsay
