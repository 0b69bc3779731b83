#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "extract/claim.h"
#include "report/json_value.h"

namespace gainsay {

/// A claim in its contract's form: keys in a fixed order, null for what is not known. Behind them,
/// only where there is something to say: filled, scope, outlet, language, path, utterance,
/// superseded, corrects, headline, because, deadline, undated; in a value, grain.
[[nodiscard]] Json claim_to_json(const Claim& claim);

/// The same as a line that stands alone, with what comparing and reporting need of the text it came
/// from: its sketch, the rest of the sentence, where in the file it ends.
[[nodiscard]] Json claim_to_line(const Claim& claim);

/// Reads one line that `claim_to_line` gave, so that the claim is the same again. Only id, source,
/// topic and value are required; keys that are not known are ignored. `file` and `number` (of the
/// line) are for messages.
[[nodiscard]] Result<Claim> parse_claim(std::string_view line, const std::string& file,
                                        std::size_t number);

}  // namespace gainsay
