#pragma once

#include <cstddef>

#include "text/document.h"

namespace gainsay {

/// Whether a sentence stands in the headline: the first line of a text of several, without a full
/// stop or the like behind it.
[[nodiscard]] bool in_headline(const Document& document, std::size_t sentence);

/// Whether a sentence stands in a line further down that looks like a headline: the text's own once
/// more, that of a picture, or that of another story which a page shows beside it.
[[nodiscard]] bool in_later_title(const Document& document, std::size_t sentence);

}  // namespace gainsay
