#pragma once

#include <string>
#include <string_view>

#include "report/report.h"
#include "ruleset/entity_rules.h"

namespace gainsay {

/// Appends the problems of a report in the Reviewdog Diagnostic Format, one JSON object a line.
/// Each points at its anchor (see places_of) and has the other places in `related_locations`.
/// Columns are bytes of UTF-8, and left out where a claim does not know them. Paths are relative to
/// `folder` (see path_from).
void append_rdjsonl(std::string& out, const Report& report, const EntityRules* entities,
                    std::string_view folder);

}  // namespace gainsay
