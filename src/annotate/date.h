#pragma once

#include <optional>
#include <vector>

#include "annotate/annotation.h"
#include "annotate/number_reader.h"
#include "ruleset/date_rules.h"
#include "ruleset/number_rules.h"
#include "text/document.h"

namespace gainsay {

/// The dates of a text in order, none overlapping another, resolved against the publication date of
/// the document's source. A date that needs a publication date which is not known, or that
/// contradicts itself, has an empty range (or the range that its certain parts give) and says why
/// in `problem`. `numbers` are the numbers of the same document, made
/// of those `written` in it: what is an amount is no year.
[[nodiscard]] std::vector<DateMention> find_dates(const Document& document,
                                                  const std::vector<WrittenNumber>& written,
                                                  const std::vector<NumberMention>& numbers,
                                                  const DateRules& rules,
                                                  const NumberRules& number_rules);

/// The same of some of the document's sentences, which are all that it has for the time being.
/// Nothing when one of their dates leans on what the sentences before them told ("that day").
[[nodiscard]] std::optional<std::vector<DateMention>> find_dates_by_themselves(
    const Document& document, const std::vector<WrittenNumber>& written,
    const std::vector<NumberMention>& numbers, const DateRules& rules,
    const NumberRules& number_rules);

/// Where dates may be, as far as each sentence tells by itself: all of `find_dates` and those that
/// they are made of, whatever they come to in the text. They may overlap.
[[nodiscard]] std::vector<TokenRange> possible_dates(const Document& document,
                                                     const std::vector<WrittenNumber>& written,
                                                     const std::vector<NumberMention>& numbers,
                                                     const DateRules& rules,
                                                     const NumberRules& number_rules);

}  // namespace gainsay
