#pragma once

#include <cstddef>
#include <vector>

#include "annotate/annotation.h"
#include "annotate/statement_text.h"

namespace gainsay {

/// find_statements for languages whose verbs stand first (`subject: after`), in the first
/// sentences, so many. Those behind them change nothing in these: what a sentence says may go on
/// behind it, but stands nowhere before it, and who speaks is told by it or before it.
[[nodiscard]] std::vector<Statement> find_verb_first_statements(const StatementText& text,
                                                                std::size_t sentences);

}  // namespace gainsay
