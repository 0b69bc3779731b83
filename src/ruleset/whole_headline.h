#pragma once

#include <algorithm>

#include "ruleset/topic.h"

namespace gainsay {

/// Whether a topic asks what a headline says as a whole (extract/headline.h).
[[nodiscard]] inline bool reads_whole_headlines(const Topic& topic) {
  return std::any_of(topic.slots.begin(), topic.slots.end(),
                     [](const TopicSlot& slot) { return slot.whole; });
}

/// Whether a topic looks at headlines only.
[[nodiscard]] inline bool reads_headlines(const Topic& topic) {
  return topic.reads == Reads::Headline || reads_whole_headlines(topic);
}

}  // namespace gainsay
