#include "compare/subject.h"

#include <algorithm>

namespace gainsay {

std::string subject_of(const Topic& topic, const std::map<std::string, std::string>& about,
                       const EntityRules& entities) {
  std::string out;
  const std::string& form = topic.subject;
  const auto expand = [&](std::string_view part, bool& complete) {
    std::string text;
    for (std::size_t at = 0; at < part.size();) {
      const std::size_t close = part[at] == '{' ? part.find('}', at) : std::string_view::npos;
      if (close == std::string_view::npos) {
        text += part[at++];
        continue;
      }
      const auto slot = about.find(std::string(part.substr(at + 1, close - at - 1)));
      if (slot == about.end()) {
        complete = false;
      } else {
        text += entities.title(slot->second);
      }
      at = close + 1;
    }
    return text;
  };
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t open = form.find('[', at);
    bool complete = true;
    out += expand(std::string_view(form).substr(at, std::min(open, form.size()) - at), complete);
    if (open == std::string::npos) break;
    const std::size_t close = std::min(form.find(']', open), form.size());
    complete = true;
    const std::string part =
        expand(std::string_view(form).substr(open + 1, close - open - 1), complete);
    if (complete) out += part;
    at = std::min(close + 1, form.size());
  }
  return out;
}

}  // namespace gainsay
