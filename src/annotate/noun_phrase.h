#pragma once

#include "annotate/statement_text.h"

namespace gainsay {

// Where noun phrases begin and end, by closed-class words and signs alone: no part of speech is
// known of the other words.

/// The subject that ends before `end`, not before `first`: back to a verb, a conjunction or the
/// start of the clause; over relative clauses and, where a comma stands before `end`, over
/// appositions
/// ("Smith, the head of the agency,"). Empty when there is none.
[[nodiscard]] TokenRange subject_before(const StatementText& text, std::size_t first,
                                        std::size_t end);

/// The noun phrase that begins at `start`, with its appositions when `appositions`; until a verb, a
/// conjunction, an adjunct or a sign, and not beyond `end`. Empty when none begins there.
[[nodiscard]] TokenRange noun_phrase_after(const StatementText& text, std::size_t start,
                                           std::size_t end, bool appositions);

/// The subject of the clause that begins at `first`: up to its first verb before `end`.
[[nodiscard]] TokenRange clause_subject(const StatementText& text, std::size_t first,
                                        std::size_t end);

/// The owner of the noun at `noun` ("his", "Smith's", with adjectives between), or an empty range.
[[nodiscard]] TokenRange possessor(const StatementText& text, std::size_t first, std::size_t noun);

/// A verb, as far as is known: an auxiliary or a word in the lists.
[[nodiscard]] bool is_verb(const StatementText& text, std::size_t at);

/// The word by itself is a verb cue in that form, whatever its object has in it.
[[nodiscard]] bool is_cue_form(const StatementText& text, std::size_t at, VerbForm form);

}  // namespace gainsay
