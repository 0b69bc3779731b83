#pragma once

#include <string_view>

namespace gainsay {

/// Whether `path` fits `pattern`: `*` is any run without '/', `**` any run, `?` one character but
/// '/'. A pattern without '/' is tried on the last part of the path.
[[nodiscard]] bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace gainsay
