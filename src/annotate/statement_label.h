#pragma once

#include <optional>

#include "annotate/annotation.h"
#include "annotate/statement_text.h"

namespace gainsay {

/// A statement that signs alone attribute, without a verb: a speaker and a colon at the start of a
/// paragraph ("Smith: The plan is dead"), the same at the end of a headline ("Two hurt in blast:
/// police"), or a quotation and the speaker behind a dash.
[[nodiscard]] std::optional<Statement> find_labelled_statement(const StatementText& text,
                                                               const TokenRange& paragraph);

}  // namespace gainsay
