#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/span.h"

namespace gainsay {

/// A run of a visible text and what it stands for in the text of its file.
struct Piece {
  std::size_t text = 0;   ///< Where it begins in the visible text; it ends where the next begins.
  Span file;              ///< In the file's text.
  bool verbatim = false;  ///< The same bytes; else all of `file` stands for all of the run.
  friend bool operator==(const Piece&, const Piece&) = default;
};

/// Where an offset of the visible text lies in the original bytes. Exact on code point borders.
class OffsetMap {
 public:
  /// The text starts `shift` bytes into the original and is otherwise the same bytes.
  explicit OffsetMap(std::size_t shift = 0) : shift_(shift) {}
  /// `offsets[i]` is the original offset of text byte i; one more entry for the end.
  explicit OffsetMap(std::vector<std::uint32_t> offsets) : offsets_(std::move(offsets)) {}
  /// The text was taken out of a file's text in `pieces`, by rising `Piece::text`; `file` leads
  /// from there to the bytes.
  OffsetMap(std::vector<Piece> pieces, OffsetMap file)
      : shift_(file.shift_), offsets_(std::move(file.offsets_)), pieces_(std::move(pieces)) {}

  [[nodiscard]] std::size_t operator()(std::size_t at) const {
    return byte(in_file({at, at}).start);
  }
  [[nodiscard]] Span operator()(const Span& span) const {
    const Span found = in_file(span);
    return {byte(found.start), byte(found.end)};
  }
  /// The first step alone: from the visible text to the decoded text of the file. Of a span what
  /// its words cover, from the first to the last, so that markup around it is left out.
  [[nodiscard]] Span in_file(const Span& span) const;

 private:
  [[nodiscard]] std::size_t byte(std::size_t at) const {
    return offsets_.empty() ? at + shift_ : offsets_[at];
  }
  [[nodiscard]] const Piece& piece_at(std::size_t at) const;

  std::size_t shift_ = 0;
  std::vector<std::uint32_t> offsets_;
  std::vector<Piece> pieces_;
};

}  // namespace gainsay
