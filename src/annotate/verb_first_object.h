#pragma once

#include "annotate/verb_first_words.h"

namespace gainsay {

/// `subject`, the noun phrase behind a verb, without the object that follows the subject there
/// ("explained the minister the rise of").
[[nodiscard]] TokenRange up_to_object(const StatementText& text, TokenRange subject);

}  // namespace gainsay
