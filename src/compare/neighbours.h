#pragma once

#include <functional>
#include <vector>

#include "extract/claim.h"

namespace gainsay {

/// Pairs of claims out of many of which each should meet those that are next to it: claims of the
/// nearest values, and of each of those the nearest in time. At most some hundred for each claim,
/// so that their number is linear in the claims; what certainly is and what may be are neighbours
/// of both. Calls `visit` with indices into `claims`, the lower one first, a pair perhaps twice.
void for_each_neighbour(const std::vector<const Claim*>& claims,
                        const std::function<void(std::size_t, std::size_t)>& visit);

}  // namespace gainsay
