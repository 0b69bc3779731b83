#pragma once

#include <cstddef>
#include <vector>

#include "annotate/annotations.h"
#include "extract/claim.h"
#include "extract/match.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// Whether a sentence is what topics read that read headlines: a text's first one, if it is short.
[[nodiscard]] bool is_headline(const Document& document, std::size_t sentence);

/// Whether a pattern that `read_headline` needs is not well formed.
[[nodiscard]] bool has_broken_patterns(const Language& language, const Ruleset& ruleset);

/// Whether `read_headline` has a headline to read, whose names, figures and speakers need all
/// sections of the language (Ruleset::problems).
[[nodiscard]] bool needs_whole_language(const Annotations& read, const Ruleset& ruleset);

/// What the headline of a text says as a whole, by the topics whose slot asks for that (`of:
/// headline`): that something was done, say, or refused, whatever it is; of which country it is
/// told; how many of something there are. Its words, names and figures are all that is looked at,
/// so that a text need only be read, and says the same whether more is made of it or not. `found`,
/// if there is any, is what `find_candidates` left of the same text, in order; it saves that look.
[[nodiscard]] std::vector<Claim> read_headline(const Annotations& read, const Ruleset& ruleset,
                                               HeadlineFinding* found = nullptr);

}  // namespace gainsay
