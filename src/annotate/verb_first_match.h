#pragma once

#include <optional>

#include "annotate/verb_first_words.h"

namespace gainsay {

/// A cue of a language whose verbs stand first, with what it takes. Positions are token numbers.
struct VerbFirstMatch {
  TokenRange cue;
  const CueForm* form = nullptr;
  const CueGroup* group = nullptr;
  CueFrame frame = CueFrame::Nothing;
  bool participle = false;      ///< "confirming that": its subject is that of the clause around it.
  bool shares_subject = false;  ///< A participle, or "when said".
  bool negated = false;
  bool dependent = false;  ///< In a clause of its own inside a content ("that-he confirmed"): who
                           ///< speaks is known there.
  std::size_t clause = 0;  ///< Where its clause begins, as far as its verb and subject go.
  TokenRange subject;
  TokenRange adjuncts;
  TokenRange relayer;
  std::size_t content = StatementText::none;  ///< Where the content behind it begins.
  std::size_t before_end = 0;  ///< Where the content before it ends; 0: there is none.
  std::size_t last = 0;        ///< Behind all its words but the content.
};

/// The cue that begins at `at`, when what it takes is in `sentence`.
[[nodiscard]] std::optional<VerbFirstMatch> match_verb_first(const StatementText& text,
                                                             const TokenRange& sentence,
                                                             std::size_t at);

}  // namespace gainsay
