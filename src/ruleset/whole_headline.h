#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "ruleset/topic.h"

namespace gainsay {

/// Whether a topic asks what a headline says as a whole (extract/headline.h).
[[nodiscard]] inline bool reads_whole_headlines(const Topic& topic) {
  return std::any_of(topic.slots.begin(), topic.slots.end(),
                     [](const TopicSlot& slot) { return slot.whole; });
}

/// A topic that does, with what it has for one language; null where it has nothing.
struct WholeHeadlineTopic {
  const Topic* topic = nullptr;
  const std::vector<Pattern>* unless = nullptr;
  const std::vector<Pattern>* tells = nullptr;
};
/// In the order of `topics`, which must outlive them.
[[nodiscard]] inline std::vector<WholeHeadlineTopic> whole_headline_topics(
    const std::vector<Topic>& topics, const std::string& language) {
  const auto of_language = [&](const std::map<std::string, std::vector<Pattern>>& patterns) {
    const auto here = patterns.find(language);
    return here == patterns.end() ? nullptr : &here->second;
  };
  std::vector<WholeHeadlineTopic> whole;
  for (const Topic& topic : topics) {
    if (!reads_whole_headlines(topic)) continue;
    whole.push_back({&topic, of_language(topic.unless), of_language(topic.tells)});
  }
  return whole;
}

/// Whether a topic looks at headlines only.
[[nodiscard]] inline bool reads_headlines(const Topic& topic) {
  return topic.reads == Reads::Headline || reads_whole_headlines(topic);
}

}  // namespace gainsay
