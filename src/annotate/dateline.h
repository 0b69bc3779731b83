#pragma once

#include "annotate/statement_text.h"

namespace gainsay {

/// Where the sentence proper begins behind a place and an agency ("BAGHDAD (Reuters) - Smith",
/// "PARIS - Smith"), or where `sentence` begins.
[[nodiscard]] std::size_t behind_dateline(const StatementText& text, const TokenRange& sentence);

}  // namespace gainsay
