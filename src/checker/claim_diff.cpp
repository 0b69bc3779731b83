#include "checker/claim_diff.h"

#include <algorithm>
#include <map>
#include <utility>

#include "compare/finding.h"
#include "compare/voice.h"

namespace gainsay {
namespace {

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

bool has(const Claim& claim, const Topic& topic, const std::string& key, const std::string& value) {
  // A rule may be named without its topic: "en/closed/2".
  if (key == "rule") return claim.rule == value || claim.rule == topic.full_name() + ":" + value;
  return field(claim, topic, key) == value;
}

/// How many of the expected fields the claim does not have.
std::size_t misses(const ExpectedClaim& expected, const Claim& claim, const Topic& topic) {
  return static_cast<std::size_t>(std::count_if(
      expected.fields.begin(), expected.fields.end(),
      [&](const auto& entry) { return !has(claim, topic, entry.first, entry.second); }));
}

/// "{force: navy, is: ended}"
class Braces {
 public:
  void add(const std::string& key, const std::string& value) {
    text_ += (text_.empty() ? "{" : ", ") + key + ": " + value;
  }
  [[nodiscard]] std::string take() const { return text_.empty() ? "{}" : text_ + "}"; }

 private:
  std::string text_;
};

std::string write(const ExpectedClaim& expected) {
  Braces braces;
  for (const auto& [key, value] : expected.fields) braces.add(key, value);
  return braces.take();
}

std::string evidence(const Claim& claim) { return "  '" + claim.text + "'  " + claim.rule; }

/// A claim with the keys of the one that was expected in its place.
std::string write(const Claim& claim, const Topic& topic, const ExpectedClaim& expected) {
  Braces braces;
  for (const auto& [key, wanted] : expected.fields) {
    const std::string value = key == "rule" ? claim.rule : field(claim, topic, key);
    braces.add(key, value.empty() ? "nothing" : value);
  }
  return braces.take() + evidence(claim);
}

}  // namespace

std::string write(const Claim& claim, const Topic& topic) {
  std::vector<std::string> keys = topic.about;
  if (!topic.value_slot.empty()) keys.push_back(topic.value_slot);
  for (const std::string_view key : {"is", "from", "to", "by", "mode", "certainty", "act"}) {
    if (key != "is" || topic.value_slot.empty()) keys.emplace_back(key);
  }
  Braces braces;
  for (const std::string& key : keys) {
    const std::string value = field(claim, topic, key);
    const bool usual = value.empty() || (key == "mode" && value == "actual") ||
                       (key == "certainty" && value == "certain") ||
                       (key == "act" && value == "assert");
    if (!usual) braces.add(key, value);
  }
  return braces.take() + evidence(claim);
}

std::vector<std::string> diff(const std::vector<ExpectedClaim>& expected,
                              const std::vector<Claim>& found, const Topic& topic) {
  // Claims are few, so the nearest pair is looked for again and again. Claims that fit go first;
  // what is left is paired by what it has in common, so that a wrong field shows beside the right.
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < expected.size(); ++i) open.push_back(i);
  std::vector<const Claim*> left;
  for (const Claim& claim : found) left.push_back(&claim);
  std::vector<std::string> same;
  std::vector<std::string> different;
  while (!open.empty() && !left.empty()) {
    std::size_t best = std::string::npos;
    std::pair<std::size_t, std::size_t> pair;
    for (std::size_t e = 0; e < open.size(); ++e) {
      for (std::size_t f = 0; f < left.size(); ++f) {
        const std::size_t distance = misses(expected[open[e]], *left[f], topic);
        if (distance < best) {
          best = distance;
          pair = {e, f};
        }
      }
    }
    const ExpectedClaim& wanted = expected[open[pair.first]];
    if (best == 0) {
      same.push_back("  " + write(wanted));
    } else {
      different.push_back("- " + write(wanted));
      different.push_back("+ " + write(*left[pair.second], topic, wanted));
    }
    open.erase(open.begin() + static_cast<std::ptrdiff_t>(pair.first));
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(pair.second));
  }
  for (const std::size_t i : open) different.push_back("- " + write(expected[i]));
  for (const Claim* claim : left) different.push_back("+ " + write(*claim, topic));
  if (different.empty()) return {};
  same.insert(same.end(), different.begin(), different.end());
  return same;
}

}  // namespace gainsay
