#pragma once

#include "annotate/statement_cue.h"

namespace gainsay {

/// Looks for what `match` takes behind the cue, from `from` on. Sets frame, content, addressee and
/// adjuncts, and the subject where the language has it there. False when nothing that fits follows.
[[nodiscard]] bool find_complement(const StatementText& text, const TokenRange& sentence,
                                   CueMatch& match);

/// The object that begins at `at` goes on as the group asks ("the vote as a defeat").
[[nodiscard]] bool goes_on_as_asked(const StatementText& text, const CueGroup& group,
                                    std::size_t at, std::size_t end);

/// Looks for what a comment ("as Smith said") is about: the clause before it or behind its comma.
/// Needs the subject.
[[nodiscard]] bool find_commented(const StatementText& text, const TokenRange& sentence,
                                  CueMatch& match);

/// Looks for a quotation or clause before the cue that the cue can belong to ("...", X said). Needs
/// the subject, or finds it behind the cue ("...", said X).
[[nodiscard]] bool find_content_before(const StatementText& text, const TokenRange& sentence,
                                       CueMatch& match);

/// Looks for an object that stands before the subject: the word of a relative clause or an indirect
/// question that stands for it ("the plan that Smith backs", "what he wants"). Needs the subject,
/// and that nothing behind the cue is content.
[[nodiscard]] bool find_content_moved(const StatementText& text, const TokenRange& sentence,
                                      CueMatch& match);

}  // namespace gainsay
