#pragma once

#include <optional>

#include "annotate/statement_text.h"

namespace gainsay {

// Clauses whose verb stands first: the cue, then its subject, then what is said ("قال الوزير إن").
// No part of speech is known of most words: what divides them are the closed classes, signs, and the
// words that the cue itself brings (`through`, `relays`).

/// What stands behind a cue.
struct VerbFirstClause {
  CueFrame frame = CueFrame::Nothing;
  std::size_t content = 0;  ///< Where what is said begins.
  TokenRange subject;       ///< Empty: the cue goes on with an earlier speaker.
  TokenRange adjuncts;      ///< Between the subject and the content.
  TokenRange relayer;       ///< Who hands on what the subject said ("نقلت الوكالة عن").
};

/// Reads what stands behind a cue of `group` from `from` on. `subject` says whether the cue can have
/// one there: a participle ("مؤكدا أن") has not, and its content is near. Nothing when what the cue takes
/// is not there.
[[nodiscard]] std::optional<VerbFirstClause> read_verb_first(const StatementText& text,
                                                             const CueGroup& group,
                                                             std::size_t from, std::size_t end,
                                                             bool subject);

/// The noun phrase that begins at `start`: up to a sign, an adjunct, a verb or another clause, not
/// beyond `end`. Empty when none begins there.
[[nodiscard]] TokenRange noun_phrase_verb_first(const StatementText& text, std::size_t start,
                                                std::size_t end);

/// The noun phrase that ends before `end`, back to a sign, a preposition or a
/// verb, and not beyond `first`.
[[nodiscard]] TokenRange noun_phrase_back(const StatementText& text, std::size_t first,
                                          std::size_t end);

/// A verb, as far as is known: a listed one or a finite cue.
[[nodiscard]] bool is_known_verb(const StatementText& text, std::size_t at);

/// Letters before the word are none that a verb may have.
[[nodiscard]] bool has_noun_clitic(const StatementText& text, std::size_t at);

/// A form of a cue of that kind is the word at `at`, or nothing.
[[nodiscard]] const CueForm* cue_at(const StatementText& text, std::size_t at, std::size_t end,
                                    CueWord kind);

}  // namespace gainsay
