#include "ruleset/lint_cycles.h"

#include <algorithm>
#include <map>
#include <set>

#include "ruleset/lint_places.h"

namespace gainsay {
namespace {

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// What follows from what.
class Graph {
 public:
  void add(const std::string& from, const std::string& to) { next_[from].insert(to); }

  /// The shortest way from `from` to `to`, both included; just one when they are the same; empty
  /// when there is none.
  [[nodiscard]] std::vector<std::string> way(const std::string& from, const std::string& to) const {
    std::map<std::string, std::string> before = {{from, from}};
    std::vector<std::string> reached = {from};
    for (std::size_t at = 0; at < reached.size(); ++at) {
      const auto targets = next_.find(reached[at]);
      if (targets == next_.end()) continue;
      for (const std::string& target : targets->second) {
        if (before.emplace(target, reached[at]).second) reached.push_back(target);
      }
    }
    if (!before.contains(to)) return {};
    std::vector<std::string> path = {to};
    while (path.back() != from) path.push_back(before.at(path.back()));
    std::reverse(path.begin(), path.end());
    return path;
  }

 private:
  std::map<std::string, std::set<std::string>> next_;
};

std::string arrows(const std::vector<std::string>& path) {
  std::string out;
  for (const std::string& name : path) out += (out.empty() ? "" : " -> ") + name;
  return out;
}

class CycleLinter {
 public:
  explicit CycleLinter(const Ruleset& ruleset) : ruleset_(ruleset) {}

  Diagnostics run() {
    for (const Topic& topic : ruleset_.topics) check_states(topic);
    check_implications();
    return std::move(found_);
  }

 private:
  void check_states(const Topic& topic) {
    const RulePlaces places(topic.path);
    for (const TopicState& state : topic.states) {
      const YamlNode* node = places.key({"states", state.name});
      if (has(state.excludes, state.name)) {
        report(places, node, "the state '" + state.name + "' excludes itself",
               "a state that it implies excludes it, or it names itself");
      }
      for (const std::string& implied : state.implies) {
        const TopicState* other = topic.state(implied);
        if (other == nullptr) continue;
        if (has(state.excludes, implied)) {
          report(places, node,
                 "the state '" + state.name + "' implies '" + implied + "' and excludes it");
        }
        if (state.name < implied && has(other->implies, state.name)) {
          report(places, node,
                 "the states '" + state.name + "' and '" + implied + "' imply each other",
                 "if they are one state, keep one of them");
        }
      }
    }
  }

  void check_implications() {
    Graph graph;
    for (const Implication& implication : ruleset_.implications) {
      const Topic* when = ruleset_.topic(implication.when_topic);
      if (when == nullptr) continue;
      graph.add(when->name + " = " + implication.when_state,
                implication.topic + " = " + implication.state);
    }
    for (const Topic& topic : ruleset_.topics) {
      for (const TopicState& state : topic.states) {
        for (const std::string& implied : state.implies) {
          graph.add(topic.name + " = " + state.name, topic.name + " = " + implied);
        }
      }
    }
    std::set<std::string> told;
    for (const Implication& implication : ruleset_.implications) {
      const Topic* when = ruleset_.topic(implication.when_topic);
      if (when == nullptr) continue;
      const std::string from = when->name + " = " + implication.when_state;
      std::vector<std::string> path =
          graph.way(implication.topic + " = " + implication.state, from);
      if (path.empty() || told.contains(from)) continue;
      told.insert(path.begin(), path.end());
      path.insert(path.begin(), from);
      const RulePlaces places(ruleset_.topic(implication.topic)->path);
      report(places, places.key({"implied-by", implication.state}),
             "what follows leads back to where it began: " + arrows(path),
             "take one of the implications out");
    }
  }

  void report(const RulePlaces& places, const YamlNode* node, std::string message,
              std::string hint = {}) {
    found_.push_back(places.complain(node, Severity::Error, std::move(message), std::move(hint)));
  }

  const Ruleset& ruleset_;
  Diagnostics found_;
};

}  // namespace

Diagnostics lint_cycles(const Ruleset& ruleset) { return CycleLinter(ruleset).run(); }

}  // namespace gainsay
