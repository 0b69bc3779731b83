#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace gainsay {

/// A place in a text, all from 1 on: the line, and the column in code points and in bytes.
struct LinePlace {
  std::size_t line = 1;
  std::size_t column = 1;
  std::size_t byte_column = 1;
  friend bool operator==(const LinePlace&, const LinePlace&) = default;
};

/// Finds the lines and columns of offsets in one text. It goes over the text once, as far as it is
/// asked, and remembers where the lines begin. Lines end in LF, CRLF or CR. Refers to the text.
class LineFinder {
 public:
  /// Of valid UTF-8.
  explicit LineFinder(std::string_view text) : text_(text) {}

  /// An offset behind the end counts as the end.
  [[nodiscard]] LinePlace place_of(std::size_t offset);

 private:
  void read_to(std::size_t end);

  std::string_view text_;
  std::vector<std::size_t> starts_;  // of the second line and those behind it
  std::size_t read_ = 0;
};

}  // namespace gainsay
