#pragma once

#include <optional>
#include <vector>

#include "compare/finding.h"
#include "extract/claim.h"
#include "report/explanation.h"
#include "ruleset/ruleset.h"
#include "source/source.h"

namespace gainsay {

/// A place of a source: a line, and perhaps a column in it; line 0 is the whole source.
struct Place {
  std::size_t line = 0;
  std::size_t column = 0;
};

/// How the sentences at a place were read: one explanation each, in text order. Empty where no
/// sentence stands there.
[[nodiscard]] std::vector<Explanation> explain(const Source& source, const Place& place,
                                               const Ruleset& ruleset);

/// The claims that `claims` make at a place of their source.
[[nodiscard]] std::vector<const Claim*> claims_at(const std::vector<Claim>& claims,
                                                  const Place& place);

/// Why two places do or do not clash: for each two claims of one topic, also those that follow from
/// what is claimed, how about, value, time and the rest lie to each other, and the row of the table
/// of verdicts that this comes to. `all` are the claims of both sources.
[[nodiscard]] std::vector<Explanation> explain_pair(const std::vector<const Claim*>& first,
                                                    const std::vector<const Claim*>& second,
                                                    const std::vector<Claim>& all,
                                                    const Ruleset& ruleset);

}  // namespace gainsay
