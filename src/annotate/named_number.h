#pragma once

#include "annotate/number_reader.h"
#include "ruleset/number_rules.h"
#include "text/document.h"

namespace gainsay {

/// Whether figures name what stands before them and count nothing: behind a label ("article 5",
/// "flight 370"), behind a word in Latin letters where the language has others, or at the end of a
/// short quotation ("Gulf 23" in quotation marks). `tokens` are the figures; whether a unit or a
/// bound makes a count of them is known before.
[[nodiscard]] bool is_named_number(const Document& document, const TokenRange& tokens,
                                   const NumberRules& rules);

}  // namespace gainsay
