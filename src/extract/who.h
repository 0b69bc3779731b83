#pragma once

#include "extract/claim.h"
#include "extract/match.h"
#include "extract/surroundings.h"

namespace gainsay {

/// Who makes a claim.
struct Who {
  Speaker speaker;
  Voice voice = Voice::Narration;
  Act act = Act::Assert;
  bool claims = true;  ///< False: the statement neither asserts nor denies what it says.
  Span utterance;      ///< Bytes of the visible text; empty for the narrator.
};

/// The speaker of the innermost statement around the match. Statements around that one are the
/// chain it came through. Of an announcement that is itself the news, the speaker is whoever
/// reports it.
[[nodiscard]] Who find_who(const TopicMatch& match, const Surroundings& around,
                           const Annotations& annotations, const EntityRules& entities);

}  // namespace gainsay
