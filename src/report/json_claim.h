#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "extract/claim.h"
#include "report/json_writer.h"

namespace gainsay {

/// Writes a claim in its contract's form: keys in a fixed order, null for what is not known. Behind
/// them, only where there is something to say: filled, scope, outlet, language, path, utterance,
/// superseded, corrects, headline, because, deadline, undated; in a value, grain.
void write_claim(JsonWriter& json, const Claim& claim);

/// The list of all.
void write_claims(JsonWriter& json, const std::vector<Claim>& claims);

/// A claim with a "type" before all else.
void write_typed_claim(JsonWriter& json, const Claim& claim);

/// Claims as lines that stand alone, with what comparing and reporting need of the text they came
/// from: its sketch, the rest of the sentence, where in the file they end.
[[nodiscard]] std::string claim_lines(const std::vector<Claim>& claims);

/// Reads one line that `claim_lines` gave, so that the claim is the same again. Only id, source,
/// topic and value are required; keys that are not known are ignored. `file` and `number` (of the
/// line) are for messages.
[[nodiscard]] Result<Claim> parse_claim(std::string_view line, const std::string& file,
                                        std::size_t number);

}  // namespace gainsay
