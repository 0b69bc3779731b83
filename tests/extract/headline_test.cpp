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

auto told_files() {
  auto files = small_rules();
  files["languages/en-phrases.yaml"] = R"yaml(language: en
phrases:
  ends: [after]
  empty: [the, a, of, in]
  suffixes: [s]
)yaml";
  files["news/told.yaml"] = told_topic;
  return files;
}

const Ruleset& told_world() {
  static const Ruleset ruleset = load(told_files());
  return ruleset;
}

std::string value_topic(const std::string& value, const std::string& slot) {
  return R"yaml(topic: told
title: What it is told of
slots:
  what: {kind: phrase, of: headline, required: true, least: 3}
  )yaml" +
         slot + "\nabout: [what]\nvalue: " + value + R"yaml(
reads: headline
unless:
  en: ['(will|why)']
examples:
  - {text: 'The town sells kites.', claims: []}
conflicts:
  - {texts: ['Town sells kites', 'Town sells red kites'], finding: none}
)yaml";
}

std::string told(const std::string& text, const Ruleset& ruleset = told_world()) {
  std::string out;
  const Source source = source_of(text, "2021-12-26");
  for (const Claim& claim : read_headline(read_text(source, ruleset), ruleset)) {
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
      // Signs that close something end no sentence.
      {"The town sells \"red kites\"", "told = done what:town sell red kite"},
      {"The town sells (red) kites 9%", "told = done what:town sell red kite"},
      {"The town sells \"red kites.\"", ""},
      {"The town sells red kites?", ""},
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

TEST_CASE("a headline says the same where the look for candidates has been taken") {
  const Ruleset& ruleset = told_world();
  HeadlineFinding finding;  // of one text after the other
  int claims = 0;
  for (const char* text : {"The town refuses to sell kites", "The town sells kites",
                           "Their role ended", "The town nobody rejects sells kites at last", "",
                           "Kites refuses the town. It ended.", "The town rejects kites"}) {
    CAPTURE(text);
    const Source source = source_of(text, "2021-12-26");
    const Annotations read = read_text(source, ruleset);
    CHECK(find_candidates(read, ruleset, true, &finding) == find_candidates(read, ruleset));
    const std::vector<Claim> expected = read_headline(read, ruleset);
    const std::vector<Claim> found = read_headline(read, ruleset, &finding);
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(write(found[i]) == write(expected[i]));
      CHECK(found[i].id == expected[i].id);
    }
    claims += static_cast<int>(found.size());
  }
  CHECK(claims > 2);
}

TEST_CASE("a title tells nothing, where a topic says what tells") {
  auto files = told_files();
  std::string& topic = files["news/told.yaml"];
  topic.replace(topic.find("unless:"), 0, "tells:\n  en: ['sells', '[^.]+( [^.]+){5}']\n");
  const Ruleset rules = load(files);
  CHECK_FALSE(told("The town sells kites", rules).empty());
  CHECK(told("The town and kites", rules).empty());
  CHECK_FALSE(told("The red town and kites of old", rules).empty());
  CHECK_FALSE(told("The town refuses kites", rules).empty());  // what a pattern matches tells
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
    REQUIRE_FALSE(claims.empty());
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

TEST_CASE("a topic may have several pairs of opposites, and say nothing where none is told") {
  auto files = told_files();
  std::string& topic = files["news/told.yaml"];
  topic.replace(topic.find("otherwise: done\n"), 16, "");
  topic.replace(topic.find("  refused: {}\n"), 14,
                "  refused: {}\n  big: {excludes: [small]}\n  small: {}\n");
  topic.replace(topic.find("    done: ['at last']\n"), 22,
                "    done: ['at last']\n    big: ['big']\n    small: ['small']\n");
  const Ruleset ruleset = load(files);
  CHECK(told("The town sells kites", ruleset).empty());
  CHECK(told("The town sells big kites", ruleset) == "told = big what:town sell kite");
  // One of each pair, each beside the words of the others.
  CHECK(told("The town rejects big kites", ruleset) ==
        "told = big what:town reject kite; told = refused what:town big kite");
  // Both of a pair tell nothing, and leave the other pair what it tells.
  CHECK(told("The town rejects big kites for small ones", ruleset) ==
        "told = refused what:town big kite for small one");
}

TEST_CASE("of which of its names a headline tells") {
  auto files = told_files();
  files["news/told.yaml"] = value_topic("{slot: place, type: entity}", "place: {kind: country}");
  const Ruleset ruleset = load(files);
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"Town sells kites in Iraq", "told = iraq what:town sell kite"},
      // Each name once, and the others as what they are, however they are called.
      {"Town sells kites from Iraq to Syria; Iraq waits",
       "told = iraq what:town sell kite from to syria iraq wait; "
       "told = syria what:town sell kite from iraq to wait"},
      // Who begins it does what others may do as well, unless a sign shows that it is a place.
      {"Iraq sells kites to Syria", "told = syria what:iraq sell kite to"},
      {"Iraq: town sells kites", "told = iraq what:town sell kite"},
      {"Why town sells kites in Iraq", ""},
      {"Town in Iraq", ""},
      {"Town sells kites", ""},
      {"Town sells kites in Iraq.", ""},
      {"Town sells kites in Iraq!", "told = iraq what:town sell kite"},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(told(item.text, ruleset) == item.expected);
  }
}

TEST_CASE("a topic may ask for the name that begins a headline as well") {
  auto files = told_files();
  files["news/told.yaml"] =
      value_topic("{slot: place, type: entity}", "place: {kind: country, at: anywhere}");
  const Ruleset ruleset = load(files);
  CHECK(told("Iraq sells old kites", ruleset) == "told = iraq what:sell old kite");
  CHECK(told("Iraq sells kites to Syria", ruleset) ==
        "told = iraq what:sell kite to syria; told = syria what:iraq sell kite to");
}

TEST_CASE("how many a headline counts") {
  auto files = told_files();
  files["news/told.yaml"] = value_topic("{slot: number, type: count}", "number: {kind: number}");
  const Ruleset ruleset = load(files);
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"Town sells 12 kites", "told = 12 what:town sell kite"},
      {"Town sells 12 kites and 3 boats", ""},
      // A year, and what may be part of a name.
      {"Town sells 2024 kites", ""},
      {"Town sells kites of model 7", ""},
      {"Town sells model 7: kites", ""},
      {"Town sells kites", ""},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(told(item.text, ruleset) == item.expected);
  }
}

TEST_CASE("a headline needs all of its language, a text without one does not") {
  const auto needs = [](const std::string& text) {
    const Source source = source_of(text, "2021-12-26");
    return needs_whole_language(read_text(source, told_world()), told_world());
  };
  CHECK(needs("Town sells kites in Iraq\n\nSyria buys them."));
  CHECK_FALSE(needs("Town sells kites in Iraq. Syria buys them."));
}

TEST_CASE("a not turns round what a headline says, and what another word turns round already") {
  auto files = told_files();
  std::string& topic = files["news/told.yaml"];
  topic.replace(topic.find("    done: ['at last']\n"), 22,
                "    done: [{match: 'not', negated: true}]\n");
  const Ruleset ruleset = load(files);
  CHECK(told("The town sells kites", ruleset) == "told = done what:town sell kite");
  CHECK(told("The town not sells kites", ruleset) == "told = refused what:town sell kite negated");
  CHECK(told("The town refuses not to sell kites", ruleset).empty());
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
