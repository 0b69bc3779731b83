#pragma once

#include <string>

#include "report/json_value.h"
#include "report/report.h"

namespace gainsay {

/// Appends the report as JSON Lines: what json.h gives as one object, one object a line, each with
/// its "type" first: sources, claims, findings, the elements of each list in `sections` under its
/// key, and the summary as the last line.
void append_jsonl(std::string& out, const Report& report, const Json& sections = Json::object());

}  // namespace gainsay
