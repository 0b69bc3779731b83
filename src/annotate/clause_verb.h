#pragma once

#include "annotate/statement_text.h"

namespace gainsay {

// Whether a clause stands somewhere, by the verbs that are known.

constexpr std::size_t longest_clause_subject = 14;

/// A clause begins at `from`: a verb follows that belongs to no relative clause in its subject.
[[nodiscard]] bool verb_within(const StatementText& text, std::size_t from, std::size_t end,
                               std::size_t longest = longest_clause_subject);

/// "rejected that argument in May": one noun behind the "that" at `at` and no verb, so that no
/// clause begins.
[[nodiscard]] bool points_at_noun(const StatementText& text, std::size_t at, std::size_t end);

/// The tokens have a verb outside of relative clauses: "a poll that was taken in May" has none.
[[nodiscard]] bool has_main_verb(const StatementText& text, std::size_t from, std::size_t end);

}  // namespace gainsay
