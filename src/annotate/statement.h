#pragma once

#include <cstddef>
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

/// The same, as far as they may say what stands in these sentences, by their growing numbers, or a
/// part of it; others may be missing. In most texts it is told by the sentences and their paragraphs
/// alone that there are none.
[[nodiscard]] std::vector<Statement> find_statements_on(const std::vector<std::size_t>& sentences,
                                                        const Document& document,
                                                        const StatementRules& rules,
                                                        const CliticRules& clitics);

/// The visible bytes of a part of a statement, with the quotation marks that touch it.
[[nodiscard]] Span span_with_marks(const Document& document, const TokenRange& range);
/// The same with those marks alone whose other one lies inside.
[[nodiscard]] Span span_with_paired_marks(const Document& document, const TokenRange& range);

}  // namespace gainsay
