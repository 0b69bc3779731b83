#pragma once

#include <string_view>
#include <vector>

#include "text/document.h"

namespace gainsay {

/// Paragraphs are lines, or blocks between blank lines where a text is hard-wrapped: where it has
/// no line longer than a terminal is wide and most lines are filled.
[[nodiscard]] bool hard_wrapped(std::string_view text);
[[nodiscard]] std::vector<Paragraph> find_paragraphs(const Source& source, const Tokens& words);

/// Sentences end at . ? ! and their like, and at paragraph ends; not behind an abbreviation, an
/// initial or inside a number, and not where the next word is in lower case.
[[nodiscard]] std::vector<Sentence> find_sentences(const Document& document,
                                                   const TextRules& rules);

}  // namespace gainsay
