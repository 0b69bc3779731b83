#pragma once

#include <vector>

#include "annotate/annotation.h"
#include "annotate/statement_cue.h"

namespace gainsay {

/// Sets the speaker of `statement` by the words around its cue, and how it was found. `before` are
/// the statements of the sentence that stand before it and are not inside another one.
void find_speaker(const StatementText& text, const TokenRange& sentence, const CueMatch& match,
                  const std::vector<Statement>& before, Statement& statement);

/// The subject of the verb that governs an infinitive or gerund at `at` ("went on to say"), with
/// fewer words between them than `reach`.
[[nodiscard]] TokenRange governing_subject(const StatementText& text, const TokenRange& sentence,
                                           std::size_t at, std::size_t reach = 4);

/// Sets the channels: the addressee, and what the words between cue and content name.
void find_channels(const StatementText& text, const TokenRange& sentence, const CueMatch& match,
                   Statement& statement);

/// Gives pronouns and cues without a subject the speaker that they go back to: the last one that
/// fits in gender and number, as far as the text shows them.
void resolve_antecedents(const StatementText& text, const std::vector<Agreement>& cue_agreement,
                         std::vector<Statement>& statements);

}  // namespace gainsay
