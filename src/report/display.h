#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

/// What may go to a terminal of a text that others wrote: one line, runs of white space one space,
/// no control characters and none that turn the writing direction.
[[nodiscard]] std::string printable(std::string_view text);

/// Columns of a terminal: 0 for marks and format characters, 2 for wide ones.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// `text` between U+2068 FIRST STRONG ISOLATE and U+2069 when it has a right-to-left letter, so
/// that it cannot reorder the line around it. Wherever it is printed: what a terminal, a pager and
/// a web page show is then the same.
[[nodiscard]] std::string isolated(std::string_view text);

/// The same for each right-to-left passage of a text that is otherwise written from left to right.
[[nodiscard]] std::string isolated_passages(std::string_view text);

/// Whether more of its letters are written from right to left than the other way.
[[nodiscard]] bool mostly_right_to_left(std::string_view text);

/// The beginning of `text` that fits into `width` columns, cut behind a word where there is one.
[[nodiscard]] std::string_view cut_to_width(std::string_view text, std::size_t width);

/// `text` in lines of at most `width` columns, broken at spaces; an isolate that goes on over a
/// break is closed before and opened again behind it.
[[nodiscard]] std::vector<std::string> lines_of_width(std::string_view text, std::size_t width);

/// `text` and as many spaces as `width` columns need.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

}  // namespace gainsay
