#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gainsay {

/// Decodes the code point at `at` and moves `at` behind it. An invalid byte gives U+FFFD and moves
/// one byte on. `at` must be inside `text`.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& at);

void append_code_point(std::string& out, char32_t code_point);

/// The offset of the first byte that is not part of valid UTF-8, or npos.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// The view of `count` code points of `text` from the code point number `from` on, cut at its end.
[[nodiscard]] std::string_view code_points(std::string_view text, std::size_t from,
                                           std::size_t count);

}  // namespace gainsay
