#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "annotate/annotation.h"
#include "ruleset/date_rules.h"
#include "text/document.h"

namespace gainsay {

/// The word before a date that bounds it, if there is one; the date begins at `token`.
[[nodiscard]] std::optional<DateBound> bound_before(std::size_t token, const Document& document,
                                                    const DateRules& rules);

/// Sets how each date bounds what it is said of, by the words before it or else by what its form
/// `said`, which is parallel to `mentions`.
void set_date_roles(std::vector<DateMention>& mentions,
                    const std::vector<std::optional<DateBound>>& said, const Document& document,
                    const DateRules& rules);

}  // namespace gainsay
