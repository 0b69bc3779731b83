#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "extract/claim.h"

namespace gainsay::testing {

inline DayRange days(std::string_view range) {
  return range.empty() ? DayRange{} : parse_iso_range(range).value_or(DayRange{});
}

/// Builds claims about the small world of rules.h:
/// `claim("ended").of("us-forces").as_of("2021-12-09")`. Certain, actual, by the narrator of a
/// source of its own, of the coalition in Iraq.
class ClaimBuilder {
 public:
  explicit ClaimBuilder(std::string topic, Value value) {
    claim_.topic = std::move(topic);
    claim_.value = std::move(value);
    claim_.about = {{"force", {"coalition", false}}, {"place", {"iraq", false}}};
    claim_.source = claim_.path = "a.txt";
    claim_.text = describe(claim_.value);
    claim_.speaker.how = SpeakerHow::Narrator;
  }

  ClaimBuilder& of(const std::string& force) { return slot("force", force); }
  ClaimBuilder& in(const std::string& place) { return slot("place", place); }
  ClaimBuilder& scope(std::vector<std::string> words) {
    claim_.scope = std::move(words);
    return *this;
  }
  ClaimBuilder& as_of(std::string_view range) {
    claim_.as_of = days(range);
    return *this;
  }
  ClaimBuilder& since(std::string_view range) {
    claim_.holds.begin = days(range);
    return *this;
  }
  ClaimBuilder& until(std::string_view range) {
    claim_.holds.end = days(range);
    return *this;
  }
  ClaimBuilder& by(std::string_view day) {
    claim_.holds.begin = {std::nullopt, days(day).last};
    claim_.holds.deadline = true;
    return *this;
  }
  ClaimBuilder& mode(Mode mode) {
    claim_.mode = mode;
    return *this;
  }
  ClaimBuilder& planned() { return mode(Mode::Planned); }
  ClaimBuilder& certainty(Certainty certainty) {
    claim_.certainty = certainty;
    return *this;
  }
  ClaimBuilder& denied() {
    claim_.act = Act::Deny;
    return *this;
  }
  ClaimBuilder& undated() {
    claim_.undated = true;
    claim_.as_of = {};
    return *this;
  }
  ClaimBuilder& superseded() {
    claim_.superseded = true;
    return *this;
  }
  ClaimBuilder& corrects() {
    claim_.corrects = true;
    return *this;
  }
  /// An entity of the rules, or "" for the narrator.
  ClaimBuilder& said_by(const std::string& entity, Voice voice = Voice::Quote) {
    claim_.speaker.entity = entity;
    claim_.speaker.name = entity;
    claim_.speaker.how = entity.empty() ? SpeakerHow::Narrator : SpeakerHow::Explicit;
    claim_.voice = voice;
    return *this;
  }
  ClaimBuilder& source(const std::string& source) {
    claim_.source = claim_.path = source;
    return *this;
  }
  ClaimBuilder& headline() {
    claim_.headline = true;
    return *this;
  }
  /// Where in its source the words are, and so those that it is uttered with.
  ClaimBuilder& at(std::size_t start, std::size_t end) {
    claim_.span = claim_.sentence = claim_.utterance = {start, end};
    return *this;
  }
  ClaimBuilder& sketch(const std::string& sketch) {
    claim_.sketch = sketch;
    return *this;
  }
  ClaimBuilder& outlet(const std::string& outlet) {
    claim_.outlet = outlet;
    return *this;
  }
  ClaimBuilder& via(const std::string& channel) {
    claim_.speaker.via.push_back(channel);
    return *this;
  }
  ClaimBuilder& story(const std::string& story) {
    claim_.story = story;
    return *this;
  }

  operator Claim() const {  // NOLINT(google-explicit-constructor): what a builder is for
    Claim claim = claim_;
    claim.id = stable_id("c-", claim.source + claim.topic + claim.text + claim.speaker.entity +
                                   iso_range(claim.as_of) + iso_range(claim.holds.begin));
    return claim;
  }

 private:
  ClaimBuilder& slot(const std::string& name, const std::string& entity) {
    if (entity.empty()) {
      claim_.about.erase(name);
    } else {
      claim_.about[name] = {entity, false};
    }
    return *this;
  }

  Claim claim_;
};

/// A claim about the role of a force: one or more of "ended", "ongoing", "paused", sorted.
template <typename... States>
ClaimBuilder role(States... states) {
  return ClaimBuilder("role", StateValue{{std::string(states)...}});
}

inline Value count(std::optional<double> low, std::optional<double> high, bool soft = false,
                   double grain = 1) {
  NumberValue value;
  value.low = low;
  value.high = high;
  value.soft = soft;
  value.unit = "people";
  value.grain = grain;
  return value;
}

inline ClaimBuilder strength(double soldiers) {
  return ClaimBuilder("strength", count(soldiers, soldiers));
}

inline ClaimBuilder toll(double dead) { return ClaimBuilder("toll", count(dead, dead)).of(""); }

inline ClaimBuilder winner(const std::string& country) {
  return ClaimBuilder("winner", EntityValue{country}).in("");
}

}  // namespace gainsay::testing
