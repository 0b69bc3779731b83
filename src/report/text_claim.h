#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "extract/claim.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// "agency.txt:5:3"
[[nodiscard]] std::string place_in_words(const Claim& claim);

/// "says International Coalition (quoted), as of 2021-12-26, via INA"; "narrator, as of ...".
/// `entities` may be null.
[[nodiscard]] std::string speaker_in_words(const Claim& claim, const EntityRules* entities);
/// The same where the day stands elsewhere.
[[nodiscard]] std::string speaker_without_day(const Claim& claim, const EntityRules* entities);

/// `value`, the words that its side of a finding has for it, and what keeps this claim from being a
/// plain statement of it: "withdrawn (possible)".
[[nodiscard]] std::string value_in_words(const Claim& claim, std::string_view value);

/// The same where no finding has words for it: as its topic says it, or plainly where that is not
/// known.
[[nodiscard]] std::string value_in_words(const Claim& claim, const Ruleset& ruleset);

/// The evidence in at most `width` columns, with "..." where its sentence goes on.
[[nodiscard]] std::string excerpt_of(const Claim& claim, std::size_t width);

}  // namespace gainsay
