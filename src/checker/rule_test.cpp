#include <algorithm>

#include "checker/checker.h"
#include "checker/claim_diff.h"

namespace gainsay {
namespace {

Source make_source(const std::string& id, const std::string& text, const std::string& language,
                   const std::optional<Day>& published, const std::string& outlet) {
  Source source;
  source.id = id;
  source.text = text;
  source.body = {0, text.size()};
  source.metadata.language = language;
  source.metadata.published = published;
  source.metadata.outlet = outlet;
  return source;
}

Diagnostic at_line(const Topic& topic, std::size_t line, std::string message) {
  Diagnostic diagnostic;
  diagnostic.file = topic.path;
  diagnostic.line = line;
  diagnostic.message = std::move(message);
  return diagnostic;
}

class Tester {
 public:
  Tester(const Topic& topic, const Ruleset& ruleset, std::string_view language)
      : topic_(topic), ruleset_(ruleset), language_(language) {}

  RuleTestReport run() {
    for (const TopicExample& example : topic_.examples) run_example(example);
    for (const TopicConflict& conflict : topic_.conflicts) run_conflict(conflict);
    return std::move(report_);
  }

 private:
  [[nodiscard]] bool wanted(const Source& source) const {
    const Language* language = language_of(source, ruleset_);
    return language_.empty() || (language != nullptr && language->code == language_);
  }

  // The claims of a source: all of them exercise their rules, those of the topic count.
  void read(const Source& source, std::vector<Claim>& claims) {
    for (Claim& claim : extract(source, ruleset_).claims) {
      report_.exercised.insert(claim.rule);
      claims.push_back(std::move(claim));
    }
  }

  void run_example(const TopicExample& example) {
    const Source source =
        make_source("example", example.text, example.language, example.published, {});
    if (!wanted(source)) return;
    std::vector<Claim> found;
    read(source, found);
    std::erase_if(found, [&](const Claim& claim) { return claim.topic != topic_.name; });
    judge(diff(example.claims, found, topic_), example.line,
          "the example does not yield what it says", example.text);
  }

  void run_conflict(const TopicConflict& conflict) {
    std::vector<Source> sources;
    std::string texts;
    for (const TopicConflict::Text& text : conflict.texts) {
      sources.push_back(make_source("text " + std::to_string(sources.size() + 1), text.text,
                                    text.language, text.published, text.outlet));
      texts += (texts.empty() ? "" : "\n") + text.text;
    }
    if (std::none_of(sources.begin(), sources.end(), [&](const Source& s) { return wanted(s); })) {
      return;
    }
    std::vector<Claim> claims;
    for (const Source& source : sources) read(source, claims);
    const Comparison comparison = compare(claims, ruleset_);
    std::vector<std::string> kinds;
    for (const Finding& finding : comparison.findings) {
      if (finding.topic == topic_.name) kinds.emplace_back(to_word(finding.kind));
    }
    const bool has = std::find(kinds.begin(), kinds.end(), conflict.finding) != kinds.end();
    const bool clashes = std::find(kinds.begin(), kinds.end(), "contradiction") != kinds.end();
    const bool passed = conflict.finding == "none"
                            ? kinds.empty()
                            : has && (conflict.finding == "contradiction" || !clashes);
    std::vector<std::string> lines;
    if (!passed) {
      lines.push_back("- " + conflict.finding);
      if (kinds.empty()) kinds.emplace_back("none");
      for (const std::string& kind : kinds) lines.push_back("+ " + kind);
      for (const Claim& claim : claims) {
        if (claim.topic == topic_.name && claim.because.empty()) {
          lines.push_back("  " + claim.source + ": " + write(claim, topic_));
        }
      }
    }
    judge(std::move(lines), conflict.line, "the texts do not compare as the conflict says",
          std::move(texts));
  }

  void judge(std::vector<std::string> lines, std::size_t line, std::string message,
             std::string text) {
    if (lines.empty()) {
      ++report_.passed;
      return;
    }
    report_.failures.push_back(
        {at_line(topic_, line, std::move(message)), std::move(text), std::move(lines)});
  }

  const Topic& topic_;
  const Ruleset& ruleset_;
  std::string_view language_;
  RuleTestReport report_;
};

}  // namespace

RuleTestReport test_topic(const Topic& topic, const Ruleset& ruleset, std::string_view language) {
  return Tester(topic, ruleset, language).run();
}

}  // namespace gainsay
