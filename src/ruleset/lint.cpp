#include <algorithm>
#include <set>

#include "ruleset/ruleset.h"

namespace gainsay {
namespace {

// RE2's measure; a pattern of shipped size has a few hundred instructions.
constexpr int dear = 5000;

class Linter {
 public:
  explicit Linter(const Ruleset& ruleset) : ruleset_(ruleset) {}

  Diagnostics run() {
    for (const Topic& topic : ruleset_.topics) check(topic);
    for (const auto& [name, lists] : ruleset_.words) {
      if (!used_words_.contains(name)) {
        Diagnostic warning;
        warning.severity = Severity::Warning;
        warning.message = "no topic uses the word list '" + name + "'";
        found_.push_back(std::move(warning));
      }
    }
    std::stable_sort(found_.begin(), found_.end(), [](const Diagnostic& a, const Diagnostic& b) {
      return std::pair(a.file, a.line) < std::pair(b.file, b.line);
    });
    return std::move(found_);
  }

 private:
  void report(const Topic& topic, std::size_t line, Severity severity, std::string message,
              std::string hint = {}) {
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.file = topic.path;
    diagnostic.line = line;
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    found_.push_back(std::move(diagnostic));
  }

  void check(const Topic& topic) {
    for (const std::string& scope : topic.scopes) used_words_.insert(scope);
    if (topic.examples.empty()) {
      report(topic, 1, Severity::Error, "the topic '" + topic.name + "' has no examples",
             "add 'examples:' with texts and the claims they yield");
    }
    if (topic.conflicts.empty()) {
      report(topic, 1, Severity::Error, "the topic '" + topic.name + "' has no conflicts",
             "add 'conflicts:' with texts that clash and texts that only look so");
    }
    std::set<std::string> filled;
    std::set<std::string> reached;
    for (const TopicPattern& pattern : topic.patterns) {
      const PatternProgram& program = pattern.pattern.program();
      filled.insert(program.groups.begin(), program.groups.end());
      for (const auto& [slot, entity] : pattern.about) filled.insert(slot);
      used_words_.insert(program.words_used.begin(), program.words_used.end());
      reached.insert(pattern.state);
      check(topic, pattern);
    }
    for (const Implication& implication : topic.implied_by) reached.insert(implication.state);
    for (const TopicSlot& slot : topic.slots) {
      const bool from_outside = slot.fill != FillFrom::Nothing &&
                                (topic.is_about(slot.name) || slot.name == topic.value_slot);
      if (!filled.contains(slot.name) && !from_outside) {
        report(topic, 1, Severity::Error, "no pattern fills the slot '" + slot.name + "'");
      }
    }
    for (const TopicState& state : topic.states) {
      if (!reached.contains(state.name)) {
        report(topic, 1, Severity::Warning,
               "no pattern leads to the state '" + state.name + "' in any language");
      }
    }
  }

  void check(const Topic& topic, const TopicPattern& pattern) {
    if (const std::string problem = pattern.pattern.problem(); !problem.empty()) {
      report(topic, pattern.line, Severity::Error,
             "RE2 refuses the pattern " + pattern.rule + ": " + problem);
      return;
    }
    if (pattern.pattern.program().literals.empty()) {
      report(topic, pattern.line, Severity::Warning,
             "the pattern " + pattern.rule + " has no word that every match must hold",
             "without one it is tried on every sentence");
    }
    if (pattern.pattern.cost() > dear) {
      report(topic, pattern.line, Severity::Warning,
             "the pattern " + pattern.rule + " is dear: " + std::to_string(pattern.pattern.cost()) +
                 " instructions",
             "split it, or narrow its gaps");
    }
  }

  const Ruleset& ruleset_;
  Diagnostics found_;
  std::set<std::string> used_words_;
};

}  // namespace

Diagnostics lint(const Ruleset& ruleset) { return Linter(ruleset).run(); }

}  // namespace gainsay
