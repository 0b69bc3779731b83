#include <algorithm>

#include "checker/checker.h"
#include "compare/voice.h"

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

std::string speaker_of(const Claim& claim) {
  if (!claim.speaker.entity.empty()) return claim.speaker.entity;
  if (!claim.speaker.name.empty()) return claim.speaker.name;
  return claim.speaker.how == SpeakerHow::Unknown ? "unknown" : "narrator";
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string number_text(const std::optional<double>& number) {
  if (!number) return "";
  NumberValue value;
  value.low = value.high = number;
  std::string text = describe(value);
  text.erase(std::remove(text.begin(), text.end(), ','), text.end());
  return text;
}

// What a claim has under a key of an expected claim.
std::string field(const Claim& claim, const Topic& topic, const std::string& key) {
  const auto* number = std::get_if<NumberValue>(&claim.value);
  if (key == "is") return describe(claim.value);
  if (key == "from") return iso_range(claim.holds.begin);
  if (key == "to") return iso_range(claim.holds.end);
  if (key == "as-of") return iso_range(claim.as_of);
  if (key == "by") return speaker_of(claim);
  if (key == "mode") return std::string(to_word(claim.mode));
  if (key == "certainty") return std::string(to_word(claim.certainty));
  if (key == "act") return std::string(to_word(claim.act));
  if (key == "polarity") return std::string(to_word(claim.polarity));
  if (key == "voice") return std::string(to_word(claim.voice));
  if (key == "scope") return joined(claim.scope);
  if (key == "low") return number == nullptr ? "" : number_text(number->low);
  if (key == "high") return number == nullptr ? "" : number_text(number->high);
  if (key == "soft") return number != nullptr && number->soft ? "true" : "false";
  if (key == topic.value_slot) {
    if (number != nullptr && number->low == number->high) return number_text(number->low);
    if (const auto* date = std::get_if<DateValue>(&claim.value)) return iso_range(date->range);
    return describe(claim.value);
  }
  const auto slot = claim.about.find(key);
  return slot == claim.about.end() ? "" : slot->second.entity;
}

bool fits(const ExpectedClaim& expected, const Claim& claim, const Topic& topic) {
  return std::all_of(expected.fields.begin(), expected.fields.end(), [&](const auto& entry) {
    return field(claim, topic, entry.first) == entry.second;
  });
}

std::string write(const ExpectedClaim& expected) {
  std::string out;
  for (const auto& [key, value] : expected.fields) {
    out += (out.empty() ? "{" : ", ") + key + ": " + value;
  }
  return out + "}";
}

std::string write(const Claim& claim, const Topic& topic) {
  std::vector<std::string> keys = topic.about;
  for (const std::string_view key : {"is", "from", "to", "by", "mode", "certainty", "act"}) {
    keys.emplace_back(key);
  }
  std::string out;
  for (const std::string& key : keys) {
    const std::string value = field(claim, topic, key);
    const bool usual = value.empty() || (key == "mode" && value == "actual") ||
                       (key == "certainty" && value == "certain") ||
                       (key == "act" && value == "assert");
    if (!usual) out += (out.empty() ? "{" : ", ") + key + ": " + value;
  }
  return out + "}  '" + claim.text + "'  " + claim.rule;
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
  Tester(const Topic& topic, const Ruleset& ruleset) : topic_(topic), ruleset_(ruleset) {}

  RuleTestReport run() {
    for (const TopicExample& example : topic_.examples) run_example(example);
    for (const TopicConflict& conflict : topic_.conflicts) run_conflict(conflict);
    return std::move(report_);
  }

 private:
  void run_example(const TopicExample& example) {
    const Source source =
        make_source("example", example.text, example.language, example.published, {});
    std::vector<Claim> found;
    for (Claim& claim : extract(source, ruleset_).claims) {
      if (claim.topic == topic_.name) found.push_back(std::move(claim));
    }
    // Expected claims are few, so trying each against what is left will do; the order is the text's
    // or any other.
    std::vector<Claim> left = found;
    bool all = found.size() == example.claims.size();
    for (const ExpectedClaim& expected : example.claims) {
      const auto hit = std::find_if(left.begin(), left.end(), [&](const Claim& claim) {
        return fits(expected, claim, topic_);
      });
      if (hit == left.end()) {
        all = false;
      } else {
        left.erase(hit);
      }
    }
    if (all) {
      ++report_.passed;
      return;
    }
    RuleTestFailure failure;
    failure.where = at_line(topic_, example.line, "the example does not yield what it says");
    failure.text = example.text;
    for (const ExpectedClaim& expected : example.claims)
      failure.expected.push_back(write(expected));
    for (const Claim& claim : found) failure.found.push_back(write(claim, topic_));
    report_.failures.push_back(std::move(failure));
  }

  void run_conflict(const TopicConflict& conflict) {
    std::vector<Claim> claims;
    std::string texts;
    std::size_t number = 0;
    for (const TopicConflict::Text& text : conflict.texts) {
      const Source source = make_source("text " + std::to_string(++number), text.text,
                                        text.language, text.published, text.outlet);
      for (Claim& claim : extract(source, ruleset_).claims) claims.push_back(std::move(claim));
      texts += (texts.empty() ? "" : " | ") + text.text;
    }
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
    if (passed) {
      ++report_.passed;
      return;
    }
    RuleTestFailure failure;
    failure.where = at_line(topic_, conflict.line, "the texts do not compare as the conflict says");
    failure.text = texts;
    failure.expected = {conflict.finding};
    failure.found = kinds;
    for (const Claim& claim : claims) {
      if (claim.topic == topic_.name) failure.found.push_back(write(claim, topic_));
    }
    report_.failures.push_back(std::move(failure));
  }

  const Topic& topic_;
  const Ruleset& ruleset_;
  RuleTestReport report_;
};

}  // namespace

RuleTestReport test_topic(const Topic& topic, const Ruleset& ruleset) {
  return Tester(topic, ruleset).run();
}

}  // namespace gainsay
