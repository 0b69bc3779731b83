#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "annotate/annotations.h"
#include "extract/claim.h"

namespace gainsay {

/// Says where a claim stands: in which source, at which place, with which words as its evidence
/// (`tokens`, in `sentence`) and what of the sentence is around them.
void place_claim(Claim& claim, const Annotations& annotations, const TokenRange& tokens,
                 std::size_t sentence);

/// Ids of source, topic, value and evidence, however its lines are broken; equal ones are told
/// apart by their order.
class ClaimIds {
 public:
  [[nodiscard]] std::string next(const Claim& claim);

 private:
  std::map<std::string, std::size_t> seen_;
};

}  // namespace gainsay
