#pragma once

#include <optional>
#include <vector>

#include "annotate/annotation.h"
#include "annotate/statement_cue.h"

namespace gainsay {

/// 'Baker took to the radio: "We are open."': whoever does something before a colon says the
/// quotation behind it, where no cue of the sentence has it. Only a name or a pronoun that stands
/// for a person is taken for somebody.
[[nodiscard]] std::optional<Statement> find_announced_statement(
    const StatementText& text, const TokenRange& sentence, const std::vector<CueMatch>& matches);

}  // namespace gainsay
