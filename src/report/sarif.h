#pragma once

#include <string>
#include <string_view>

#include "report/report.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// Appends the problems of a report as a SARIF 2.1.0 log, on one line. A rule is a topic; a result
/// has its anchor in `locations` (see places_of) and all other places in `relatedLocations`, each
/// with what is said there, the first linked from the message. What agrees is only counted, in the
/// run's properties. Columns are code points; URIs are relative to `folder` (see path_from).
void append_sarif(std::string& out, const Report& report, const Ruleset& ruleset,
                  std::string_view folder);

}  // namespace gainsay
