#pragma once

#include <vector>

#include "text/document.h"

namespace gainsay {

/// The quotations of a text, in order, not nested: inside one, other marks are part of it. A mark
/// that opens in one paragraph and closes in none of its own runs to the paragraph's end; when the
/// next paragraph begins with the opening mark, that quotation continues it. A mark at the
/// beginning of a paragraph that shows no direction ("), is closed nowhere and announced by nothing
/// is none.
[[nodiscard]] std::vector<Quotation> find_quotations(const Source& source, const Tokens& words,
                                                     const std::vector<Paragraph>& paragraphs,
                                                     const TextRules& rules);

}  // namespace gainsay
