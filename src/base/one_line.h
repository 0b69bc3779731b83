#pragma once

#include <string>
#include <string_view>

namespace gainsay {

/// `text` with each run of spaces, tabs and line ends made one space, and none at its ends: what
/// stays the same when lines are broken elsewhere, or end in CRLF.
[[nodiscard]] std::string on_one_line(std::string_view text);

}  // namespace gainsay
