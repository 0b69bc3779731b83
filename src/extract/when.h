#pragma once

#include "extract/claim.h"
#include "extract/match.h"
#include "extract/surroundings.h"

namespace gainsay {

/// When a claim holds and as of when it was said.
struct When {
  Holds holds;
  DayRange as_of;
  bool undated = false;  ///< A date belongs to it that could not be resolved.
  /// The date that belongs to the words themselves, else the one of their statement; for topics
  /// whose value is a date.
  const DateMention* date = nullptr;
};

/// A date that belongs to the matched words (inside them, beside them in their clause, or opening
/// their clause) says when the claim holds; one beside the cue of the statement says when it was
/// said. Without any, it was said on the day of publication.
[[nodiscard]] When find_when(const TopicMatch& match, const Surroundings& around, Mode mode,
                             const Annotations& annotations);

}  // namespace gainsay
