#pragma once

#include "annotate/verb_first_words.h"

namespace gainsay {

// Who a cue without a subject may go back to, where no other cue has named him as its speaker. A
// wrong name is worse than none.

/// The noun phrase shows that it is of several: by its first word, or joined names.
[[nodiscard]] bool names_several(const StatementText& text, const TokenRange& noun);

/// The noun phrase fits a verb that agrees so; one in the plural asks for several.
[[nodiscard]] bool may_go_on(const StatementText& text, const TokenRange& noun,
                             const Agreement& verb);

/// The word is one that the next one completes, and so no whole name ("the popular resistance",
/// "coach of").
[[nodiscard]] bool is_completed(const StatementText& text, std::size_t at);

/// The noun phrase behind a verb up to a word with the letters of a preposition on it, which is
/// what the verb is about ("met Smith with-players of the team").
[[nodiscard]] TokenRange up_to_preposition(const StatementText& text, TokenRange noun);

/// The part of the noun phrase that a relative behind it goes back to, which is definite ("made a
/// call to-the player who").
[[nodiscard]] TokenRange definite_part(const StatementText& text, TokenRange noun);

/// The noun phrase names a person, a body or a group by a word known for it, or is a name.
[[nodiscard]] bool may_speak(const StatementText& text, const TokenRange& noun);

}  // namespace gainsay
