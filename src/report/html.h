#pragma once

#include <string>

#include "report/report.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// Appends the report as one HTML page that needs nothing else: findings by kind with the evidence
/// of both sides in its sentences, counts that change over time, which source claims what. It reads
/// without scripts; one inline script filters. Its content security policy allows nothing but that
/// script and the style sheet, by their hashes, so that no text of a source can run or load
/// anything even where it were taken for markup.
void append_html(std::string& out, const Report& report, const Ruleset& ruleset);

}  // namespace gainsay
