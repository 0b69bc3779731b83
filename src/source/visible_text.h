#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "source/offset_map.h"

namespace gainsay {

/// Collects what a reader sees of a marked-up file, piece by piece in its order, with the way back:
/// each piece is said with where it stands in the file's text. Paragraphs come out with an empty
/// line between them, as in a plain text, and white space that only lays out the markup as one
/// space.
class VisibleText {
 public:
  /// Words as they stand at `at`; runs of white space in them become one space.
  void prose(std::string_view bytes, std::size_t at);
  /// Signs that stand for others: "é" for the `from` of "&eacute;".
  void stand_in(std::string_view signs, const Span& from);
  /// Something that parts words and is not seen itself: a soft line break, an image.
  void space();
  /// Two of them part paragraphs.
  void line_break();
  void paragraph_break();

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::string take_text() { return std::move(text_); }
  [[nodiscard]] std::vector<Piece> take_pieces() { return std::move(pieces_); }

 private:
  void part_from_last(std::size_t at);
  void append(std::string_view bytes, const Span& from, bool verbatim);

  enum class Break { None, Space, Line, Paragraph };
  std::string text_;
  std::vector<Piece> pieces_;
  Break pending_ = Break::None;
  std::size_t end_ = 0;  // in the file, of the last piece
};

}  // namespace gainsay
