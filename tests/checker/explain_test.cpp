#include "checker/explain.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "checker/checker.h"
#include "support/rules.h"
#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

std::string shown(const std::vector<Explanation>& explanations) {
  std::string out;
  for (const Explanation& explanation : explanations) append_explanation(out, explanation, 160);
  return out;
}

std::string explained(const std::string& text, const Place& place = {},
                      const std::string& language = "en") {
  return shown(explain(source_of(text, "2021-12-26", language), place, shipped_rules()));
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a sentence is explained layer by layer") {
  const std::string found =
      explained("The coalition said on Monday that about 2,500 U.S. troops will not leave Iraq.");
  CAPTURE(found);
  for (const std::string part :
       {"test:1:1  (English, published 2021-12-26)", "  | The coalition said on Monday",
        "tokens      the coalition said on monday", "about 2,500  about 2,500",
        "Monday  2021-12-20", "Iraq           Iraq, country", "planned of", "negation of",
        "'The coalition', by 'said': paraphrase, speaker explicit", "news/presence:en/withdrawn/",
        "presence, force U.S. forces, place Iraq => planned: remaining",
        "says International Coalition (paraphrased), as of 2021-12-20"}) {
    CAPTURE(part);
    CHECK(has(found, part));
  }
}

TEST_CASE("an Arabic sentence is explained with its passages isolated") {
  const std::string found =
      explained("قالت وزارة الدفاع العراقية إن القوات الأميركية ما زالت في العراق.", {}, "ar");
  CAPTURE(found);
  CHECK(has(found, "  | \u2068قالت"));
  CHECK(has(found, "\u2068العراق\u2069"));
  CHECK(has(found, "presence, force U.S. forces, place Iraq => remaining"));
  CHECK(has(found, "says Iraqi Defence Ministry (paraphrased), as of 2021-12-26"));
}

TEST_CASE("a match without a claim says why, and so does a pattern that nearly matched") {
  CHECK(has(explained("The ministry neither confirmed nor denied that coalition forces left Iraq."),
            "no claim, it is neither asserted nor denied"));
  CHECK(has(explained("They will continue to operate in Iraq."), "nearly"));
  CHECK(has(explained("About 1,300 people are killed each year on these roads."),
            "taken away by an 'unless'"));
}

TEST_CASE("a place is a line, or a column in it") {
  const std::string text = "Coalition forces left Iraq. They were few.\n\nA third line.";
  CHECK(has(explained(text, {1, 0}), "They were few"));
  CHECK_FALSE(has(explained(text, {1, 1}), "They were few"));
  CHECK(has(explained(text, {1, 30}), "They were few"));
  CHECK(has(explained(text, {3, 0}), "A third line"));
  CHECK(explained(text, {2, 0}).empty());
  CHECK(explained(text, {9, 0}).empty());
}

TEST_CASE("two places are held against each other slot by slot") {
  const auto pair = [](const std::string& first, const std::string& second) {
    Source a = source_of(first, "2021-12-26", "en");
    Source b = source_of(second, "2021-12-26", "en");
    b.id = "other";
    const std::vector<Claim> ones = extract(a, shipped_rules()).claims;
    const std::vector<Claim> others = extract(b, shipped_rules()).claims;
    std::vector<Claim> all = ones;
    all.insert(all.end(), others.begin(), others.end());
    return shown(explain_pair(claims_at(ones, {}), claims_at(others, {}), all, shipped_rules()));
  };
  struct Case {
    std::string first;
    std::string second;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"Coalition forces remain in Iraq.", "Coalition forces left Iraq.",
       "verdict     contradiction (row 6 of the table of verdicts): remaining excludes withdrawn"},
      {"Coalition forces remain in Iraq.", "Coalition forces left Syria.",
       "verdict     silence: they are not about the same"},
      {"Coalition forces remain in Iraq.", "Coalition forces will leave Iraq by 1 March 2022.",
       "verdict     silence (row 11 of the table of verdicts): the plan is not due yet"},
      {"Two people died in Mosul at once. Three people were killed in Mosul later.",
       "Five people were killed in Mosul.", "not reported: figures of one text together"},
      {"Coalition forces left Iraq.", "Coalition forces still carry out combat operations in Iraq.",
       "it follows: presence = withdrawn implies combat-role = ended"},
  };
  for (const Case& item : table) {
    const std::string found = pair(item.first, item.second);
    CAPTURE(item.second);
    CAPTURE(found);
    CHECK(has(found, item.expected));
  }
  CHECK(pair("Coalition forces left Iraq.", "Three people were killed in Mosul.").empty());
}

TEST_CASE("what two places are to each other can be read by programs") {
  Source a = source_of("Coalition forces remain in Iraq.", "2021-12-26", "en");
  Source b = source_of("Coalition forces left Iraq.", "2021-12-26", "en");
  b.id = "other";
  const std::vector<Claim> ones = extract(a, shipped_rules()).claims;
  const std::vector<Claim> others = extract(b, shipped_rules()).claims;
  std::vector<Claim> all = ones;
  all.insert(all.end(), others.begin(), others.end());
  const auto explanations =
      explain_pair(claims_at(ones, {}), claims_at(others, {}), all, shipped_rules());
  REQUIRE_FALSE(explanations.empty());
  const Json json = explanation_to_json(explanations.front());
  CHECK(json["place"] == "news/presence");
  CHECK(json["sections"].back()["label"] == "verdict");
  const Json& judgement = json["judgement"];
  CHECK(judgement["claims"] == Json({ones.front().id, others.front().id}));
  CHECK(judgement["about"] == "same");
  CHECK(judgement["values"] == "disjoint");
  CHECK(judgement["time"] == "yes");
  CHECK(judgement["row"] == 6);
  CHECK(judgement["kind"] == "contradiction");
  CHECK(judgement["unreported"].is_null());
  CHECK_FALSE(explanation_to_json(explain(a, {}, shipped_rules()).front()).contains("judgement"));
}
