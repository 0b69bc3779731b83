#pragma once

#include <cstdint>
#include <vector>

#include "annotate/date_fields.h"
#include "ruleset/date_rules.h"
#include "text/document.h"

namespace gainsay {

/// "30 June and 13 July 2013": gives dates without a year the year of the date that they are joined
/// to, or the year before it where they would lie behind that date. `top` are the drafts that are
/// inside no other, in text order.
void share_years(const Document& document, const DateRules& rules,
                 const std::vector<std::uint32_t>& top, std::vector<DateDraft>& drafts);

}  // namespace gainsay
