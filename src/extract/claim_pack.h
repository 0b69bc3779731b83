#pragma once

#include <string>
#include <string_view>

#include "extract/claim.h"

namespace gainsay {

/// Appends `claim` as a few hundred bytes: a sixth of what it takes as a value, and quickly read
/// again. For the memory and the temporary files of one run; no format to be kept.
void pack_claim(const Claim& claim, std::string& out);

/// The claim that `pack_claim` wrote at the beginning of `bytes`, which is moved behind it.
[[nodiscard]] Claim unpack_claim(std::string_view& bytes);

}  // namespace gainsay
