#include <algorithm>
#include <set>
#include <tuple>

#include "ruleset/lint_cycles.h"
#include "ruleset/lint_patterns.h"
#include "ruleset/lint_places.h"
#include "ruleset/lint_topic.h"
#include "ruleset/ruleset.h"

namespace gainsay {
namespace {

class Linter {
 public:
  explicit Linter(const Ruleset& ruleset) : ruleset_(ruleset) {}

  Diagnostics run() {
    for (const Topic& topic : ruleset_.topics) check(topic);
    check_words();
    append(lint_cycles(ruleset_));
    std::stable_sort(found_.begin(), found_.end(), [](const Diagnostic& a, const Diagnostic& b) {
      return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
    return std::move(found_);
  }

 private:
  void append(Diagnostics more) {
    for (Diagnostic& diagnostic : more) found_.push_back(std::move(diagnostic));
  }

  void check(const Topic& topic) {
    const RulePlaces places(topic.path);
    append(lint_topic(topic, ruleset_, places));
    append(lint_patterns(topic, ruleset_, places));
    used_words_.insert(topic.scopes.begin(), topic.scopes.end());
    for (const TopicSlot& slot : topic.slots) {
      used_words_.insert(slot.beside_words.begin(), slot.beside_words.end());
    }
    for (const auto* texts : topic.text_patterns()) {
      for (const auto& [language, patterns] : *texts) {
        for (const Pattern& pattern : patterns) use_words(pattern);
      }
    }
    for (const TopicPattern& pattern : topic.patterns) {
      use_words(pattern.pattern);
      for (const Pattern& unless : pattern.unless) use_words(unless);
    }
  }

  void use_words(const Pattern& pattern) {
    const std::vector<std::string>& used = pattern.program().words_used;
    used_words_.insert(used.begin(), used.end());
  }

  void check_words() {
    for (const auto& [name, lists] : ruleset_.words) {
      const RulePlaces places(ruleset_.word_files.at(name));
      if (!used_words_.contains(name)) {
        found_.push_back(places.complain(places.find({"words"}), Severity::Warning,
                                         "no topic uses the word list '" + name + "'"));
      }
      for (const auto& [code, words] : lists) check_list(places, code);
    }
  }

  void check_list(const RulePlaces& places, const std::string& code) {
    const Language* language = ruleset_.language(code);
    if (language == nullptr) {
      std::vector<std::string> known;
      for (const auto& other : ruleset_.languages) known.push_back(other->code);
      found_.push_back(places.complain(places.key({code}), Severity::Error,
                                       "there are no rules for the language '" + code + "'",
                                       near_hint(code, known)));
      return;
    }
    const YamlNode* words = places.find({code});
    if (words == nullptr) return;
    for (const YamlNode& word : words->items) {
      append(lint_pattern_text(word, language->folder, places));
    }
  }

  const Ruleset& ruleset_;
  Diagnostics found_;
  std::set<std::string> used_words_;
};

}  // namespace

Diagnostics lint(const Ruleset& ruleset) { return Linter(ruleset).run(); }

}  // namespace gainsay
