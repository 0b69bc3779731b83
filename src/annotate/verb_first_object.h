#pragma once

#include "annotate/verb_first_words.h"

namespace gainsay {

/// A verbal noun with an article stands at `at` behind another definite word ("refused the military
/// official the-talk of"): it describes nobody, so it is what the verb before is about. Behind a
/// word without an article it may complete a name ("the bank of-the development").
[[nodiscard]] bool begins_definite_act(const StatementText& text, std::size_t at);

/// Behind a definite verbal noun that stands between a verb and its subject, a title ("attended the
/// reception minister Smith"), or `at`.
[[nodiscard]] std::size_t behind_definite_act(const StatementText& text, std::size_t at,
                                              std::size_t end);

/// `subject`, the noun phrase behind a verb, without the object that follows the subject there
/// ("explained the minister the rise of").
[[nodiscard]] TokenRange up_to_object(const StatementText& text, TokenRange subject);

}  // namespace gainsay
