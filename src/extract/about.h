#pragma once

#include <map>
#include <optional>
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

/// A state of the topic, or every other one where it is negated.
[[nodiscard]] StateValue state_value(const Topic& topic, const std::string& state, bool negated);

/// What a number says as a value of the topic: a count, an amount or a share; nothing where it is
/// none of that type.
[[nodiscard]] std::optional<NumberValue> figure_value(const NumberMention& number,
                                                      const Topic& topic);

/// The number, date or entity of the topic's value slot; false when its words cannot be read as the
/// type. A date that the match does not capture is the one `when` found.
[[nodiscard]] bool find_value(const TopicMatch& match, const When& when,
                              const Annotations& annotations, Value& value);

/// The words of the topic's `scope` lists in the match or beside it, sorted.
[[nodiscard]] std::vector<std::string> find_scope(const TopicMatch& match,
                                                  const Surroundings& around,
                                                  const Annotations& annotations);

}  // namespace gainsay
