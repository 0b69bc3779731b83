#pragma once

#include <string>
#include <string_view>

#include "report/report.h"
#include "ruleset/entity_rules.h"

namespace gainsay {

/// Appends the problems of a report as a code quality report of GitLab: one JSON array. Each points
/// at the lines of its anchor (see places_of) and has the other places in `other_locations`, as
/// the Code Climate form behind it knows them. Paths are relative to `folder` (see path_from).
void append_gitlab(std::string& out, const Report& report, const EntityRules* entities,
                   std::string_view folder);

}  // namespace gainsay
