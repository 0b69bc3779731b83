#include "ruleset/prefilter.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "annotate/annotations.h"
#include "extract/match.h"
#include "source/source.h"
#include "support/rules.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

std::vector<std::string> candidates(const std::string& folded,
                                    const std::vector<std::size_t>& ends) {
  const Ruleset& world = small_world();
  const Prefilter& prefilter = world.prefilter(*world.language("en"));
  std::vector<std::string> out;
  Prefilter::Presence presence(prefilter);
  for (const Prefilter::Candidate& at :
       prefilter.candidates(folded, ends, Prefilter::Where::Text, presence)) {
    out.push_back(std::to_string(at.piece) + " " + prefilter.patterns()[at.pattern].pattern->rule);
  }
  return out;
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

TEST_CASE("a topic that reads headlines has its words looked for in headlines only") {
  auto files = small_rules();
  files["news/port.yaml"] =
      "topic: port\ntitle: Ports\nreads: headline\nslots: {what: {kind: country}}\n"
      "states: {shut: {}}\npatterns:\n  en:\n    shut:\n      - 'harbour closed again'\n";
  const Ruleset ruleset = load(files);
  const Prefilter& prefilter = ruleset.prefilter(*ruleset.language("en"));
  Prefilter::Presence presence(prefilter);
  std::string folded = separator + std::string("harbour closed again") + separator;
  std::replace(folded.begin(), folded.end(), ' ', separator);
  const auto found = [&](Prefilter::Where where) {
    return prefilter.candidates(folded, {folded.size()}, where, presence).size();
  };
  CHECK(found(Prefilter::Where::Headline) > found(Prefilter::Where::Text));
}

TEST_CASE("a pattern is a candidate where a literal of each of its sets stands, and only there") {
  std::string text = " their role ended . nothing here . it ended ";
  std::replace(text.begin(), text.end(), ' ', separator);
  const auto found = candidates(text, {18, 33, text.size()});
  CHECK(holds(found, "0 news/role:en/ended/1"));
  CHECK_FALSE(holds(found, "1 news/role:en/ended/1"));
  CHECK(holds(found, "2 news/role:en/ended/1"));
  CHECK(std::is_sorted(found.begin(), found.end()));
  CHECK(std::adjacent_find(found.begin(), found.end()) == found.end());
}

TEST_CASE("a pattern is a candidate where its literals stand in order and near enough") {
  auto rules = small_rules();
  rules["news/port.yaml"] =
      "topic: port\ntitle: Ports\nstates: {shut: {}}\npatterns:\n  en:\n    shut:\n"
      "      - 'harbour ~2 (closed|sealed( off)?)( today)? again'\n";
  const Ruleset world = load(rules);
  const Prefilter& prefilter = world.prefilter(*world.language("en"));
  struct Case {
    std::string text;
    bool has_words;
    bool in_order;
  };
  const std::vector<Case> table = {
      {"harbour closed again", true, true},
      {"the harbour was quietly sealed off today again", true, true},
      {"harbour harbour a b closed again", true, true},
      {"again harbour closed", true, false},
      {"harbour a b c closed again", true, false},
      {"harbour closed a b c again", true, false},
      {"harbour opened again", false, false},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    std::string folded = separator + item.text;
    std::replace(folded.begin(), folded.end(), ' ', separator);
    const auto is_there = [&](bool in_order) {
      Prefilter::Presence presence(prefilter);
      const auto found =
          prefilter.candidates(folded, {folded.size()}, Prefilter::Where::Text, presence, in_order);
      return std::any_of(found.begin(), found.end(), [&](const Prefilter::Candidate& at) {
        return prefilter.patterns()[at.pattern].topic->name == "port";
      });
    };
    CHECK(is_there(false) == item.has_words);
    CHECK(is_there(true) == item.in_order);
    Prefilter::Presence presence(prefilter);
    presence.read("something else");
    presence.read(folded);
    for (const Prefilter::Entry& entry : prefilter.patterns()) {
      if (entry.topic->name == "port") {
        CHECK(presence.may_match(entry.pattern->pattern) == item.in_order);
      }
    }
  }
}

TEST_CASE("a text without a literal has only the patterns that have none either") {
  const auto found = candidates("nothing here", {12});
  CHECK_FALSE(holds(found, "0 news/role:en/ended/1"));
  CHECK(candidates("en", {2}) == found);
  CHECK(candidates("", {}).empty());
}

TEST_CASE("the prefilter loses no match in the examples of the shipped rules") {
  const Ruleset& rules = shipped_rules();
  std::size_t matches = 0;
  for (const Topic& topic : rules.topics) {
    for (const TopicExample& example : topic.examples) {
      Source source;
      source.text = example.text;
      source.body = {0, source.text.size()};
      source.metadata.language = example.language;
      Annotations annotations = read_text(source, rules);
      if (annotations.language == nullptr) continue;
      annotate(annotations, rules);
      const auto some = find_candidates(annotations, rules);
      const auto all = all_candidates(annotations, rules);
      const auto found = find_matches(annotations, some, rules);
      const auto expected = find_matches(annotations, all, rules);
      CAPTURE(example.text);
      REQUIRE(found.size() == expected.size());
      for (std::size_t i = 0; i < found.size(); ++i) {
        CHECK(found[i].pattern == expected[i].pattern);
        CHECK(found[i].match.tokens == expected[i].match.tokens);
      }
      matches += found.size();
    }
  }
  CHECK(matches > 300);
}
