#pragma once

#include <istream>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "extract/claim.h"

namespace gainsay {

struct ClaimLines {
  std::vector<Claim> claims;
  Diagnostics diagnostics;  ///< An error for every line that is no claim.
};

/// Reads claims, one JSON object a line: what `extract` writes, or the stream of a report, of which
/// only the claims count and of those only the ones that a text makes (what follows from them is
/// derived again). Empty lines are skipped. `path` is for messages. After 20 errors it gives up.
[[nodiscard]] ClaimLines read_claims(std::istream& in, const std::string& path);

}  // namespace gainsay
