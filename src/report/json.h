#pragma once

#include <string>

#include "report/json_value.h"
#include "report/report.h"

namespace gainsay {

/// Appends the report as one JSON object on one line: {"gainsay": VERSION, "schema": 1, "sources",
/// "claims", "findings", "summary"}, and the keys of `sections` behind them.
void append_json(std::string& out, const Report& report, const Json& sections = Json::object());

}  // namespace gainsay
