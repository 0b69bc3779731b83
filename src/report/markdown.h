#pragma once

#include <string>

#include "report/report.h"
#include "ruleset/entity_rules.h"

namespace gainsay {

/// Appends the report as GitHub-flavoured Markdown, for a summary of a job or a comment on a
/// change: what has become of its claims, how much of what was found, a table of the places of each
/// clash, what came later and what agrees folded away. Texts of sources make no markup, mention
/// nobody and link nowhere. `entities` may be null.
void append_markdown(std::string& out, const Report& report, const EntityRules* entities);

/// `text` so that Markdown shows it as it is, on one line, also in a table.
[[nodiscard]] std::string in_markdown(std::string_view text);

}  // namespace gainsay
