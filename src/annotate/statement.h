#pragma once

#include <vector>

#include "annotate/annotation.h"
#include "ruleset/statement_rules.h"
#include "text/document.h"
#include "text/phrase.h"

namespace gainsay {

/// Finds who says what in `document`, in the order of the cues. Cues are found by the language's
/// lexicon and kept only where what they take is there; each then gets its content, its speaker
/// (explicit, before speakers that go back to an earlier one) and its channels. Quotations without
/// a cue of their own go on with the speaker before them.
[[nodiscard]] std::vector<Statement> find_statements(const Document& document,
                                                     const StatementRules& rules,
                                                     const CliticRules& clitics);

/// Whether a statement may say what stands in the sentence of that number, or a part of it. As told
/// by the sentence and its paragraph alone, and cheap beside finding statements.
[[nodiscard]] bool may_be_said(const Document& document, std::size_t sentence,
                               const StatementRules& rules);

/// The visible bytes of a part of a statement, with the quotation marks that touch it.
[[nodiscard]] Span span_with_marks(const Document& document, const TokenRange& range);
/// The same with those marks alone whose other one lies inside.
[[nodiscard]] Span span_with_paired_marks(const Document& document, const TokenRange& range);

}  // namespace gainsay
