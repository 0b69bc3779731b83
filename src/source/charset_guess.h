#pragma once

#include <string>
#include <string_view>

namespace gainsay {

/// The single- or multi-byte encoding that `bytes`, known not to be UTF-8, are most likely in;
/// empty when none is likely enough. A guess reads every byte of the text: it has no control
/// characters in it, no gaps, and no words that mix scripts.
[[nodiscard]] std::string guess_charset(std::string_view bytes);

}  // namespace gainsay
