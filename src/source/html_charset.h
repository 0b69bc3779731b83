#pragma once

#include <string>
#include <string_view>

namespace gainsay {

/// The encoding that a page declares in a <meta> near its beginning, by the name that ICU knows it
/// by; empty when it declares none, or one that such a declaration cannot be in.
[[nodiscard]] std::string declared_charset(std::string_view html);

}  // namespace gainsay
