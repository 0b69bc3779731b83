#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace gainsay {

/// Writes a whole file or leaves what is there: `text` goes to a new file beside it, which then
/// takes its name. A link is followed and a file's permissions are kept; what is no regular file (a
/// pipe, a device) is written to. The error names the file and the reason.
[[nodiscard]] tl::expected<void, Diagnostic> replace_file(const std::string& path,
                                                          std::string_view text);

}  // namespace gainsay
