#pragma once

#include "annotate/verb_first_match.h"

namespace gainsay {

/// Looks for the subject of `match` before its verb, where none stands behind it or what stands
/// there is an addressee: "Smith confirms that", "who confirmed that", "and was the minister
/// already announced that". Sets subject, clause and how the cue depends on the clause around it.
/// False when what stands before the verb is no subject, and the verb is no act of speech that goes
/// on with an earlier speaker.
[[nodiscard]] bool find_subject_before(const StatementText& text, const TokenRange& sentence,
                                       VerbFirstMatch& match);

/// Nothing but adverbs stands between the border of a clause and `at`.
[[nodiscard]] bool opens_clause(const StatementText& text, const TokenRange& sentence,
                                std::size_t at);

}  // namespace gainsay
