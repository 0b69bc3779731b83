#pragma once

#include <vector>

#include "annotate/annotation.h"
#include "ruleset/number_rules.h"
#include "text/document.h"
#include "text/phrase.h"

namespace gainsay {

/// The numbers of a text in order, none inside another. Digits that belong to dates are numbers
/// here too; what reads both drops the numbers that a date holds. Codes ("A320", "07:00") are no
/// numbers.
[[nodiscard]] std::vector<NumberMention> find_numbers(const Document& document,
                                                      const NumberRules& rules,
                                                      const CliticRules& clitics);

}  // namespace gainsay
