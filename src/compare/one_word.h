#pragma once

#include <optional>
#include <string>
#include <utility>

#include "extract/claim.h"
#include "ruleset/topic.h"

namespace gainsay {

/// The words in which two claims about whole headlines differ that are the same word by word but
/// for one, so that the one tells of another thing than the other ("Island sells old ferry",
/// "Island sells old lighthouse"). Nothing where both may be so, by what the topic says of the
/// language: whoever begins a headline does what others may do as well, and of nearly the same
/// letters one is a form or a slip of the other.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> other_word(const Claim& a,
                                                                            const Claim& b,
                                                                            const Topic& topic);

}  // namespace gainsay
