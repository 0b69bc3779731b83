#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/letter_pairs.h"

namespace gainsay {

/// What a language adds to the folding that all languages share (see Folder).
struct FoldRules {
  /// A code point and what it becomes: (taa marbuta, haa), (hamza, nothing).
  std::vector<std::pair<char32_t, std::string>> map;
};

/// What a code point is to the tokenizer.
enum class CharClass : std::uint8_t {
  Word,     ///< Letters, marks, digits: what tokens are made of.
  Digit,    ///< A decimal digit of any script; a Word that may be grouped ("1,602").
  Ignored,  ///< Vowel signs, tatweel, joiners, direction marks: part of a token, folded away.
  Space,
  Newline,
  Quote,        ///< Quotation marks and apostrophes: they separate tokens and are none themselves.
  Hyphen,       ///< Separates tokens; a token itself where no letter follows and precedes it.
  Punctuation,  ///< A token of its own.
};

/// Folds code points for comparison: compatibility decomposition (UAX #15) without the marks,
/// simple case folding, decimal digits of any script as ASCII, then the language's own map. Every
/// code point folds by itself, so offsets need no map beyond the token they belong to. Immutable
/// and thread-safe.
class Folder {
 public:
  Folder() = default;  ///< Without rules of a language, and without the table that makes it quick.
  explicit Folder(const FoldRules& rules);

  [[nodiscard]] CharClass char_class(char32_t code_point) const {
    return code_point < entries_.size() ? entries_[code_point].char_class : classify(code_point);
  }
  void append_folded(char32_t code_point, std::string& out) const;
  /// Copies it, folded, to `to`, where there must be room for `most_bytes`, and moves `to` behind
  /// it. False, and nothing done, where it is a rare one: append that.
  [[nodiscard]] bool copy_folded(char32_t code_point, char*& to) const {
    if (code_point >= entries_.size() || entries_[code_point].size > inline_bytes) return false;
    copy(entries_[code_point], to);
    return true;
  }
  /// Copies the letters that stand from `at` on, folded, to `to`, as far as they are common ones
  /// and stand before `end`, and moves both behind them. The same as one by one, and most of all
  /// text. At `to` there must be room for `most_bytes` for each byte of text, and as many again.
  struct Letters {
    std::size_t count = 0;
    bool lower = false;        ///< One is not upper case.
    bool capitalized = false;  ///< The first is upper or title case.
  };
  static constexpr std::size_t most_bytes = 8;
  Letters copy_letters(const char*& at, const char* end, char*& to) const;
  /// The same for what most words are: letters of ASCII only, or small ones of two bytes that are
  /// folded to two. Inlined: stands in text/fold_word.h. Stops at any other, and some time behind
  /// `most_of_word` bytes; so many, and eight more, must there be at `at`, and as much room at
  /// `to`.
  inline Letters copy_word(const char*& at, char*& to) const;
  static constexpr std::size_t most_of_word = 64;
  /// Whether all letters of ASCII are folded to small ones, and no further.
  [[nodiscard]] bool plain_ascii() const { return plain_ascii_; }
  [[nodiscard]] std::string fold(std::string_view text) const;

  template <typename Archive>
  void archive(Archive& archive) {
    archive(map_, entries_);
    if constexpr (Archive::reads) index();
  }

 private:
  // All of one byte or two, Latin to Arabic and on to NKo: nearly all of both languages' text. The
  // rest is computed when it is met.
  static constexpr char32_t cached = 0x800;
  static constexpr std::size_t inline_bytes = 5;

  struct Entry {
    using archived_as_bytes = void;
    std::array<char, inline_bytes> bytes{};
    CharClass char_class = CharClass::Punctuation;
    std::uint8_t size = 0;  // of `bytes`; inline_bytes + 1: too long, compute it
    std::uint8_t flags = 0;
  };
  static constexpr std::uint8_t upper = 1;          // upper case
  static constexpr std::uint8_t title = 2;          // title case
  static constexpr std::uint8_t common_letter = 4;  // `copy_letters` may copy it
  static_assert(sizeof(Entry) == most_bytes);

  static void copy(const Entry& entry, char*& to) {
    std::memcpy(to, &entry, sizeof(entry));  // of a known size: no call
    to += entry.size;
  }
  /// Makes what is quicker than `entries_`.
  void index();
  [[nodiscard]] static CharClass classify(char32_t code_point);
  void compute(char32_t code_point, std::string& out) const;
  [[nodiscard]] const std::string* mapped(char32_t code_point) const;

  std::vector<std::pair<char32_t, std::string>> map_;  // sorted
  std::vector<Entry> entries_;
  bool plain_ascii_ = false;
  LetterPairs pairs_;  ///< Of common letters that are no capitals.
};

}  // namespace gainsay
