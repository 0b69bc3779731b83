#include "compare/phrases.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "compare/compare.h"
#include "compare/relation.h"
#include "support/claims.h"
#include "support/rules.h"
#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

const Ruleset& phrase_world() {
  static const Ruleset ruleset = [] {
    auto files = small_rules();
    const auto topic = [](const std::string& name, const std::string& slot) {
      return "topic: " + name + R"yaml(
title: Whether something is banned
slots:
  what: )yaml" +
             slot + R"yaml(
  place: {kind: country, unstated: same}
about: [what, place]
states:
  banned: {excludes: [allowed]}
  allowed: {}
patterns:
  en:
    banned: ['ban on {what}']
    allowed: ['leave for {what}']
examples:
  - {text: 'A ban on kites.', claims: [{is: banned}]}
conflicts:
  - {texts: ['A ban on kites.', 'A leave for kites.'], finding: contradiction}
)yaml";
    };
    files["news/ban.yaml"] = topic("ban", "phrase");
    files["news/arrest.yaml"] = topic("arrest", "{kind: phrase, more: describes}");
    return load(files);
  }();
  return ruleset;
}

Claim about(const std::string& topic, const std::string& state, const std::string& what,
            const std::string& place = {}) {
  Claim claim = ClaimBuilder(topic, StateValue{{state}});
  claim.about = {{"what", {what, false}}};
  if (!place.empty()) claim.about["place"] = {place, false};
  return claim;
}

std::string relation(const std::string& topic, const Claim& a, const Claim& b) {
  switch (relate_about(a, b, *phrase_world().topic(topic), phrase_world().entities)) {
    case AboutRelation::Same:
      return "same";
    case AboutRelation::Underspecified:
      return "underspecified";
    case AboutRelation::Different:
      return "different";
    case AboutRelation::FirstIsPart:
    case AboutRelation::SecondIsPart:
      return "part";
  }
  return "";
}

}  // namespace

TEST_CASE("phrases are the same by their words, in whatever order") {
  struct Case {
    std::string a;
    std::string b;
    PhraseRelation expected;
  };
  const std::vector<Case> table = {
      {"fuel tax", "fuel tax", PhraseRelation::Same},
      {"fuel tax", "tax fuel", PhraseRelation::Same},
      {"fuel tax", "fuel tax iraq", PhraseRelation::Narrower},
      {"fuel tax", "new tax old fuel", PhraseRelation::Narrower},
      // One word names too many things.
      {"tax", "fuel tax", PhraseRelation::Different},
      {"fuel tax", "fuel price", PhraseRelation::Different},
      {"fuel tax iraq", "fuel tax syria", PhraseRelation::Different},
      // Told at length, most of the words are enough.
      {"council new law fuel tax", "council law fuel tax", PhraseRelation::Same},
      {"council bill on fuel tax", "council law on fuel tax", PhraseRelation::Same},
      {"council bill fuel tax", "council law fuel tax", PhraseRelation::Different},
      {"council bill fuel price", "council law fuel tax", PhraseRelation::Different},
  };
  for (const Case& item : table) {
    CAPTURE(item.a);
    CAPTURE(item.b);
    CHECK(relate_phrases(item.a, item.b) == item.expected);
    CHECK(relate_phrases(item.b, item.a) == item.expected);
  }
}

TEST_CASE("headlines tell of the same by half of their words") {
  CHECK(tell_of_the_same("town sell kite", "sell kite town"));
  CHECK(tell_of_the_same("town sell red kite child", "town council sell kite fair"));
  CHECK_FALSE(tell_of_the_same("town sell red kite child", "town council sell boat fair"));
  CHECK_FALSE(tell_of_the_same("sell kite", "sell kite"));  // too short to tell
  CHECK_FALSE(tell_of_the_same("a b c", "a b c d e f g h i j"));
  // More may be asked for.
  CHECK(tell_of_the_same("a b c d e", "a b c d f", {{4, 0.8}}));
  CHECK_FALSE(tell_of_the_same("a b c", "a b c", {{4, 0.8}}));
  CHECK_FALSE(tell_of_the_same("a b c d e", "a b c d f g", {{4, 0.8}}));
}

TEST_CASE(
    "two words side by side may be one name, and tell of no same matter where that is asked") {
  const std::vector<Likeness> scattered{{2, 0.4, 0, true}};
  CHECK(tell_of_the_same("harbour fee rise boat crew", "fee boat office dock mill", scattered));
  CHECK_FALSE(tell_of_the_same("harbour board dredge basin", "harbour board toll boat", scattered));
  CHECK_FALSE(tell_of_the_same("board harbour dredge basin", "toll of harbour board", scattered));
  CHECK(tell_of_the_same("harbour board dredge basin", "harbour new board toll", scattered));
  CHECK(tell_of_the_same("harbour board dredge basin", "harbour board basin", scattered));
}

TEST_CASE("who begins a headline, and a word between the same words, set two apart") {
  CHECK(are_set_apart("town open gate", "guild open gate"));
  CHECK_FALSE(are_set_apart("town open gate", "gate open town"));
  CHECK_FALSE(are_set_apart("town open gate", "gate shut"));  // the other one has that word
  CHECK(are_set_apart("town open old gate", "town open new gate"));
  CHECK_FALSE(are_set_apart("town open old gate", "town open gate"));
  CHECK_FALSE(are_set_apart("town open old gate", "town open new iron gate"));
  CHECK_FALSE(are_set_apart("town open old", "town open new"));  // at an end it may say more of it
  CHECK_FALSE(are_set_apart("town open old gate", "gate new open town"));
  CHECK_FALSE(are_set_apart("", "town open"));
  // Forms of one word.
  CHECK_FALSE(are_set_apart("town return old gate", "town returned old gate"));
  CHECK_FALSE(are_set_apart("builder open gate", "building open gate"));
}

TEST_CASE("two headlines are of others where each names one of a kind that the other does not") {
  const EntityRules& entities = phrase_world().entities;
  CHECK(name_others("iraq open gate", "syria shut gate", entities));
  CHECK_FALSE(name_others("iraq open gate", "shut gate", entities));
  CHECK_FALSE(name_others("iraq open gate", "iraq shut gate syria", entities));
  CHECK_FALSE(name_others("iraq open gate", "coalition shut gate", entities));  // of another kind
  CHECK_FALSE(name_others("coalition open gate", "us-forces shut gate", entities));  // a part
}

TEST_CASE("words of one root are no same words where these are asked for") {
  RootRules roots;
  roots.weak = {"a", "e", "i", "o", "u"};
  const auto alike = [&](std::size_t exact) {
    return tell_of_the_same("red kite town seller", "red kite town sellore", {{3, 0.5, exact}},
                            roots);
  };
  CHECK(alike(3));
  CHECK_FALSE(alike(4));
}

TEST_CASE("headlines tell of the same by words of one root") {
  RootRules roots;
  roots.weak = {"a", "e", "i", "o", "u"};
  const auto same = [&](const std::string& a, const std::string& b) {
    return tell_of_the_same(a, b, {{3, 0.5}}, roots);
  };
  CHECK(same("town seller kite", "town sellore kite"));
  CHECK_FALSE(tell_of_the_same("town seller kite", "town sellore kite", {{3, 0.5}}));
  CHECK(same("town kite seller garden", "town kite sellore gurdan"));
  // Roots alone tell nothing: no more of them count than words.
  CHECK_FALSE(same("towna kitty seller", "tawno ketty sellore"));
  CHECK_FALSE(same("town kitty seller", "town ketty sellore"));
  // Each word is one only.
  CHECK_FALSE(same("town kite seller sellore", "town kit soller"));
}

namespace {

// Topics of whole headlines with a value.
const Ruleset& headline_world() {
  static const Ruleset ruleset = [] {
    auto files = small_rules();
    const auto topic = [](const std::string& name, const std::string& slot,
                          const std::string& type) {
      return "topic: " + name + R"yaml(
title: What a headline tells of
reads: headline
slots:
  what: {kind: phrase, of: headline, required: true}
  value: {kind: )yaml" +
             slot + "}\nabout: [what]\nvalue: {slot: value, type: " + type + R"yaml(}
examples:
  - {text: 'A kite', claims: []}
conflicts:
  - {texts: ['A kite', 'A boat'], finding: none}
)yaml";
    };
    files["entities/town.yaml"] = R"yaml(kind: town
entities:
  mosul: {title: Mosul, part-of: [iraq], names: {en: [Mosul]}}
  nowhere: {title: Nowhere, names: {en: [Nowhere]}}
)yaml";
    files["news/where.yaml"] = topic("where", "country", "entity");
    files["news/who.yaml"] = topic("who", "[country, town, force], at: anywhere", "entity");
    files["news/many.yaml"] = topic("many", "number", "count");
    return load(files);
  }();
  return ruleset;
}

std::string clash(const Claim& a, const Claim& b) {
  std::vector<Claim> claims = {a, b};
  for (std::size_t i = 0; i < claims.size(); ++i) claims[i].source = std::to_string(i);
  std::vector<std::string> kinds;
  for (const Finding& finding : compare_claims(claims, headline_world()).findings) {
    kinds.emplace_back(to_word(finding.kind));
  }
  return join(kinds, ", ");
}

Claim headline(const std::string& topic, Value value, const std::string& what) {
  Claim claim = ClaimBuilder(topic, std::move(value));
  claim.about = {{"what", {what, false}}};
  return claim;
}

}  // namespace

TEST_CASE("headlines that tell the same of two countries clash") {
  const auto where = [](const std::string& country, const std::string& what) {
    return headline("where", EntityValue{country}, what);
  };
  const Claim iraq = where("iraq", "ship sink coast child");
  CHECK(clash(iraq, where("syria", "ship sink coast child")) == "contradiction");
  CHECK(clash(iraq, where("syria", "ship sink coast school")) == "contradiction");
  CHECK(clash(iraq, where("syria", "ship sink lake school")).empty());
  CHECK(clash(iraq, where("iraq", "ship sink coast child")).empty());
  // The two change places, or one of them is told beside the other.
  CHECK(clash(where("iraq", "sell old kite to syria"), where("syria", "sell old kite to iraq"))
            .empty());
  CHECK(clash(iraq, where("syria", "ship sink coast child iraq")).empty());
}

TEST_CASE("headlines that tell the same of two who may begin them clash by more of their words") {
  const auto who = [](const std::string& name, const std::string& what) {
    return headline("who", EntityValue{name}, what);
  };
  const Claim iraq = who("iraq", "lend town museum old ship");
  CHECK(clash(iraq, who("syria", "lend town museum old ship")) == "contradiction");
  CHECK(clash(iraq, who("syria", "lend town museum old boat")) == "contradiction");
  CHECK(clash(iraq, who("syria", "lend museum old boat")) == "contradiction");
  CHECK(clash(iraq, who("syria", "lend town museum new boat")) == "contradiction");
  CHECK(clash(iraq, who("syria", "lend town statue new boat")).empty());
  // A name of another kind may stand beside it.
  CHECK(clash(iraq, who("coalition", "lend town museum old ship")).empty());
  // So may a town, unless it lies in another country.
  const Claim mosul = who("mosul", "lend town museum old ship");
  CHECK(clash(mosul, iraq).empty());
  CHECK(clash(mosul, who("syria", "lend town museum old ship")) == "contradiction");
  CHECK(clash(who("nowhere", "lend town museum old ship"), iraq).empty());
}

TEST_CASE("headlines that differ in a figure clash where nearly all else is the same") {
  const auto many = [](double number, const std::string& what) {
    NumberValue value;
    value.low = value.high = number;
    return headline("many", value, what);
  };
  const Claim inns = many(11, "storm close inn old road");
  CHECK(clash(inns, many(25, "storm close inn old road")) == "contradiction");
  CHECK(clash(inns, many(25, "storm close inn old track")) == "contradiction");
  CHECK(clash(inns, many(25, "storm close inn new track")).empty());
  CHECK(clash(many(11, "storm close inn"), many(25, "storm close inn")) == "contradiction");
  CHECK(clash(many(11, "storm close inn"), many(25, "storm close road")).empty());
  CHECK(clash(inns, many(11, "storm close inn old road")).empty());
}

TEST_CASE("what one text adds leaves open whether it is the same, unless it only describes") {
  const Claim plain = about("ban", "banned", "old kite");
  const Claim longer = about("ban", "allowed", "old kite paper");
  CHECK(relation("ban", plain, plain) == "same");
  CHECK(relation("ban", plain, longer) == "underspecified");
  CHECK(relation("arrest", plain, longer) == "same");
  CHECK(relation("arrest", plain, about("arrest", "allowed", "new kite")) == "different");
}

TEST_CASE("a slot that may stay unsaid keeps apart only what says it") {
  const Claim unsaid = about("ban", "banned", "kite");
  const Claim iraq = about("ban", "allowed", "kite", "iraq");
  CHECK(relation("ban", unsaid, iraq) == "same");
  CHECK(relation("ban", iraq, unsaid) == "same");
  CHECK(relation("ban", iraq, about("ban", "banned", "kite", "syria")) == "different");
}

TEST_CASE("claims about phrases meet by the words that they share") {
  std::vector<Claim> claims = {
      about("ban", "banned", "kite old"), about("ban", "allowed", "old kite"),
      about("ban", "allowed", "kite old paper"), about("ban", "allowed", "old boat")};
  for (std::size_t i = 0; i < claims.size(); ++i) claims[i].source = std::to_string(i);
  std::vector<std::string> kinds;
  for (const Finding& finding : compare_claims(claims, phrase_world()).findings) {
    kinds.emplace_back(to_word(finding.kind));
  }
  CHECK(join(kinds, ", ") == "contradiction, tension");
}

TEST_CASE("one voice in one text may call several things by the same words") {
  const auto said = [](const std::string& state, const std::string& source,
                       const std::string& speaker) {
    Claim claim = about("ban", state, "old kite");
    claim.source = source;
    claim.speaker.entity = speaker;
    claim.speaker.how = speaker.empty() ? SpeakerHow::Narrator : SpeakerHow::Explicit;
    return claim;
  };
  const auto kinds = [](std::vector<Claim> claims) {
    std::vector<std::string> out;
    for (const Finding& finding : compare_claims(claims, phrase_world()).findings) {
      out.emplace_back(to_word(finding.kind));
    }
    return join(out, ", ");
  };
  CHECK(kinds({said("banned", "a", ""), said("allowed", "a", "")}).empty());
  CHECK(kinds({said("banned", "a", ""), said("allowed", "b", "")}) == "contradiction");
  CHECK(kinds({said("banned", "a", "coalition"), said("allowed", "a", "navy")}) == "contradiction");
}

TEST_CASE("what a topic of listed things tells is not told again by one of phrases") {
  const auto at = [](Claim claim, const std::string& source) {
    claim.source = source;
    claim.sentence = {0, 20};
    return claim;
  };
  std::vector<Claim> claims = {at(about("ban", "banned", "kite"), "a"),
                               at(about("ban", "allowed", "kite"), "b"), at(role("ended"), "a"),
                               at(role("ongoing"), "b")};
  std::vector<std::string> topics;
  for (const Finding& finding : compare_claims(claims, phrase_world()).findings) {
    topics.push_back(finding.topic);
  }
  CHECK(join(topics, ", ") == "role");
  // In other sentences it is another clash.
  claims.resize(4);
  claims[0].sentence = {30, 50};
  topics.clear();
  for (const Finding& finding : compare_claims(claims, phrase_world()).findings) {
    topics.push_back(finding.topic);
  }
  CHECK(join(topics, ", ") == "ban, role");
}
