#include <algorithm>
#include <array>

#include "checker/checker.h"
#include "extract/match.h"
#include "ruleset/lint_places.h"

namespace gainsay {
namespace {

template <typename Word>
std::vector<std::string> words_up_to(Word last) {
  std::vector<std::string> words;
  for (unsigned i = 0; i <= static_cast<unsigned>(last); ++i) {
    words.emplace_back(to_word(static_cast<Word>(i)));
  }
  return words;
}

// The words that stand for a field of every claim, by its key.
std::vector<std::string> words_of(const std::string& key) {
  if (key == "mode") return words_up_to(Mode::Demanded);
  if (key == "certainty") return words_up_to(Certainty::Possible);
  if (key == "act") return words_up_to(Act::Deny);
  if (key == "polarity") return words_up_to(Polarity::Negated);
  if (key == "voice") return words_up_to(Voice::Narration);
  if (key == "soft") return {"true", "false"};
  return {};
}

// Whether each word that the pattern cannot do without stands in the text.
bool may_match(const TopicPattern& pattern, const std::string& folded) {
  const auto& sets = pattern.pattern.program().literals;
  return std::all_of(sets.begin(), sets.end(), [&](const LiteralSet& any_of) {
    return std::any_of(any_of->begin(), any_of->end(), [&](const std::string& literal) {
      return folded.find(literal) != std::string::npos;
    });
  });
}

class ExampleLinter {
 public:
  ExampleLinter(const Topic& topic, const Ruleset& ruleset)
      : topic_(topic), ruleset_(ruleset), places_(topic.path) {}

  Diagnostics run() {
    check_coverage();
    for (std::size_t i = 0; i < topic_.examples.size(); ++i) {
      check(topic_.examples[i], {"examples", std::to_string(i + 1)});
    }
    for (std::size_t i = 0; i < topic_.conflicts.size(); ++i) {
      const std::vector<std::string> keys = {"conflicts", std::to_string(i + 1)};
      for (const TopicConflict::Text& text : topic_.conflicts[i].texts) {
        check_language(text.text, text.language, keys);
      }
    }
    return std::move(found_);
  }

 private:
  void report(const YamlNode* node, Severity severity, std::string message, std::string hint = {}) {
    found_.push_back(places_.complain(node, severity, std::move(message), std::move(hint)));
  }

  void check_coverage() {
    const RuleTestReport tested = test_topic(topic_, ruleset_);
    for (const TopicPattern& pattern : topic_.patterns) {
      if (tested.exercised.contains(pattern.rule)) continue;
      report(places_.pattern(pattern.rule), Severity::Note,
             "no example or conflict exercises the pattern " + pattern.rule,
             "add an example whose claim it makes, or remove it");
    }
  }

  // A text that is read in no language yields nothing, whatever the patterns say.
  bool check_language(const std::string& text, const std::string& language,
                      const std::vector<std::string>& keys) {
    Source source;
    source.text = text;
    source.body = {0, text.size()};
    source.metadata.language = language;
    if (language_of(source, ruleset_) != nullptr) return true;
    if (language.empty()) {
      report(places_.find(keys), Severity::Warning, "no language with rules fits this text",
             "so nothing in it was read; say 'language:' beside it");
    } else {
      std::vector<std::string> known;
      for (const auto& of_rules : ruleset_.languages) known.push_back(of_rules->code);
      report(places_.find(keys), Severity::Error,
             "there are no rules for the language '" + language + "'", near_hint(language, known));
    }
    return false;
  }

  void check(const TopicExample& example, const std::vector<std::string>& keys) {
    if (!check_language(example.text, example.language, keys)) return;
    if (example.claims.empty()) check_look_alike(example, keys);
    for (std::size_t i = 0; i < example.claims.size(); ++i) {
      check_fields(example.claims[i], keys, i + 1);
      const auto& fields = example.claims[i].fields;
      const auto says = [&](std::string_view key) { return fields.contains(std::string(key)); };
      // What is not risen may be fallen or the same: no single state to name.
      static constexpr std::array<std::string_view, 5> telling = {"is", "low", "high", "polarity",
                                                                  "rule"};
      if (std::any_of(telling.begin(), telling.end(), says)) continue;
      if (!topic_.value_slot.empty() && says(topic_.value_slot)) continue;
      std::vector<std::string> at = keys;
      at.insert(at.end(), {"claims", std::to_string(i + 1)});
      report(places_.find(at), Severity::Warning,
             "this expected claim names no value, so a claim of the wrong rule passes for it",
             topic_.value_slot.empty() ? "say 'is:'" : "say '" + topic_.value_slot + ":'");
    }
  }

  // What no claim can have is a slip of the author's.
  void check_fields(const ExpectedClaim& claim, const std::vector<std::string>& keys,
                    std::size_t number) {
    for (const auto& [key, value] : claim.fields) {
      std::vector<std::string> at = keys;
      at.insert(at.end(), {"claims", std::to_string(number), key});
      const YamlNode* node = places_.find(at);
      const std::vector<std::string> words = words_of(key);
      if (!words.empty() && std::find(words.begin(), words.end(), value) == words.end()) {
        report(node, Severity::Error, "'" + value + "' is no '" + key + "'",
               near_hint(value, words));
      }
      const bool date = key == "from" || key == "to" || key == "as-of";
      if (date && !value.empty() && !parse_iso_range(value)) {
        report(node, Severity::Error, "'" + value + "' is no date",
               "write 2021-12-26, 2021-12, 2021, or first/last");
      }
      const TopicSlot* slot = topic_.slot(key);
      if (slot == nullptr || value.empty() || ruleset_.entities.find(value) != nullptr) continue;
      const bool entities = std::none_of(slot->kinds.begin(), slot->kinds.end(),
                                         [](KindId kind) { return !is_entity_kind(kind); });
      if (!entities) continue;
      std::vector<std::string> known;
      for (const Entity& entity : ruleset_.entities.entities()) known.push_back(entity.id);
      report(node, Severity::Error, "there is no entity '" + value + "'", near_hint(value, known));
    }
  }

  // A text without any word that the topic looks for proves nothing about its patterns.
  void check_look_alike(const TopicExample& example, const std::vector<std::string>& keys) {
    Source source;
    source.text = example.text;
    source.body = {0, example.text.size()};
    source.metadata.language = example.language;
    const Annotations read = read_text(source, ruleset_);
    const auto& patterns = ruleset_.prefilter(*read.language).patterns();
    const std::vector<Candidate> candidates = find_candidates(read, ruleset_, false);
    const bool tried =
        std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
          const Prefilter::Entry& entry = patterns[candidate.pattern];
          return entry.topic == &topic_ && may_match(*entry.pattern, read.document.words.folded);
        });
    if (tried) return;
    report(places_.find(keys), Severity::Note,
           "no pattern looks for any word of this example, so it passes whatever they say",
           "write a text that nearly matches");
  }

  const Topic& topic_;
  const Ruleset& ruleset_;
  RulePlaces places_;
  Diagnostics found_;
};

}  // namespace

Diagnostics lint_examples(const Topic& topic, const Ruleset& ruleset) {
  return ExampleLinter(topic, ruleset).run();
}

}  // namespace gainsay
