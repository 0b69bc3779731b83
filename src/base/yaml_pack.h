#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/yaml.h"

namespace gainsay {

/// A parsed tree as bytes, to be kept for the next run. The format is nobody's business but
/// `unpack_yaml`'s of the same version.
[[nodiscard]] std::string pack_yaml(const YamlNode& root);

/// The tree again, without the entries of the root that `left_out` names (building nodes is most of
/// the work); nothing when the bytes are not those of a packed one.
[[nodiscard]] std::optional<YamlNode> unpack_yaml(
    std::string_view bytes, const std::vector<std::string_view>& left_out = {});

}  // namespace gainsay
