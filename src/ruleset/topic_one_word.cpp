#include "ruleset/topic_one_word.h"

#include <algorithm>

#include "ruleset/topic_fields.h"
#include "ruleset/whole_headline.h"

namespace gainsay {
namespace {

// By what they count as in phrases, sorted; a word without content never is in one.
std::vector<std::string> contents_of(const Language& language,
                                     const std::vector<std::string>& words) {
  std::vector<std::string> contents;
  for (const std::string& word : words) {
    contents.push_back(language.phrases.content(language.folder.fold(word)));
  }
  std::sort(contents.begin(), contents.end());
  return contents;
}

}  // namespace

void load_one_word(const YamlFile& file, YamlFields& fields, const TopicContext& context,
                   Topic& topic, Diagnostics& diagnostics) {
  const YamlNode* node = fields.get("one-word");
  if (node == nullptr) return;
  if (!reads_whole_headlines(topic) || !topic.value_slot.empty()) {
    fields.error(*node, "'one-word' is for topics that ask for the states of whole headlines");
  }
  for (const YamlEntry& entry : node->entries) {
    YamlFields about(file, entry.value, "what one word tells", diagnostics);
    const auto language =
        std::find_if(context.languages.begin(), context.languages.end(),
                     [&](const Language* known) { return known->code == entry.key.text; });
    OneWord words;
    const std::vector<std::string> forms = about.texts("forms");
    const std::vector<std::string> open = about.texts("open");
    const std::vector<std::string> openings = about.texts("openings");
    about.finish();
    if (language == context.languages.end()) {
      std::vector<std::string> known;
      for (const Language* one : context.languages) known.push_back(one->code);
      report_unknown(fields, entry.key, "language", entry.key.text, known);
      continue;
    }
    words.forms = contents_of(**language, forms);
    words.open = contents_of(**language, open);
    for (const std::string& letters : openings) {
      words.openings.push_back((*language)->folder.fold(letters));
    }
    topic.one_word.emplace(entry.key.text, std::move(words));
  }
}

}  // namespace gainsay
