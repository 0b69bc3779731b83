#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/fold.h"
#include "text/token.h"

namespace gainsay {

/// What some bytes of text are, a bit for each, that of the first lowest.
struct AsciiBlock {
  static constexpr std::size_t size = 64;  ///< Bytes.
  std::uint64_t letters = 0;               ///< Those of ASCII.
  std::uint64_t small = 0;                 ///< Among these the small ones.
  std::uint64_t spaces = 0;
};

/// Copies a block from `at` to `to`, where letters of ASCII become small ones and spaces
/// separators; whatever else becomes anything.
[[nodiscard]] AsciiBlock copy_ascii_block(const char* at, char* to);
/// The same, byte by byte: what it is tested by, and for machines without SSE2.
[[nodiscard]] AsciiBlock copy_ascii_block_one_by_one(const char* at, char* to);

/// Where words of plain letters are read from, and folded to.
struct WordReading {
  std::string_view text;
  std::size_t at = 0;          ///< In `text`: the first word.
  char* to = nullptr;          ///< Where the separator before it goes.
  std::size_t folded_to = 0;   ///< The folded bytes before `to`.
  const char* full = nullptr;  ///< No word is begun at it or behind it; behind `to`.
  std::size_t words = 0;       ///< How many were read.
  bool more = true;            ///< It ended for want of room or text, not at something else.

  /// So many bytes of text must stand behind the beginning of a word.
  static constexpr std::size_t text_behind = Folder::most_of_word + 24;
  /// So much room there must be behind `full`.
  static constexpr std::size_t room = text_behind;
  /// Places for so many tokens there must be.
  static constexpr std::size_t least_places = AsciiBlock::size / 2;
};

/// Reads words of plain letters (Folder::copy_word) that one space stands behind into `places`, as
/// tokens behind a space and inside a line, and moves `at` and `to` behind them.
void read_plain_words(WordReading& reading, const Folder& folder, std::span<Token> places);

}  // namespace gainsay
