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

struct Read {
  explicit Read(std::string text) {
    source.text = std::move(text);
    source.body = {0, source.text.size()};
    const Language& english = *small_world().language("en");
    document = read_document(source, english.folder, english.text, english.clitics);
  }
  Read(const Read&) = delete;
  Read& operator=(const Read&) = delete;
  ~Read() = default;

  [[nodiscard]] TokenRange all() const { return {0, document.tokens().size()}; }

  Source source;
  Document document;
};

std::vector<Prefilter::Candidate> candidates(const Prefilter& prefilter, const Read& read,
                                             Prefilter::Where where, Prefilter::Presence& presence,
                                             bool in_order = true) {
  std::vector<Prefilter::Candidate> found;
  prefilter.candidates(read.document, 0, read.document.sentences.size(), where, presence, in_order,
                       found);
  return found;
}

// Candidates of a text of small words, as sentences and patterns.
std::vector<std::string> candidates(const std::string& text) {
  const Ruleset& world = small_world();
  const Prefilter& prefilter = world.prefilter(*world.language("en"));
  const Read read(text);
  std::vector<std::string> out;
  Prefilter::Presence presence(prefilter);
  for (const Prefilter::Candidate& at :
       candidates(prefilter, read, Prefilter::Where::Text, presence)) {
    out.push_back(std::to_string(at.sentence) + " " +
                  prefilter.patterns()[at.pattern].pattern->rule);
  }
  return out;
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

TEST_CASE("a presence may be used for one text after the other") {
  const Prefilter& prefilter = small_world().prefilter(*small_world().language("en"));
  const Read full("Their role ended. The role is over. Nothing here");
  const Read empty("Nothing here either");
  const Prefilter::PresenceLease used = prefilter.presence();
  for (const Read* read : {&full, &empty, &full, &full, &empty}) {
    Prefilter::Presence own(prefilter);
    const auto expected = candidates(prefilter, *read, Prefilter::Where::Text, own);
    CHECK(expected.empty() == (read == &empty));
    CHECK(candidates(prefilter, *read, Prefilter::Where::Text, *used) == expected);
  }
}

TEST_CASE("a topic that reads headlines has its words looked for in headlines only") {
  auto files = small_rules();
  files["news/port.yaml"] =
      "topic: port\ntitle: Ports\nreads: headline\nslots: {what: {kind: country}}\n"
      "states: {shut: {}}\npatterns:\n  en:\n    shut:\n      - 'harbour closed again'\n";
  const Ruleset ruleset = load(files);
  const Prefilter& prefilter = ruleset.prefilter(*ruleset.language("en"));
  Prefilter::Presence presence(prefilter);
  const Read read("harbour closed again");
  const auto found = [&](Prefilter::Where where) {
    return candidates(prefilter, read, where, presence).size();
  };
  CHECK(found(Prefilter::Where::Headline) > found(Prefilter::Where::Text));
}

TEST_CASE("a pattern is a candidate where a literal of each of its sets stands, and only there") {
  const auto found = candidates("Their role ended. Nothing here. It ended");
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
    const Read read(item.text);
    const auto is_there = [&](bool in_order) {
      Prefilter::Presence presence(prefilter);
      const auto found = candidates(prefilter, read, Prefilter::Where::Text, presence, in_order);
      return std::any_of(found.begin(), found.end(), [&](const Prefilter::Candidate& at) {
        return prefilter.patterns()[at.pattern].topic->name == "port";
      });
    };
    CHECK(is_there(false) == item.has_words);
    CHECK(is_there(true) == item.in_order);
  }
}

TEST_CASE("patterns that make no claims are asked for one by one, in one text after the other") {
  auto rules = small_rules();
  const std::string pattern = "'harbour ~2 (closed|sealed) again'";
  rules["news/port.yaml"] =
      "topic: port\ntitle: Ports\nstates: {shut: {}}\nunless:\n  en: [" + pattern +
      "]\npatterns:\n  en:\n    shut:\n      - {match: 'pier closed', unless: [" + pattern + "]}\n";
  rules["news/ship.yaml"] =
      "topic: ship\ntitle: Ships\nreads: headline\nslots: {what: {kind: country}}\nstates: {sunk: "
      "{}}\n"
      "unless:\n  en: [" +
      pattern + "]\npatterns:\n  en:\n    sunk:\n      - 'ship sinks'\n";
  const Ruleset world = load(rules);
  const Prefilter& prefilter = world.prefilter(*world.language("en"));
  std::vector<const Pattern*> asked;
  for (const char* name : {"port", "ship"}) {
    each_beside(*world.topic(name), "en", [&](const Pattern& one) { asked.push_back(&one); });
  }
  REQUIRE(asked.size() == 3);
  const Prefilter::PresenceLease presence = prefilter.presence();
  for (const auto& [text, expected] : std::vector<std::pair<std::string, bool>>{
           {"harbour closed again", true},
           {"something else", false},
           {"a harbour that was sealed again", true},
           {"again harbour closed", false},
       }) {
    CAPTURE(text);
    const Read read(text);
    presence->read(read.document, read.all());
    for (const Pattern* one : asked) CHECK(presence->may_match(*one) == expected);
  }
}

TEST_CASE("literals are found as words, behind letters, at the beginning and at the end of words") {
  auto rules = small_rules();
  rules["news/port.yaml"] =
      "topic: port\ntitle: Ports\nstates: {shut: {}}\npatterns:\n  en:\n    shut:\n"
      "      - 'harbour'\n      - 'quay[a-z]*'\n      - '[a-z]*shore'\n      - "
      "'[a-z]*dock[a-z]*'\n";
  const Ruleset world = load(rules);
  const Prefilter& prefilter = world.prefilter(*world.language("en"));
  const std::vector<std::pair<std::string, std::string>> table = {
      {"harbour", "1"},  {"harbours", ""},  {"the harbour wall", "1"},
      {"quay", "2"},     {"quayside", "2"}, {"subquay", ""},
      {"seashore", "3"}, {"shore", "3"},    {"seashores", ""},
      {"drydock", "4"},  {"docks", "4"},    {"undocked", "4"},
  };
  for (const auto& [text, pattern] : table) {
    CAPTURE(text);
    const Read read(text);
    Prefilter::Presence presence(prefilter);
    std::string found;
    for (const auto& at : candidates(prefilter, read, Prefilter::Where::Text, presence)) {
      const Prefilter::Entry& entry = prefilter.patterns()[at.pattern];
      if (entry.topic->name == "port") found += entry.pattern->rule.back();
    }
    CHECK(found == pattern);
  }
}

TEST_CASE("words are found alone and behind letters, however long they are") {
  auto rules = small_rules();
  rules["languages/ar.yaml"] =
      "language: ar\ntitle: Arabic\nclitics: {shortest: 3, strip: [و, ف, ب, ال]}\ncommon: [في]\n";
  rules["news/port.yaml"] =
      "topic: port\ntitle: Ports\nstates: {shut: {}}\npatterns:\n  ar:\n    shut:\n"
      "      - 'حط'\n      - '[وف]?رسا'\n      - '[وف]?غرق(ت)?'\n      - '(ال)?ميناء'\n"
      "      - '[وف]?تدهورتا'\n  fr:\n    shut:\n      - '[ld]?eau'\n      - 'or'\n";
  rules["languages/fr.yaml"] =
      "language: fr\ntitle: French\nclitics: {shortest: 2, strip: [l, d]}\ncommon: [le]\n";
  const Ruleset world = load(rules);
  struct Case {
    std::string text;
    std::string pattern;
    std::string language = "ar";
  };
  const std::vector<Case> table = {
      {"حط", "1"},
      {"وحط", ""},
      {"حطب", ""},
      {"قد حط", "1"},
      {"رسا", "2"},
      {"ورسا", "2"},
      {"ترسا", ""},
      {"رساله", ""},
      {"غرق", "3"},
      {"فغرقت", "3"},
      {"وفغرق", "3"},
      {"غرقتا", ""},
      {"ميناء", "4"},
      {"الميناء", "4"},
      {"بالميناء", "4"},
      {"موانئ", ""},
      {"تدهورتا", "5"},
      {"وتدهورتا", "5"},
      {"يتدهورتا", ""},
      {"ثم فتدهورتا", "5"},
      {"eau", "1", "fr"},
      {"leau", "1", "fr"},
      {"une deau", "1", "fr"},
      {"peau", "", "fr"},
      {"eaux", "", "fr"},
      {"or", "2", "fr"},
      {"de lor", "", "fr"},
      {"ors", "", "fr"},
  };
  for (const auto& [text, pattern, code] : table) {
    CAPTURE(text);
    const Language& language = *world.language(code);
    const Prefilter& prefilter = world.prefilter(language);
    Source source;
    source.text = text;
    source.body = {0, text.size()};
    const Document document =
        read_document(source, language.folder, language.text, language.clitics);
    Prefilter::Presence presence(prefilter);
    std::vector<Prefilter::Candidate> found;
    prefilter.candidates(document, 0, 1, Prefilter::Where::Text, presence, true, found);
    std::string rules_found;
    for (const auto& at : found)
      rules_found += prefilter.patterns()[at.pattern].pattern->rule.back();
    CHECK(rules_found == pattern);
  }
}

TEST_CASE("a text without a literal has only the patterns that have none either") {
  const auto found = candidates("nothing here");
  CHECK_FALSE(holds(found, "0 news/role:en/ended/1"));
  CHECK(candidates("en") == found);
  CHECK(candidates("").empty());
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
