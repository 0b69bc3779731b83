// What is left undone for a text, and that nothing is lost by it.

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "checker/checker.h"
#include "report/json_claim.h"
#include "support/allocations.h"
#include "support/rules.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

Source source_of(std::string text, std::string language) {
  Source source;
  source.id = "text";
  source.text = std::move(text);
  source.body = {0, source.text.size()};
  source.metadata.language = std::move(language);
  source.metadata.published = make_day(2021, 12, 26);
  return source;
}

std::string claims_of(const Source& source, const Ruleset& ruleset, bool prefilter) {
  const Extraction extraction = extract(source, ruleset, {prefilter, nullptr});
  return claim_lines(extraction.claims) + messages(extraction.notes);
}

// The small rules with a word in every pattern that is long enough to be looked for.
std::map<std::string, std::string> telling_rules() {
  std::map<std::string, std::string> files = small_rules();
  std::string& role = files.at("news/role.yaml");
  const std::string short_words = "'end of the war(";
  role.replace(role.find(short_words), short_words.size(), "'finish of the war(");
  return files;
}

const Ruleset& telling_world() {
  static const Ruleset ruleset = load(telling_rules());
  return ruleset;
}

// The files of English as it is shipped: with dates, numbers and who says what.
std::map<std::string, std::string> shipped_english() {
  std::map<std::string, std::string> files;
  const auto folder = std::filesystem::path(GAINSAY_SOURCE_DIR) / "rules/languages";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with("en.")) continue;
    std::ifstream in(entry.path());
    files["languages/" + name] = {std::istreambuf_iterator<char>(in), {}};
  }
  return files;
}

enum class World {
  Small,
  Telling,  // every pattern has a word that can be looked for
  Spoken,   // in real English
};

// Patterns and texts of few words, so that nearly everything nearly matches.
class Invention {
 public:
  Invention(unsigned seed, World world)
      : random_(seed), telling_(world == World::Telling), spoken_(world == World::Spoken) {}

  std::string pattern() {
    std::string out = telling_ ? word() : element();
    for (std::size_t more = below(4); more > 0; --more) out += " " + element();
    return out;
  }

  std::map<std::string, std::string> rules() {
    std::map<std::string, std::string> files = telling_ ? telling_rules() : small_rules();
    if (spoken_) {
      for (auto& [name, text] : shipped_english()) files[name] = text;
    }
    for (int topic = 0; topic < 3; ++topic) {
      const std::string name = "made-" + std::to_string(topic);
      std::string text = "topic: " + name + "\ntitle: Made up\n" +
                         "slots: {n: number, when: date, force: force, place: country}\n" +
                         "about: [force, place]\nstates:\n  so: {}\n  not-so: {}\n";
      if (below(2) == 0) text += "unless: {en: ['" + pattern() + "']}\n";
      if (below(3) == 0) text += "digest: {en: ['" + pattern() + "']}\n";
      text += "patterns:\n  en:\n";
      for (const char* state : {"so", "not-so"}) {
        text += "    " + std::string(state) + ":\n";
        for (int i = 0; i < 4; ++i) {
          text += "      - {match: '" + pattern() + "'";
          if (below(3) == 0) text += ", unless: ['" + pattern() + "']";
          text += "}\n";
        }
      }
      files["made/" + name + ".yaml"] = text;
    }
    return files;
  }

  std::string text() {
    static const std::vector<std::string> pieces = {
        "harbour",   "closed", "opened", "bridge", "near",     "old",
        "the force", "Iraq",   "Iraqi",  "Syria",  "the navy", "coalition forces",
        "12",        "300",    "port",   "not",    "will",     "of",
        "the",       "said",   "fishing"};
    static const std::vector<std::string> spoken = {"he said",
                                                    "police said that",
                                                    "said the spokesman.",
                                                    "denied",
                                                    "\"",
                                                    "\u201C",
                                                    "\u201D",
                                                    "Police:",
                                                    "on 9 December",
                                                    "on Friday",
                                                    "that day",
                                                    "the following week",
                                                    "since 2 December",
                                                    "a year earlier,",
                                                    "30 February",
                                                    "according to her",
                                                    "on Sunday. \"They",
                                                    "at least"};
    std::string out;
    for (std::size_t sentence = 1 + below(6); sentence > 0; --sentence) {
      for (std::size_t word = 2 + below(9); word > 0; --word) {
        out += pick(spoken_ && below(4) == 0 ? spoken : pieces) + " ";
      }
      out.back() = '.';
      out += below(4) == 0 ? "\n\n" : " ";
    }
    return out;
  }

 private:
  std::size_t below(std::size_t end) { return random_() % end; }
  const std::string& pick(const std::vector<std::string>& from) { return from[below(from.size())]; }

  std::string word() {
    static const std::vector<std::string> words = {"harbour", "closed", "opened", "bridge",
                                                   "near",    "old",    "port",   "fishing"};
    return pick(words);
  }

  std::string element() {
    switch (below(8)) {
      case 0:
        return "{force}";
      case 1:
        return "{place}";
      case 2:
        return "{n}";
      case 3:
        return "(" + word() + "|" + word() + " " + word() + ")";
      case 4:
        return word() + "( " + word() + ")?";
      case 5:
        return word() + " ~" + std::to_string(1 + below(3)) + " " + word();
      case 6:
        return word() + "(s|ed)?";
      default:
        return word();
    }
  }

  std::mt19937 random_;
  bool telling_;
  bool spoken_;
};

}  // namespace

TEST_CASE("nothing is lost by laziness under rules and in texts that are made up") {
  std::size_t claims = 0;
  std::size_t not_read = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    Invention invention(seed, std::array{World::Small, World::Telling, World::Spoken}[seed % 3]);
    const Ruleset ruleset = load(invention.rules());
    std::vector<Source> sources;
    for (int text = 0; text < 40; ++text) {
      const Source& source = sources.emplace_back(source_of(invention.text(), "en"));
      const std::string all = claims_of(source, ruleset, false);
      CAPTURE(seed);
      CAPTURE(source.text);
      REQUIRE(claims_of(source, ruleset, true) == all);
      claims += !all.empty();
    }
    // Whether skimming pays, a thread learns from its texts: one that has had no others.
    std::thread([&] {
      Profile profile;
      for (const Source& source : sources) (void)extract(source, ruleset, {true, &profile});
      not_read += profile.texts - profile.texts_read;
    }).join();
  }
  CHECK(claims > 100);  // else it proves little
  CHECK(not_read > 20);
}

TEST_CASE("what a claim leans on is read in other sentences too") {
  std::map<std::string, std::string> files = small_rules();
  for (auto& [name, text] : shipped_english()) files[name] = text;
  files.at("news/toll.yaml") += "digest: {en: ['{n} (blasts|fires)']}\n";
  const Ruleset ruleset = load(files);
  const auto claims = [&](const std::string& text) {
    const Source source = source_of(text, "en");
    CHECK(claims_of(source, ruleset, true) == claims_of(source, ruleset, false));
    return extract(source, ruleset).claims;
  };
  // The day of what is said stands beside the cue, a sentence before the match.
  const auto quoted =
      claims("The spokesman said on 3 December: \"All is quiet. U.S. forces left Iraq.\"");
  REQUIRE(quoted.size() == 1);
  CHECK(quoted[0].speaker.entity == "coalition");
  CHECK(quoted[0].as_of.first == make_day(2021, 12, 3));
  // A day that was named before.
  const auto later = claims("It rained on 2 December. U.S. forces left Iraq the next day.");
  REQUIRE(later.size() == 1);
  CHECK(later[0].holds.begin.first == make_day(2021, 12, 3));
  // A text of several events, which a number further up tells.
  CHECK(claims("In the town were 2 blasts.\n\nSomebody saw it. 5 died in Iraq.").empty());
  CHECK(claims("In the town were blasts.\n\nSomebody saw it. 5 died in Iraq.").size() == 1);
}

TEST_CASE("what fills a slot is looked for as far behind the match as the slot says") {
  const std::string text = "9 died. They worked there.\nThe fire broke out in Syria.";
  const std::map<std::string, std::string> places = {
      {"sentence", ""}, {"paragraph", ""}, {"document", "syria"}};
  for (const auto& [fill, place] : places) {
    CAPTURE(fill);
    std::map<std::string, std::string> files = small_rules();
    std::string& toll = files.at("news/toll.yaml");
    const std::string slot = "place: country";
    toll.replace(toll.find(slot), slot.size(), "place: {kind: country, fill: " + fill + "}");
    const Ruleset ruleset = load(files);
    const Source source = source_of(text, "en");
    CHECK(claims_of(source, ruleset, true) == claims_of(source, ruleset, false));
    const std::vector<Claim> claims = extract(source, ruleset).claims;
    REQUIRE(claims.size() == 1);
    const auto at = claims[0].about.find("place");
    CHECK((at == claims[0].about.end() ? "" : at->second.entity) == place);
    // In the same paragraph, but another sentence.
    const Source joined = source_of("9 died. They worked there. The fire was in Syria.", "en");
    CHECK(claims_of(joined, ruleset, true) == claims_of(joined, ruleset, false));
    CHECK(extract(joined, ruleset).claims.at(0).about.contains("place") == (fill != "sentence"));
  }
}

TEST_CASE("nothing is lost by laziness in the real texts at hand") {
  const std::filesystem::path folder =
      std::filesystem::path(GAINSAY_SOURCE_DIR).parent_path() / "shared/eval";
  // Without laziness a text takes a hundred times as long: every so many-th must do here, and
  // 'gainsay extract --no-prefilter' is there for all.
  const std::map<std::string, std::size_t> every = {
      {"arabic-news.jsonl", 97}, {"casualties.jsonl", 71}, {"attribution.jsonl", 23}};
  std::size_t texts = 0;
  for (const auto& [name, step] : every) {
    std::ifstream in(folder / name);
    std::string line;
    for (std::size_t number = 0; std::getline(in, line); ++number) {
      if (number % step != 0) continue;
      const auto record = nlohmann::json::parse(line);
      const Source source = source_of(record.at("text"), record.at("language"));
      CAPTURE(record.at("id").get<std::string>());
      REQUIRE(claims_of(source, shipped_rules(), true) ==
              claims_of(source, shipped_rules(), false));
      ++texts;
    }
  }
  if (texts == 0) MESSAGE("skipped: ", folder.string(), " holds none of the texts");
}

TEST_CASE("a text without a pattern's words is looked through, and nothing more is done for it") {
  const Ruleset& rules = telling_world();
  const std::string sentence = "Quietly the gardener waters tulips behind the greenhouse. ";
  std::string text;
  for (int i = 0; i < 50; ++i) text += sentence;
  Profile profile;
  const Source source = source_of(text, "en");
  CHECK(extract(source, rules, {true, &profile}).claims.empty());
  CHECK(profile.texts == 1);
  CHECK(profile.texts_read == 0);
  CHECK(profile.sentences == 0);
  CHECK(profile.texts_with_candidates == 0);
  CHECK(profile.texts_annotated == 0);
  CHECK(profile.runs() == 0);
}

TEST_CASE("memory is asked for a few times for a text without a hit, however long it is") {
  const Ruleset& rules = telling_world();
  const auto asked = [&](int sentences) {
    std::string text;
    for (int i = 0; i < sentences; ++i) text += "Quietly the gardener waters tulips. ";
    const Source source = source_of(text, "en");
    (void)extract(source, rules);  // what is made at first use is there now
    const std::size_t before = allocations();
    (void)extract(source, rules);
    return allocations() - before;
  };
  CHECK(asked(10) < 60);
  CHECK(asked(5000) < asked(10) + 80);  // arrays that double
}

TEST_CASE("patterns run only over sentences that hold their words, and then few") {
  const Ruleset& rules = telling_world();
  std::string text = "The navy ended in Iraq. ";
  for (int i = 0; i < 50; ++i) text += "Quietly the gardener waters tulips. ";
  text += "A war has no end. ";
  Profile profile;
  const Source source = source_of(text, "en");
  CHECK(extract(source, rules, {true, &profile}).claims.size() == 1);
  CHECK(profile.sentences == 52);
  CHECK(profile.sentences_with_candidates <= 2);
  CHECK(profile.texts_annotated == 1);
  CHECK(profile.runs() <= 4);
  CHECK(profile.patterns.at("news/role:en/ended/1").hits == 1);
}

TEST_CASE("a text whose sentences match no pattern is not annotated as a whole") {
  const Ruleset& rules = telling_world();
  Profile profile;
  // All words of a pattern, and no name that it needs.
  const Source source = source_of("They ended it. Nobody died in the garden.", "en");
  CHECK(extract(source, rules, {true, &profile}).claims.empty());
  CHECK(profile.texts_with_candidates == 1);
  CHECK(profile.runs() == 0);
  CHECK(profile.texts_annotated == 0);
  // With the name, at a place where the pattern does not want it.
  Profile named;
  const Source other = source_of("They ended it with the navy. Nobody died in the garden.", "en");
  CHECK(extract(other, rules, {true, &named}).claims.empty());
  CHECK(named.runs() > 0);
  CHECK(named.texts_annotated == 0);
}
