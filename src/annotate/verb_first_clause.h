#pragma once

#include <optional>

#include "annotate/verb_first_words.h"

namespace gainsay {

// Clauses whose verb stands first: the cue, then its subject, then what is said ("said the minister
// that"). No part of speech is known of most words: what divides them are the closed classes,
// signs, and the words that the cue itself brings (`through`, `relays`).

/// What stands behind a cue.
struct VerbFirstClause {
  CueFrame frame = CueFrame::Nothing;
  std::size_t content = 0;  ///< Where what is said begins.
  TokenRange subject;       ///< Empty: the cue goes on with an earlier speaker.
  TokenRange adjuncts;      ///< Between the subject and the content.
  TokenRange relayer;       ///< Who hands on what the subject said ("quoted the agency from").
};

/// Reads what stands behind a cue of `group` from `from` on. `subject` says whether the cue can
/// have one there: a participle ("confirming that") has not, and its content is near. Nothing when
/// what the cue takes is not there.
[[nodiscard]] std::optional<VerbFirstClause> read_verb_first(const StatementText& text,
                                                             const CueGroup& group,
                                                             std::size_t from, std::size_t end,
                                                             bool subject);

}  // namespace gainsay
