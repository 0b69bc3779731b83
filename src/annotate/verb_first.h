#pragma once

#include <vector>

#include "annotate/annotation.h"
#include "annotate/statement_text.h"

namespace gainsay {

/// find_statements for languages whose verbs stand first (`subject: after`).
[[nodiscard]] std::vector<Statement> find_verb_first_statements(const StatementText& text);

}  // namespace gainsay
