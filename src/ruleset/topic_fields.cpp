#include "ruleset/topic_fields.h"

#include "base/utf8.h"

namespace gainsay {

void report_unknown(YamlFields& fields, const YamlNode& node, const std::string& what,
                    std::string_view typed, const std::vector<std::string>& known) {
  const std::string_view near = nearest(typed, known);
  fields.error(node, "there is no " + what + " '" + std::string(typed) + "'",
               near.empty() ? std::string() : "did you mean '" + std::string(near) + "'?");
}

void check_slot(YamlFields& fields, const YamlNode& node, const Topic& topic) {
  if (topic.slot(node.text) != nullptr) return;
  std::vector<std::string> known;
  for (const TopicSlot& slot : topic.slots) known.push_back(slot.name);
  report_unknown(fields, node, "slot", node.text, known);
}

}  // namespace gainsay
