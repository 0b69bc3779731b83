#pragma once

#include <string>

#include "base/yaml.h"

namespace gainsay {

/// What a folder of topics says of itself, in a file with the key `pack`.
struct Pack {
  std::string name;  ///< That of the folder.
  std::string title;
  std::string version;  ///< "0.1.0"
  std::string path;     ///< The file.
};

/// Reads it; what is wrong with it is appended to `diagnostics`.
[[nodiscard]] Pack load_pack(const YamlFile& file, Diagnostics& diagnostics);

/// The pack that a rule file belongs to: the folder it lies in.
[[nodiscard]] std::string pack_of(const YamlFile& file);

}  // namespace gainsay
