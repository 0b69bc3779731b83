#pragma once

#include <cstddef>

#include "annotate/statement_text.h"

namespace gainsay {

/// Behind the second of two commas, or dashes, of which the first stands at `at`, where what they
/// set off has no clause of its own to say ("said, through a spokesman, that", "said — on the
/// radio, as it happens — that"); else `at`.
[[nodiscard]] std::size_t behind_insertion(const StatementText& text, std::size_t at,
                                           std::size_t end);

/// Behind the second of two commas around the place that the one at `at` explains ("in Reno,
/// Nevada, that"), or `at`.
[[nodiscard]] std::size_t behind_place(const StatementText& text, std::size_t at, std::size_t end);

/// Behind the adverbs, times and adjuncts without a verb that stand at `at` before a sign ("he said
/// in a report on Monday,"), or `at`.
[[nodiscard]] std::size_t behind_adjuncts(const StatementText& text, std::size_t at,
                                          std::size_t end);

/// A dash, as a sign between words.
[[nodiscard]] bool is_dash(const StatementText& text, std::size_t at);

}  // namespace gainsay
