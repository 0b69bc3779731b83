#pragma once

#include <string_view>

namespace gainsay {

/// Whether all of `path` fits `pattern`: `*` is any run without '/', `**` any run, `?` one
/// character but '/', `[a-z]` one of those and `[!a-z]` one of the others; a backslash takes the
/// character behind it as it stands.
[[nodiscard]] bool glob_fits(std::string_view pattern, std::string_view path);

/// The same, but a pattern without '/' is tried on the last part of the path.
[[nodiscard]] bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace gainsay
