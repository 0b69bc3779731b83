#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "source/source.h"

namespace gainsay {

struct Decoded {
  std::string text;      ///< Valid UTF-8 without a byte order mark and without U+0000.
  OffsetMap original;    ///< From `text` to the bytes that were decoded.
  std::string encoding;  ///< And how it was found: "UTF-16LE, from its byte order mark".
};

/// Turns the bytes of a file into text. A declared `encoding` (any name ICU knows) is believed;
/// else a byte order mark decides, else whether the bytes are valid UTF-8, else a guess that must
/// be a confident one. Refused: binary files, bytes that the encoding does not have (with their
/// line), and files of which nothing confident can be said. `path` is for messages only.
[[nodiscard]] Result<Decoded> decode(const std::string& path, std::string bytes,
                                     std::string_view encoding = {});

}  // namespace gainsay
