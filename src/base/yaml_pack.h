#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/yaml.h"

namespace gainsay {

/// A parsed tree as bytes, to be kept for the next run. The format is nobody's business but
/// `unpack_yaml`'s of the same version.
[[nodiscard]] std::string pack_yaml(const YamlNode& root);

/// The tree again; nothing when the bytes are not those of a packed one.
[[nodiscard]] std::optional<YamlNode> unpack_yaml(std::string_view bytes);

}  // namespace gainsay
