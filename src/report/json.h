#pragma once

#include <string>

#include "report/report.h"

namespace gainsay {

/// Appends the report as one JSON object on one line: {"gainsay": VERSION, "schema": 1, "sources",
/// "claims", "findings", "summary"}.
void append_json(std::string& out, const Report& report);

}  // namespace gainsay
