#pragma once

#include <vector>

#include "annotate/annotations.h"
#include "ruleset/topic.h"

namespace gainsay {

/// A pattern of a topic that holds somewhere in a text.
struct TopicMatch {
  const Topic* topic = nullptr;
  const TopicPattern* pattern = nullptr;
  std::size_t sentence = 0;
  PatternMatch match;
};

/// All matches of all topics, in text order. Of those of one topic that overlap, the longest counts; of
/// equally long ones, the first in its file.
[[nodiscard]] std::vector<TopicMatch> find_matches(const Annotations& annotations,
                                                   const Ruleset& ruleset);

}  // namespace gainsay
