#pragma once

#include <string>
#include <string_view>

namespace gainsay {

/// `text` as it may stand in an element or in a quoted attribute, of XML 1.0 as of HTML: it cannot
/// end either, and characters that neither may hold become U+FFFD.
[[nodiscard]] std::string in_markup(std::string_view text);

}  // namespace gainsay
