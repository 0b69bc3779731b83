#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/fold.h"

namespace gainsay {

enum class TokenKind : std::uint8_t { Word, Number, Punctuation };

/// One token. `Number` is one that holds a digit ("1,602", "18th", "07:00").
struct Token {
  ShortSpan text;    ///< Bytes of the visible text.
  ShortSpan folded;  ///< Bytes of Tokens::folded.
  TokenKind kind = TokenKind::Word;
  bool capitalized = false;   ///< Its first letter is upper or title case.
  bool all_caps = false;      ///< Two or more letters, all upper case ("US", "U.S.").
  bool space_before = false;  ///< White space stands before it.
  bool newline_before = false;
};

/// A half-open range of token numbers.
struct TokenRange {
  std::size_t first = 0;
  std::size_t last = 0;

  [[nodiscard]] bool empty() const { return last <= first; }
  [[nodiscard]] std::size_t size() const { return last - first; }
  [[nodiscard]] bool contains(std::size_t at) const { return first <= at && at < last; }
  [[nodiscard]] bool contains(const TokenRange& inner) const {
    return first <= inner.first && inner.last <= last;
  }
  [[nodiscard]] bool overlaps(const TokenRange& other) const {
    return first < other.last && other.first < last;
  }
  friend bool operator==(const TokenRange&, const TokenRange&) = default;
};

/// A quotation mark or apostrophe: no token, but where a quotation may begin or end.
struct QuoteMark {
  char32_t mark = 0;
  Span text;
  std::size_t token = 0;       ///< The number of the next token.
  bool letter_before = false;  ///< Directly, as in an apostrophe.
  bool letter_after = false;
  bool space_before = false;  ///< White space or the start of the text.
  bool space_after = false;
};

struct Tokens {
  std::string folded;  ///< The folded tokens, each behind one `separator`; one more at the end.
  std::vector<Token> tokens;
  /// The numbers of those that are more than a word inside a line, in their order: signs, numbers,
  /// initialisms, and what stands behind a line break. Texts are divided at them, and they are few.
  std::vector<std::uint32_t> landmarks;
  std::vector<QuoteMark> quote_marks;
};

/// Stands between folded tokens (perf.md of the design calls it the sentinel): no text holds it.
inline constexpr char separator = '\x1f';

/// Splits the part `range` of `text` into tokens. Letters, marks and digits make a token; so do
/// digits with their grouping and decimal signs, and letters with dots between them (U.S.).
/// Punctuation is a token, runs of the same sign are one; quotation marks and hyphens between
/// letters only separate.
/// The memory of `room`, whatever it holds, is used for them.
[[nodiscard]] Tokens tokenize(std::string_view text, Span range, const Folder& folder,
                              Tokens room = {});

}  // namespace gainsay
