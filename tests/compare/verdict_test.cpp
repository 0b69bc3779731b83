#include "compare/verdict.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <random>
#include <string>
#include <vector>

#include "compare/world.h"
#include "support/claims.h"
#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

// "contradiction 6", or "silence".
std::string verdict(const Claim& a, const Claim& b) {
  const Ruleset& rules = wider_world();
  const Topic* topic = rules.topic(a.topic);
  REQUIRE(topic != nullptr);
  const auto found = judge(a, b, *topic, rules.entities);
  return found ? std::string(to_word(found->kind)) + " " + std::to_string(found->row) : "silence";
}

// The same with its reasons, or why there is silence.
std::string reasons(const Claim& a, const Claim& b) {
  const Ruleset& rules = wider_world();
  const Ruling ruling = weigh(a, b, *rules.topic(a.topic), rules.entities).ruling;
  if (!ruling.verdict) return std::to_string(ruling.row) + std::string(ruling.silence);
  return verdict(a, b) + ": " + join(ruling.verdict->because, "; ");
}

struct Case {
  std::string what;
  Claim a;
  Claim b;
  std::string expected;
};

void check(const std::vector<Case>& table) {
  for (const Case& item : table) {
    CAPTURE(item.what);
    CHECK(verdict(item.a, item.b) == item.expected);
    CHECK(verdict(item.b, item.a) == item.expected);
  }
}

}  // namespace

TEST_CASE("who is quoted and paraphrased differently in one text is drift") {
  const auto quote = [] { return role("ended").said_by("coalition").as_of("2021-12-26"); };
  const auto report = [] {
    return role("ongoing").said_by("coalition", Voice::Paraphrase).as_of("2021-12-26");
  };
  check({
      {"one quoted, one paraphrased", quote(), report(), "drift 1"},
      {"their spokesman is the same voice", quote(),
       report().said_by("spokesman", Voice::Paraphrase), "drift 1"},
      {"two sources", quote(), report().source("b.txt"), "contradiction 6"},
      {"two speakers", quote(), report().said_by("iraq", Voice::Paraphrase), "contradiction 6"},
      {"both quoted", quote(), report().said_by("coalition"), "contradiction 6"},
      {"said on other days", quote(), report().as_of("2021-12-27"), "contradiction 6"},
      {"the same value", quote(),
       role("ended").said_by("coalition", Voice::Paraphrase).as_of("2021-12-26"), "agreement 3"},
      {"a wish is no drift", quote(), report().mode(Mode::Demanded), "silence"},
      {"one after the other", quote().at(100, 180), report().at(200, 300), "drift 1"},
      {"at two ends of a text", quote().at(100, 180), report().at(2000, 2100), "contradiction 6"},
  });
}

TEST_CASE("a headline that its text does not bear out is drift") {
  const auto headline = [] { return role("ended").headline().as_of("2021-12-26"); };
  const auto told = [] { return role("ongoing").as_of("2021-12-26"); };
  check({
      {"the text tells otherwise", headline(), told(), "drift 1"},
      {"another text tells otherwise", headline(), told().source("b.txt"), "contradiction 6"},
      {"somebody in the text says otherwise", headline(), told().said_by("iraq"),
       "contradiction 6"},
      {"the text tells of a part", headline(), told().of("navy"), "contradiction 15"},
      {"the text tells of another day", headline(), told().as_of("2021-12-01"), "change 9"},
      {"the text denies it", headline(), role("ended").as_of("2021-12-26").denied(),
       "contradiction 2"},
      {"a toll may be of others", toll(13).headline().as_of("2021-12-26"),
       toll(10).as_of("2021-12-26"), "silence"},
  });
}

TEST_CASE("a denial contradicts the assertion of the same") {
  const auto said = [] { return role("ended").as_of("2021-12-26"); };
  const auto denied = [] { return role("ended").denied().as_of("2021-12-26").said_by("iraq"); };
  check({
      {"of the same", said(), denied(), "contradiction 2"},
      {"by who said it", said().said_by("iraq"), denied(), "contradiction 2"},
      {"of something else", role("ongoing").as_of("2021-12-26"), denied(), "silence"},
      {"of the general, where the special is asserted", said(),
       role("ended", "paused").denied().as_of("2021-12-26"), "contradiction 2"},
      {"of the special, where the general is asserted", role("ended", "paused").as_of("2021-12-26"),
       denied(), "silence"},
      {"of what may be", said().certainty(Certainty::Possible), denied(), "tension 10"},
      {"of a plan, where the fact is asserted", said(), denied().planned(), "silence"},
      {"of a plan", said().planned(), denied().planned(), "contradiction 2"},
      {"in another country", said(), denied().in("syria"), "silence"},
      {"country unsaid", said(), denied().in(""), "tension 16"},
      {"of a part", said(), denied().of("us-forces"), "silence"},
      {"before it was asserted", role("ongoing").as_of("2021-12-26"),
       role("ongoing").denied().as_of("2021-12-20"), "silence"},
      {"soon after it was asserted", role("ongoing").as_of("2021-12-26"),
       role("ongoing").denied().as_of("2021-12-28"), "contradiction 2"},
      {"long after it was asserted", role("ongoing").as_of("2021-12-26"),
       role("ongoing").denied().as_of("2022-06-28"), "silence"},
      {"two denials leave everything open", denied(), role("ongoing").denied().as_of("2021-12-26"),
       "silence"},
      {"an assertion that the text calls outdated", said().superseded(), denied(), "silence"},
      {"at a time that is not known", said(), denied().undated(), "tension 16"},
  });
}

TEST_CASE("equal and refined values agree, for sure claims of the same") {
  const auto said = [] { return role("ended").as_of("2021-12-26"); };
  check({
      {"equal", said(), said(), "agreement 3"},
      {"one refines the other", said(), role("ended", "paused").as_of("2021-12-26"), "agreement 3"},
      {"one is only possible", said(), said().certainty(Certainty::Possible), "silence"},
      {"one is a condition", said(), said().mode(Mode::Conditional), "silence"},
      {"of a part", said(), said().of("us-forces"), "silence"},
      {"of another country", said(), said().in("syria"), "silence"},
      {"country unsaid", said(), said().in(""), "silence"},
      {"what lasts is said again later", said(), said().as_of("2022-03-01"), "agreement 3"},
      {"what passes is said again later", role("ongoing").as_of("2021-12-01"),
       role("ongoing").as_of("2021-12-26"), "silence"},
      {"one states when it began", said(), said().since("2021-12-09"), "agreement 3"},
      {"one states it more exactly", said().since("2021-12"), said().since("2021-12-09"),
       "agreement 3"},
      {"figures, rounded and exact",
       ClaimBuilder("strength", count(2500, 2500, false, 100)).as_of("2021-12-26"),
       strength(2530).as_of("2021-12-26"), "agreement 3"},
      {"one winner", winner("iraq"), winner("iraq"), "agreement 3"},
  });
}

TEST_CASE("a count that grows is updated, and falls only by correction or reversal") {
  const auto first = [] { return toll(12).as_of("2021-12-26").source("b.txt"); };
  check({
      {"more later", first(), toll(15).as_of("2021-12-27"), "update 4"},
      {"at least as many later", first(),
       ClaimBuilder("toll", count(10, std::nullopt)).of("").as_of("2021-12-27"), "update 4"},
      {"the same later", first(), toll(12).as_of("2021-12-27"), "agreement 3"},
      {"fewer later", first().said_by("iraq"), toll(9).as_of("2021-12-27").said_by("syria"),
       "tension 5"},
      {"fewer later, called a correction", first(), toll(9).as_of("2021-12-27").corrects(),
       "correction 5"},
      {"fewer later, by the same speaker", first().said_by("iraq"),
       toll(9).as_of("2021-12-27").said_by("iraq"), "reversal 5"},
      {"called a correction in the same text", first(),
       toll(9).as_of("2021-12-27").source("b.txt").corrects(), "correction 5"},
      // One text that gives two figures in one voice speaks of two groups of victims.
      {"fewer in the same text and voice", first(), toll(9).as_of("2021-12-27").source("b.txt"),
       "silence"},
      {"of an event before", first(), toll(9).as_of("2022-03-26"), "silence"},
      {"fewer on the same day", first(), toll(9).as_of("2021-12-26"), "contradiction 6"},
      {"roughly fewer on the same day", first(),
       ClaimBuilder("toll", count(5, 8, true)).of("").as_of("2021-12-26"), "tension 7"},
      {"fewer, on a day that is not known", first(), toll(9).undated(), "tension 16"},
      {"fewer elsewhere", first(), toll(9).in("syria").as_of("2021-12-27"), "silence"},
      {"fewer, perhaps", first(), toll(9).as_of("2021-12-26").certainty(Certainty::Possible),
       "tension 10"},
  });
}

TEST_CASE("hard values that exclude each other contradict, soft ones only strain") {
  const auto said = [] { return role("ended").as_of("2021-12-26"); };
  check({
      {"states", said(), role("ongoing").as_of("2021-12-26"), "contradiction 6"},
      {"states without any date", role("ended"), role("ongoing"), "contradiction 6"},
      {"states that may both be so", role("ended", "paused").as_of("2021-12-26"),
       role("ongoing", "paused").as_of("2021-12-26"), "silence"},
      {"what lasts, and what passes later", said().since("2021-12-09"),
       role("ongoing").as_of("2021-12-26"), "contradiction 6"},
      {"beginnings", said().since("2021-12-09"), said().since("2021-12-31"), "contradiction 6"},
      {"beginnings years apart are two events", said().since("2011-12-15"),
       said().since("2021-12-09"), "silence"},
      {"beginnings of one value, the other may not have begun", said().since("2021-12-09"),
       role("ended", "paused").since("2021-12-31").as_of("2021-12-26"), "agreement 3"},
      {"figures", strength(2500).as_of("2021-12-26"), strength(4000).as_of("2021-12-26"),
       "contradiction 6"},
      {"figures while fresh", strength(2500).as_of("2021-12-26"),
       strength(4000).as_of("2022-01-02"), "contradiction 6"},
      {"figures beyond it", strength(2500).as_of("2021-12-26"), strength(4000).as_of("2022-02-02"),
       "change 9"},
      {"rough figures", strength(2500).as_of("2021-12-26"),
       ClaimBuilder("strength", count(3500, 4500, true)).as_of("2021-12-26"), "tension 7"},
      {"a rough figure and none", ClaimBuilder("strength", count(20, 99, true)).as_of("2021-12-26"),
       strength(0).as_of("2021-12-26"), "contradiction 6"},
      {"a rough figure that may be one, and none",
       ClaimBuilder("strength", count(1, 5, true)).as_of("2021-12-26"),
       strength(0).as_of("2021-12-26"), "tension 7"},
      {"at least and at most",
       ClaimBuilder("strength", count(3000, std::nullopt)).as_of("2021-12-26"),
       ClaimBuilder("strength", count(0, 2900)).as_of("2021-12-26"), "contradiction 6"},
      {"at least that meets it",
       ClaimBuilder("strength", count(2000, std::nullopt)).as_of("2021-12-26"),
       ClaimBuilder("strength", count(0, 2900)).as_of("2021-12-26"), "silence"},
      {"two lasting states on one day", deal("signed").as_of("2021-12-26"),
       deal("cancelled").as_of("2021-12-26"), "contradiction 6"},
      {"a lasting state said amid another", deal("signed").since("2021-12-01").as_of("2021-12-26"),
       deal("cancelled").as_of("2021-12-09"), "contradiction 6"},
      {"winners of one event", winner("iraq").as_of("2021-12-26"),
       winner("syria").as_of("2022-12-26"), "contradiction 6"},
  });
}

TEST_CASE("a state of another time is change") {
  const auto before = [] { return role("ongoing").as_of("2021-12-01"); };
  check({
      {"passing before lasting", before(), role("ended").as_of("2021-12-26").since("2021-12-09"),
       "change 9"},
      {"passing before lasting that was said later", before(), role("ended").as_of("2021-12-26"),
       "change 9"},
      {"two passing ones", before(), role("paused").as_of("2021-12-26"), "change 9"},
      {"lasting until before",
       role("ended").as_of("2021-12-26").since("2021-12-09").until("2021-12-20"),
       role("ongoing").as_of("2021-12-26"), "change 9"},
      {"lasting, then lasting otherwise", deal("signed").as_of("2021-12-01"),
       deal("cancelled").as_of("2021-12-26"), "change 9"},
      {"lasting, begun one after the other", deal("signed").since("2021-12-01").as_of("2021-12-26"),
       deal("cancelled").since("2021-12-09").as_of("2021-12-26"), "change 9"},
      {"passing until before", role("ongoing").as_of("2021-12-26").until("2021-12-08"),
       role("ended").as_of("2021-12-26").since("2021-12-09"), "change 9"},
  });
}

TEST_CASE("what may be so, or depends, strains at most") {
  const auto said = [] { return role("ended").as_of("2021-12-26"); };
  const auto other = [] { return role("ongoing").as_of("2021-12-26"); };
  check({
      {"possible", said(), other().certainty(Certainty::Possible), "tension 10"},
      {"probable", said(), other().certainty(Certainty::Probable), "tension 10"},
      {"conditional", said(), other().mode(Mode::Conditional), "tension 10"},
      {"two conditions", said().mode(Mode::Conditional), other().mode(Mode::Conditional),
       "silence"},
      {"possible, and of another time", said(),
       role("ongoing").as_of("2021-12-01").certainty(Certainty::Possible), "silence"},
  });
}

TEST_CASE("a plan is pending until its deadline, then fulfilled or not") {
  const auto plan = [] { return role("ended").planned().by("2021-12-31").as_of("2021-07-27"); };
  check({
      {"before the deadline", plan(), role("ongoing").as_of("2021-12-26"), "silence"},
      {"on it", plan(), role("ongoing").as_of("2021-12-31"), "silence"},
      {"after it, not done", plan(), role("ongoing").as_of("2022-01-10"), "unfulfilled 12"},
      {"after it, done", plan(), role("ended").as_of("2022-01-10"), "fulfilled 12"},
      {"done before it", plan(), role("ended").as_of("2021-12-26").since("2021-12-09"), "silence"},
      {"after it, perhaps not done", plan(),
       role("ongoing").as_of("2022-01-10").certainty(Certainty::Possible), "silence"},
      {"what was only possible", plan().certainty(Certainty::Possible),
       role("ongoing").as_of("2022-01-10"), "silence"},
      {"without a deadline", role("ended").planned().as_of("2021-07-27"),
       role("ongoing").as_of("2022-01-10"), "silence"},
      {"the fact is undated", plan(), role("ongoing").undated(), "silence"},
      {"in another country", plan(), role("ongoing").in("syria").as_of("2022-01-10"), "silence"},
      {"of a part", plan(), role("ongoing").of("us-forces").as_of("2022-01-10"), "silence"},
  });
}

TEST_CASE("plans of one day contradict each other, later ones replace earlier ones") {
  const auto plan = [] { return role("ended").planned().by("2021-12-31").as_of("2021-07-27"); };
  check({
      {"another value", plan(), role("ongoing").planned().as_of("2021-07-27"), "contradiction 13"},
      {"another value, later", plan(), role("ongoing").planned().as_of("2021-08-27"), "update 13"},
      {"another day", role("ended").planned().since("2021-12-31").as_of("2021-07-27"),
       role("ended").planned().since("2022-03-01").as_of("2021-07-27"), "contradiction 13"},
      {"the same", plan(), plan(), "silence"},
      {"another value, perhaps", plan(),
       role("ongoing").planned().as_of("2021-07-27").certainty(Certainty::Possible), "tension 10"},
      {"another value, some day of the month", plan().as_of("2021-07"),
       role("ongoing").planned().as_of("2021-07-27"), "tension 16"},
      {"another value, of an unknown day", plan().undated(), role("ongoing").planned().undated(),
       "tension 16"},
      {"first the one, then the other",
       role("ongoing").planned().until("2021-12-31").as_of("2021-07-27"),
       role("ended").planned().since("2022-01-01").as_of("2021-07-27"), "silence"},
      {"in another country", plan(), role("ongoing").planned().in("syria").as_of("2021-07-27"),
       "silence"},
  });
}

TEST_CASE("a part is held against its whole only as far as that goes") {
  check({
      {"more than the whole", strength(3000).of("us-forces").as_of("2021-12-26"),
       strength(2500).as_of("2021-12-26"), "contradiction 14"},
      {"more than roughly the whole", strength(3000).of("us-forces").as_of("2021-12-26"),
       ClaimBuilder("strength", count(2000, 2500, true)).as_of("2021-12-26"), "tension 14"},
      {"a part that was counted before its whole", toll(30).scope({"units"}).as_of("2021-12-25"),
       toll(20).as_of("2021-12-26").source("b.txt"), "contradiction 14"},
      {"a part that was counted after its whole", toll(30).scope({"units"}).as_of("2021-12-27"),
       toll(20).as_of("2021-12-26").source("b.txt"), "silence"},
      {"less than the whole", strength(900).of("us-forces").as_of("2021-12-26"),
       strength(2500).as_of("2021-12-26"), "silence"},
      {"more than a whole without upper end", strength(3000).of("us-forces").as_of("2021-12-26"),
       ClaimBuilder("strength", count(2500, std::nullopt)).as_of("2021-12-26"), "silence"},
      {"more, at another time", strength(3000).of("us-forces").as_of("2019-12-26"),
       strength(2500).as_of("2021-12-26"), "silence"},
      {"the whole has what distributes", role("ended").as_of("2021-12-26"),
       role("ongoing").of("us-forces").as_of("2021-12-26"), "contradiction 15"},
      {"a part of a part", role("ended").as_of("2021-12-26"),
       role("ongoing").of("navy").as_of("2021-12-26"), "contradiction 15"},
      {"the part has what distributes", role("ended").of("us-forces").as_of("2021-12-26"),
       role("ongoing").as_of("2021-12-26"), "tension 15"},
      {"the whole has what does not", role("ongoing").as_of("2021-12-26"),
       role("paused").of("us-forces").as_of("2021-12-26"), "tension 15"},
      {"a narrower scope is a part", role("ended").as_of("2021-12-26"),
       role("ongoing").scope({"units"}).as_of("2021-12-26"), "contradiction 15"},
      {"a part here and a whole there", role("ended").scope({"units"}).as_of("2021-12-26"),
       role("ongoing").of("us-forces").as_of("2021-12-26"), "silence"},
      {"a part, perhaps", role("ended").as_of("2021-12-26"),
       role("ongoing").of("us-forces").as_of("2021-12-26").certainty(Certainty::Possible),
       "silence"},
      {"a part, at another time", role("ended").as_of("2021-12-26"),
       role("ongoing").of("us-forces").as_of("2021-12-01"), "silence"},
      {"a part, country unsaid", role("ended").as_of("2021-12-26"),
       role("ongoing").of("us-forces").in("").as_of("2021-12-26"), "tension 16"},
  });
  NumberValue percent;
  percent.type = NumberValue::Type::Percent;
  percent.low = percent.high = 40;
  NumberValue less = percent;
  less.low = less.high = 10;
  check({{"shares are of other wholes",
          ClaimBuilder("strength", percent).of("us-forces").as_of("2021-12-26"),
          ClaimBuilder("strength", less).as_of("2021-12-26"), "silence"}});
}

TEST_CASE("what is not known to be of the same, or of one time, strains at most") {
  const auto said = [] { return role("ended").as_of("2021-12-26"); };
  check({
      {"country unsaid", said(), role("ongoing").in("").as_of("2021-12-26"), "tension 16"},
      {"country unsaid, possible", said(),
       role("ongoing").in("").as_of("2021-12-26").certainty(Certainty::Possible), "silence"},
      {"time unresolved", said(), role("ongoing").undated(), "tension 16"},
      {"one without any date", said(), role("ongoing"), "tension 16"},
      {"two lasting states of one month", deal("signed").as_of("2021-12"),
       deal("cancelled").as_of("2021-12-09"), "tension 16"},
      {"a passing state of some day of the month in which the other began",
       said().since("2021-12-09"), role("ongoing").as_of("2021-12"), "tension 16"},
      {"winners, of what unsaid", winner("iraq"), winner("syria").of(""), "tension 16"},
  });
}

TEST_CASE("what only looks alike is silent") {
  const auto said = [] { return role("ended").as_of("2021-12-26").since("2021-12-09"); };
  check({
      {"another country", said(), role("ongoing").in("syria").as_of("2021-12-26"), "silence"},
      {"another force", said().of("us-forces"),
       role("ongoing").of("iraqi-forces").as_of("2021-12-26"), "silence"},
      {"another time", said(), role("ongoing").as_of("2021-11-01"), "change 9"},
      {"a plan before its deadline", role("ended").planned().by("2021-12-31").as_of("2021-07-27"),
       role("ongoing").as_of("2021-08-01"), "silence"},
      {"a demand", said().mode(Mode::Demanded), role("ongoing").as_of("2021-12-26"), "silence"},
      {"what the text calls outdated", said().superseded(), role("ongoing").as_of("2021-12-26"),
       "silence"},
      {"fewer of a part", strength(900).of("us-forces").as_of("2021-12-26"),
       strength(2500).as_of("2021-12-26"), "silence"},
  });
}

TEST_CASE("the reasons say what excludes what, and when") {
  const Ruleset& rules = wider_world();
  const Topic& topic = *rules.topic("role");
  const auto found = judge(role("ended").as_of("2021-12-26").since("2021-12-09"),
                           role("ongoing").as_of("2021-12-26"), topic, rules.entities);
  REQUIRE(found.has_value());
  CHECK(found->because ==
        std::vector<std::string>{"ended excludes ongoing, and both hold on 2021-12-26"});
  CHECK_FALSE(found->of_beginning);
  const auto begins = judge(role("ended").since("2021-12-09"), role("ended").since("2021-12-31"),
                            topic, rules.entities);
  REQUIRE(begins.has_value());
  CHECK(begins->of_beginning);
  CHECK(describe_claim(role("ended").since("2021-12-09"), topic) == "ended since 2021-12-09");
  CHECK(describe_claim(role("ended").planned().by("2021-12-31"), topic) ==
        "planned: ended by 2021-12-31");
  CHECK(describe_claim(role("ended").denied(), topic) == "denied: ended");
}

namespace {

// Claims of every kind that the small world has, some close to each other and most not.
class RandomClaims {
 public:
  explicit RandomClaims(unsigned seed) : random_(seed) {}

  Claim next(const std::string& topic) {
    ClaimBuilder built(topic, value(topic));
    built.of(pick({"coalition", "coalition", "us-forces", "navy", ""}));
    built.in(pick({"iraq", "iraq", "syria", ""}));
    built.as_of(pick(
        {"2021-12-26", "2021-12-26", "2021-12-20", "2021-12-01", "2021-12", "2022-01-10", ""}));
    if (one_in(3)) built.since(pick({"2021-12-09", "2021-12-31", "2021-12", "2011-12-15"}));
    if (one_in(5)) built.by(pick({"2021-12-31", "2021-12-05"}));
    if (one_in(6)) built.until(pick({"2021-12-31", "2021-12-05"}));
    if (one_in(4)) built.mode(pick_of({Mode::Planned, Mode::Conditional, Mode::Demanded}));
    if (one_in(4)) built.certainty(pick_of({Certainty::Probable, Certainty::Possible}));
    if (one_in(6)) built.denied();
    if (one_in(8)) built.undated();
    if (one_in(8)) built.superseded();
    if (one_in(8)) built.corrects();
    if (one_in(4)) built.scope({"units"});
    built.said_by(pick({"", "coalition", "spokesman", "iraq"}),
                  pick_of({Voice::Quote, Voice::Paraphrase}));
    built.source(pick({"a.txt", "b.txt"}));
    if (one_in(4)) built.headline();
    if (one_in(2)) built.at(random_() % 2 == 0 ? 100 : 5000, 5050);
    return built;
  }

  std::string topic() { return pick({"role", "strength", "toll", "winner", "deal"}); }

  template <typename T>
  T pick_of(const std::vector<T>& from) {
    return from[random_() % from.size()];
  }
  template <typename T>
  T pick_of(std::initializer_list<T> from) {
    return pick_of(std::vector<T>(from));
  }
  bool one_in(unsigned n) { return random_() % n == 0; }

 private:
  std::string pick(const std::vector<std::string>& from) { return pick_of(from); }

  Value value(const std::string& topic) {
    if (topic == "role") {
      const std::vector<StateValue> states = {
          {{"ended"}}, {{"ongoing"}}, {{"paused"}}, {{"ended", "paused"}}, {{"ongoing", "paused"}}};
      return pick_of(states);
    }
    if (topic == "deal") return StateValue{{pick({"signed", "cancelled", "rejected"})}};
    if (topic == "winner") return EntityValue{pick({"iraq", "syria"})};
    const double low = static_cast<double>(pick_of(std::vector<int>{9, 12, 100, 120, 2500}));
    const double grain = pick_of(std::vector<double>{1, 1, 100, 0.1});
    std::optional<double> high = low;
    if (one_in(3)) high = low + 10;
    if (one_in(6)) high.reset();
    return count(one_in(8) ? std::nullopt : std::optional<double>(low), high, one_in(4), grain);
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("the order of two claims never matters, not even for the words of the reasons") {
  RandomClaims random(1);
  for (int round = 0; round < 20000; ++round) {
    const std::string topic = random.topic();
    const Claim a = random.next(topic);
    const Claim b = random.next(topic);
    const std::string forth = reasons(a, b);
    if (forth == reasons(b, a)) continue;
    CAPTURE(topic);
    CAPTURE(a.text);
    CAPTURE(b.text);
    CHECK(forth == reasons(b, a));
  }
}

TEST_CASE("no claim contradicts itself or its copy") {
  RandomClaims random(2);
  for (int round = 0; round < 5000; ++round) {
    const Claim a = random.next(random.topic());
    Claim copy = a;
    copy.source = copy.path = "copy.txt";
    for (const Claim& other : {a, copy}) {
      const std::string found = verdict(a, other);
      CHECK((found == "silence" || found == "agreement 3"));
    }
  }
  const Claim nothing = ClaimBuilder("role", StateValue{});
  CHECK(verdict(nothing, nothing) != "contradiction 6");
}

TEST_CASE("less certainty never turns silence into a contradiction") {
  RandomClaims random(3);
  for (int round = 0; round < 20000; ++round) {
    const std::string topic = random.topic();
    const Claim a = random.next(topic);
    const Claim b = random.next(topic);
    if (verdict(a, b) != "silence" || a.certainty == Certainty::Possible) continue;
    Claim hedged = a;
    hedged.certainty = Certainty::Possible;
    CHECK(verdict(hedged, b).rfind("contradiction", 0) != 0);
  }
}

TEST_CASE("a wider value never turns silence into a contradiction") {
  RandomClaims random(4);
  for (int round = 0; round < 20000; ++round) {
    const std::string topic = random.topic();
    const Claim a = random.next(topic);
    const Claim b = random.next(topic);
    if (a.act == Act::Deny || b.act == Act::Deny) continue;  // to deny more is to say more
    if (verdict(a, b) != "silence") continue;
    Claim wider = a;
    if (auto* number = std::get_if<NumberValue>(&wider.value)) {
      if (number->high) number->high = *number->high + 50;
      if (number->low && random.one_in(2)) number->low.reset();
    } else if (auto* states = std::get_if<StateValue>(&wider.value)) {
      if (states->states.size() > 1) continue;
      states->states = {"ended", "ongoing", "paused"};
    } else {
      continue;
    }
    CHECK(verdict(wider, b).rfind("contradiction", 0) != 0);
  }
}
