#pragma once

#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/yaml.h"

namespace gainsay {

/// The whole number under `key`, from 1 to `most`, of `what` ("words"); `fallback` when it is
/// absent or, with an error, another.
[[nodiscard]] inline std::size_t load_count(YamlFields& fields, std::string_view key,
                                            std::string_view what, std::size_t fallback,
                                            std::size_t most = 12) {
  const double count = fields.number(key, static_cast<double>(fallback));
  if (count >= 1 && count <= static_cast<double>(most) && count == std::floor(count)) {
    return static_cast<std::size_t>(count);
  }
  fields.error(*fields.get(key), std::string(key) + ": is a number of " + std::string(what) +
                                     ", from 1 to " + std::to_string(most));
  return fallback;
}

}  // namespace gainsay
