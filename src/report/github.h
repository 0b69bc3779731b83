#pragma once

#include <string>
#include <string_view>

#include "report/report.h"
#include "ruleset/entity_rules.h"

namespace gainsay {

/// Appends the problems of a report as workflow commands of GitHub Actions, one a line, the
/// severest first (only ten errors and ten warnings of a step are shown). Each points at its anchor
/// (see places_of); the other places are in its message. Columns are code points, and left out
/// where the evidence has several lines. Paths are relative to `folder` (see path_from).
/// `entities` may be null.
void append_github(std::string& out, const Report& report, const EntityRules* entities,
                   std::string_view folder);

}  // namespace gainsay
