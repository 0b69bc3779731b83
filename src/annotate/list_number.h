#pragma once

#include <cstddef>
#include <vector>

#include "text/document.h"

namespace gainsay {

inline constexpr std::size_t longest_list_number = 2;  ///< Digits.

/// The tokens that number the items of a list ("1- ...", "2. ...", "3) ..."), rising. They count
/// nothing. One such number alone may be anything; two that follow each other are a list.
[[nodiscard]] std::vector<std::size_t> find_list_numbers(const Document& document);

}  // namespace gainsay
