#pragma once

#include "annotate/statement_cue.h"

namespace gainsay {

/// The auxiliaries, negations and adverbs before a verb or adjective.
struct VerbGroup {
  std::size_t start = 0;   ///< Where they begin; the subject ends there.
  bool be = false;         ///< The last auxiliary is a `be`,
  bool auxiliary = false;  ///< or another one.
  bool negated = false;
  bool infinitive = false;
  std::size_t pronoun = StatementText::none;  ///< The subject inside it ("a-t-il dit").
};

/// Walks over the verb group that ends before `at`. `gerund`: a possessive mark before it may be a
/// verb.
[[nodiscard]] VerbGroup verb_group(const StatementText& text, std::size_t first, std::size_t at,
                                   bool gerund);

/// Completes the match of a verb: its voice, its content, and its subject where that is next to it.
/// False when the form does not fit the words before it or what the cue takes is missing.
[[nodiscard]] bool match_verb(const StatementText& text, const TokenRange& sentence,
                              CueMatch& match);

}  // namespace gainsay
