#pragma once

#include <vector>

#include "annotate/annotation.h"
#include "annotate/number_reader.h"
#include "ruleset/number_rules.h"
#include "text/document.h"

namespace gainsay {

/// The numbers of a text in order, none inside another, made of those that are written in it.
/// Digits that belong to dates are numbers here too; what reads both drops the numbers that a date
/// holds. Codes ("A320", "07:00") are no numbers.
[[nodiscard]] std::vector<NumberMention> find_numbers(const Document& document,
                                                      const std::vector<WrittenNumber>& written,
                                                      const NumberRules& rules);

}  // namespace gainsay
