#include "extract/headline.h"

#include <doctest/doctest.h>

#include <string>

#include "checker/checker.h"
#include "support/extracted.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

constexpr const char* told_topic = R"yaml(topic: told
title: Whether it was done
slots:
  what: {kind: phrase, of: headline, required: true, least: 2}
about: [what]
reads: headline
states:
  done: {excludes: [refused]}
  refused: {}
otherwise: done
unless:
  en: ['(will|why)']
patterns:
  en:
    refused:
      - 'refuses( to)?'
      - {match: 'rejects', unless: ['nobody rejects']}
    done: ['at last']
examples:
  - {text: 'The town refuses kites.', claims: [{is: refused}]}
conflicts:
  - {texts: ['Town refuses to sell kites', 'Town sells red kites'], finding: none}
)yaml";

constexpr const char* phrases = R"yaml(language: en
phrases:
  ends: [after]
  empty: [the, a, of, in]
  suffixes: [s]
)yaml";

const Ruleset& told_world() {
  static const Ruleset ruleset = [] {
    auto files = small_rules();
    files["languages/en-phrases.yaml"] = phrases;
    files["news/told.yaml"] = told_topic;
    return load(files);
  }();
  return ruleset;
}

std::string told(const std::string& text) {
  std::string out;
  const Source source = source_of(text, "2021-12-26");
  for (const Claim& claim : read_headline(read_text(source, told_world()), told_world())) {
    out += (out.empty() ? "" : "; ") + write(claim);
  }
  return out;
}

}  // namespace

TEST_CASE("a headline says as a whole that something was done or not") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"The town sells kites", "told = done what:town sell kite"},
      {"The town refuses to sell kites", "told = refused what:town sell kite"},
      // All words but the pattern's own, over signs and what ends phrases, without figures.
      {"Town: kites, red kites refuses after 3 storms",
       "told = refused what:town kite red after storm"},
      {"The town rejects kites", "told = refused what:town kite"},
      // An 'unless' of the pattern leaves the words what they are; one of the topic says nothing.
      {"The town nobody rejects", "told = done what:town nobody reject"},
      {"The town will sell kites", ""},
      // Both at once, or too few words.
      {"The town refuses kites at last", ""},
      {"The kites", ""},
      // The first sentence of a text without a headline is none.
      {"The town sells kites. It refuses to sell boats.", ""},
      {"", ""},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(told(item.text) == item.expected);
  }
  std::string story = "The town sells kites";
  for (int i = 0; i < 21; ++i) story += " and kites";
  CHECK(told(story).empty());
}

TEST_CASE("a title tells nothing, where a topic says what tells") {
  auto files = small_rules();
  std::string topic = told_topic;
  topic.replace(topic.find("unless:"), 0, "tells:\n  en: ['sells', '[^.]+( [^.]+){5}']\n");
  files["languages/en-phrases.yaml"] = phrases;
  files["news/told.yaml"] = topic;
  const Ruleset rules = load(files);
  const auto told = [&](const std::string& text) {
    const Source source = source_of(text, "2021-12-26");
    return read_headline(read_text(source, rules), rules).size();
  };
  CHECK(told("The town sells kites") == 1);
  CHECK(told("The town and kites") == 0);
  CHECK(told("The red town and kites of old") == 1);
  CHECK(told("The town refuses kites") == 1);  // what a pattern matches tells
}

TEST_CASE("a headline says only what stands in its part before two dots") {
  CHECK(told("The town refuses to sell kites.. Boats sail again") ==
        "told = refused what:town sell kite");
  CHECK(told("Boats sail.. The town refuses to sell kites") ==
        "told = refused what:boat sail town sell kite");
  CHECK(told("The town sells kites.. Boats sail again") ==
        "told = done what:town sell kite boat sail again");
}

TEST_CASE("who says what a headline tells") {
  const auto speaker = [](const std::string& headline) {
    const Source source = source_of(headline + "\n\nThe committee met.", "2021-12-26");
    const auto claims = read_headline(read_text(source, shipped_rules()), shipped_rules());
    REQUIRE(claims.size() == 1);
    return claims.front().speaker.how == SpeakerHow::Narrator ? "narrator"
                                                              : claims.front().speaker.name;
  };
  CHECK(speaker("Mayor: old bridge of Harbour Street repaired") == "Mayor");
  CHECK(speaker("Old bridge of Harbour Street repaired, mayor says") == "mayor");
  CHECK(speaker("Old bridge of Harbour Street repaired, opened at night") == "narrator");
  // That somebody denies it is what this one tells.
  CHECK(speaker("Museum, in a letter, denies theft of bronze bell") == "narrator");
  CHECK(speaker("العمدة: افتتاح الجسر القديم انتهى") == "العمدة");
}

TEST_CASE("a headline says the same whether its text claims more or not") {
  const auto first = [](const std::string& text) {
    const Extraction found = extract(source_of(text, "2021-12-26"), told_world());
    REQUIRE_FALSE(found.claims.empty());
    return write(found.claims.front());
  };
  CHECK(first("Town sells kites\n\nNothing else.") == "told = done what:town sell kite");
  CHECK(first("Town sells kites\n\nAll coalition forces left Iraq.") ==
        "told = done what:town sell kite");
}
