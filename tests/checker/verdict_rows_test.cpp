#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "checker/checker.h"
#include "support/rules.h"
#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

struct Text {
  std::string text;
  std::string published;
};

// The kinds of the findings that texts make under the shipped rules.
std::string findings(const std::vector<Text>& texts, const std::string& language,
                     const CompareOptions& options = {}) {
  std::vector<Claim> claims;
  for (const Text& text : texts) {
    Source source = source_of(text.text, text.published, language);
    source.id = text.text;
    for (Claim& claim : extract(source, shipped_rules()).claims) claims.push_back(std::move(claim));
  }
  CHECK(claims.size() >= 2);  // so that silence is not for want of claims
  std::vector<std::string> kinds;
  for (const Finding& finding : compare(claims, shipped_rules(), options).findings) {
    kinds.emplace_back(to_word(finding.kind));
  }
  return join(kinds, " ");
}

}  // namespace

TEST_CASE("every row of the table of verdicts, in both languages and both orders") {
  struct Row {
    unsigned number;
    std::string what;
    std::vector<Text> english;
    std::vector<Text> arabic;
    std::string expected;
  };
  const std::vector<Row> rows = {
      {1,
       "a quotation and its paraphrase",
       {{"The coalition said that coalition forces remain in Iraq. \"Coalition forces have left "
         "Iraq,\" the coalition said.",
         "2021-12-26"}},
       {{"قال التحالف الدولي إن قوات التحالف ما زالت في العراق. وقال التحالف الدولي: \"قوات "
         "التحالف غادرت العراق\".",
         "2021-12-26"}},
       "drift"},
      {1,
       "a headline and its text",
       {{"Coalition forces leave Iraq\n\nThe camp was quiet on Sunday. Coalition forces remain in "
         "Iraq.",
         "2021-12-26"}},
       {{"قوات التحالف غادرت العراق\n\nكان المعسكر هادئا. ما زالت قوات التحالف في العراق.",
         "2021-12-26"}},
       "drift"},
      {2,
       "a denial",
       {{"Coalition forces remain in Iraq.", "2021-12-26"},
        {"The Iraqi Defence Ministry denied that coalition forces remain in Iraq.", "2021-12-27"}},
       {{"ما زالت قوات التحالف في العراق.", "2021-12-26"},
        {"نفت وزارة الدفاع العراقية أن تكون قوات التحالف ما زالت في العراق.", "2021-12-27"}},
       "contradiction"},
      {3,
       "the same",
       {{"Coalition forces remain in Iraq.", "2021-12-26"},
        {"The Iraqi Defence Ministry said that coalition forces remain in Iraq.", "2021-12-26"}},
       {{"ما زالت قوات التحالف في العراق.", "2021-12-26"},
        {"قالت وزارة الدفاع العراقية إن قوات التحالف ما زالت في العراق.", "2021-12-26"}},
       "agreement"},
      {4,
       "a toll that grows",
       {{"Twelve people were killed in Mosul.", "2021-12-26"},
        {"Fifteen people were killed in Mosul.", "2021-12-27"}},
       {{"قتل 12 شخصا في الموصل.", "2021-12-26"}, {"قتل 15 شخصا في الموصل.", "2021-12-27"}},
       "update"},
      {5,
       "a toll that is corrected",
       {{"Twelve people were killed in Mosul.", "2021-12-26"},
        {"By the corrected count nine people were killed in Mosul.", "2021-12-27"}},
       {{"قتل 12 شخصا في الموصل.", "2021-12-26"},
        {"بعد تصحيح الحصيلة قتل 9 أشخاص في الموصل.", "2021-12-27"}},
       "correction"},
      {5,
       "a speaker's toll that falls",
       {{"The Iraqi Defence Ministry said 12 people were killed in Mosul.", "2021-12-26"},
        {"The Iraqi Defence Ministry said nine people were killed in Mosul.", "2021-12-27"}},
       {{"قالت وزارة الدفاع العراقية إن 12 شخصا قتلوا في الموصل.", "2021-12-26"},
        {"قالت وزارة الدفاع العراقية إن 9 أشخاص قتلوا في الموصل.", "2021-12-27"}},
       "reversal"},
      {5,
       "a toll that falls",
       {{"Twelve people were killed in Mosul.", "2021-12-26"},
        {"Nine people were killed in Mosul.", "2021-12-27"}},
       {{"قتل 12 شخصا في الموصل.", "2021-12-26"}, {"قتل 9 أشخاص في الموصل.", "2021-12-27"}},
       "tension"},
      {6,
       "states that exclude each other",
       {{"Coalition forces remain in Iraq.", "2021-12-26"},
        {"Coalition forces have left Iraq.", "2021-12-26"}},
       {{"ما زالت قوات التحالف في العراق.", "2021-12-26"},
        {"غادرت قوات التحالف العراق.", "2021-12-26"}},
       "contradiction"},
      {6,
       "figures of one day",
       {{"Twelve people were killed in Mosul.", "2021-12-26"},
        {"Nine people were killed in Mosul.", "2021-12-26"}},
       {{"قتل 12 شخصا في الموصل.", "2021-12-26"}, {"قتل 9 أشخاص في الموصل.", "2021-12-26"}},
       "contradiction"},
      {7,
       "a rough figure",
       {{"About 2,500 U.S. troops are in Iraq.", "2021-12-26"},
        {"U.S. forces have 4,000 troops in Iraq.", "2021-12-26"}},
       {{"للقوات الأميركية نحو 2500 جندي في العراق.", "2021-12-26"},
        {"للقوات الأميركية 4000 جندي في العراق.", "2021-12-26"}},
       "tension"},
      {8,
       "values that may both be so",
       {{"At least 12 people were killed in Mosul.", "2021-12-26"},
        {"Between 10 and 15 people were killed in Mosul.", "2021-12-26"}},
       {{"قتل ما لا يقل عن 12 شخصا في الموصل.", "2021-12-26"},
        {"قتل ما بين 10 و15 شخصا في الموصل.", "2021-12-26"}},
       ""},
      {9,
       "a state of another time",
       {{"Coalition forces remain in Iraq.", "2021-12-01"},
        {"Coalition forces withdrew from Iraq on 9 December.", "2021-12-26"}},
       {{"ما زالت قوات التحالف في العراق.", "2021-12-01"},
        {"انسحبت قوات التحالف من العراق في 9 ديسمبر.", "2021-12-26"}},
       ""},
      {10,
       "what may be so",
       {{"Coalition forces remain in Iraq.", "2021-12-26"},
        {"Coalition forces have reportedly left Iraq.", "2021-12-26"}},
       {{"ما زالت قوات التحالف في العراق.", "2021-12-26"},
        {"ربما غادرت قوات التحالف العراق.", "2021-12-26"}},
       "tension"},
      {11,
       "a plan before its deadline",
       {{"Coalition forces will leave Iraq by 31 December 2021.", "2021-07-27"},
        {"Coalition forces remain in Iraq.", "2021-12-01"}},
       {{"ستغادر قوات التحالف العراق بحلول 31 ديسمبر 2021.", "2021-07-27"},
        {"ما زالت قوات التحالف في العراق.", "2021-12-01"}},
       ""},
      {12,
       "a plan that was not kept",
       {{"Coalition forces will leave Iraq by 31 December 2021.", "2021-07-27"},
        {"Coalition forces remain in Iraq.", "2022-01-10"}},
       {{"ستغادر قوات التحالف العراق بحلول 31 ديسمبر 2021.", "2021-07-27"},
        {"ما زالت قوات التحالف في العراق.", "2022-01-10"}},
       "unfulfilled"},
      {12,
       "a plan that was kept",
       {{"Coalition forces will leave Iraq by 31 December 2021.", "2021-07-27"},
        {"Coalition forces have left Iraq.", "2022-01-10"}},
       {{"ستغادر قوات التحالف العراق بحلول 31 ديسمبر 2021.", "2021-07-27"},
        {"غادرت قوات التحالف العراق.", "2022-01-10"}},
       "fulfilled"},
      {13,
       "two plans of one day",
       {{"Coalition forces will leave Iraq by 31 December 2021.", "2021-07-27"},
        {"Coalition forces will stay in Iraq.", "2021-07-27"}},
       {{"ستغادر قوات التحالف العراق بحلول 31 ديسمبر 2021.", "2021-07-27"},
        {"ستبقى قوات التحالف في العراق.", "2021-07-27"}},
       "contradiction"},
      {13,
       "a later plan",
       {{"Coalition forces will leave Iraq by 31 December 2021.", "2021-07-27"},
        {"Coalition forces will stay in Iraq.", "2021-08-27"}},
       {{"ستغادر قوات التحالف العراق بحلول 31 ديسمبر 2021.", "2021-07-27"},
        {"ستبقى قوات التحالف في العراق.", "2021-08-27"}},
       "update"},
      {14,
       "more children than people",
       {{"Twelve children were killed in Mosul.", "2021-12-26"},
        {"Nine people were killed in Mosul.", "2021-12-26"}},
       {{"قتل 12 طفلا في الموصل.", "2021-12-26"}, {"قتل 9 أشخاص في الموصل.", "2021-12-26"}},
       "contradiction"},
      {15,
       "a part against what is said of all",
       {{"Coalition forces have left Iraq.", "2021-12-26"},
        {"U.S. forces remain in Iraq.", "2021-12-26"}},
       {{"غادرت قوات التحالف العراق.", "2021-12-26"},
        {"ما زالت القوات الأميركية في العراق.", "2021-12-26"}},
       "contradiction"},
      {15,
       "a whole against what is said of a part",
       {{"U.S. forces have left Iraq.", "2021-12-26"},
        {"Coalition forces remain in Iraq.", "2021-12-26"}},
       {{"غادرت القوات الأميركية العراق.", "2021-12-26"},
        {"ما زالت قوات التحالف في العراق.", "2021-12-26"}},
       "tension"},
      {16,
       "an unknown time",
       {{"Coalition forces remain in Iraq.", ""},
        {"Coalition forces have left Iraq.", "2021-12-26"}},
       {{"ما زالت قوات التحالف في العراق.", ""}, {"غادرت قوات التحالف العراق.", "2021-12-26"}},
       "tension"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.number);
    CAPTURE(row.what);
    for (const auto& pair : {std::pair("en", row.english), {"ar", row.arabic}}) {
      const auto& language = pair.first;
      const auto& texts = pair.second;
      CAPTURE(language);
      std::vector<Text> turned = texts;
      std::reverse(turned.begin(), turned.end());
      CHECK(findings(texts, language) == row.expected);
      CHECK(findings(turned, language) == row.expected);
    }
  }
}

TEST_CASE("change is reported on request only") {
  const std::vector<Text> english = {
      {"Coalition forces remain in Iraq.", "2021-12-01"},
      {"Coalition forces withdrew from Iraq on 9 December.", "2021-12-26"}};
  const std::vector<Text> arabic = {{"ما زالت قوات التحالف في العراق.", "2021-12-01"},
                                    {"انسحبت قوات التحالف من العراق في 9 ديسمبر.", "2021-12-26"}};
  CHECK(findings(english, "en", {true}) == "change");
  CHECK(findings(arabic, "ar", {true}) == "change");
  CHECK(findings(english, "en").empty());
}
