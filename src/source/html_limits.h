#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace gainsay {

/// What is wrong with a page that a parser would spend minutes or gigabytes on; nothing for pages
/// made for readers. Looks at the tags alone, in one pass: parsing takes time by nesting times
/// tags, and repeats formatting that is left open (`<b>`) in every later paragraph. Follows the
/// rules of HTML where they close elements, and where in doubt counts one as open.
[[nodiscard]] std::optional<Diagnostic> refuse_page(const std::string& path, std::string_view html);

}  // namespace gainsay
