#pragma once

#include <functional>
#include <string>

#include "report/report.h"
#include "ruleset/entity_rules.h"

namespace gainsay {

/// Appends the report as JUnit XML: a suite for each story, in it a case for each problem. Those
/// that `fails` says fail are failures, with all that is known of them as text; the others pass and
/// say the same as their output. A story without a problem is a case that passes, and what could
/// not be read is a case with an error.
void append_junit(std::string& out, const Report& report, const EntityRules* entities,
                  const std::function<bool(const Finding&)>& fails);

}  // namespace gainsay
