#pragma once

#include <map>
#include <string>
#include <vector>

#include "extract/claim.h"
#include "extract/match.h"
#include "extract/surroundings.h"
#include "extract/when.h"

namespace gainsay {

/// What a match says of what: the slots it captured, those its pattern fixes, and those that the
/// topic lets be filled from around it: the nearest mention of the kind that no other slot took,
/// before the match rather than behind it. False when a required slot stays empty.
[[nodiscard]] bool find_about(const TopicMatch& match, const Surroundings& around,
                              const Annotations& annotations,
                              std::map<std::string, AboutSlot>& about);

/// The number, date or entity of the topic's value slot; false when its words cannot be read as the
/// type. A date that the match does not capture is the one `when` found.
[[nodiscard]] bool find_value(const TopicMatch& match, const When& when,
                              const Annotations& annotations, Value& value);

/// The words of the topic's `scope` lists in the match or beside it, sorted.
[[nodiscard]] std::vector<std::string> find_scope(const TopicMatch& match,
                                                  const Surroundings& around,
                                                  const Annotations& annotations);

}  // namespace gainsay
