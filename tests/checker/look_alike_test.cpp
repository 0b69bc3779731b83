#include <doctest/doctest.h>

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

// The claims and findings of several texts under the shipped rules.
struct Compared {
  std::vector<Claim> claims;
  std::vector<std::string> kinds;
};

Compared compared(const std::vector<Text>& texts) {
  Compared out;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Source source = source_of(texts[i].text, texts[i].published);
    source.id = "text " + std::to_string(i + 1);
    for (Claim& claim : extract(source, shipped_rules()).claims)
      out.claims.push_back(std::move(claim));
  }
  for (const Finding& finding : compare(out.claims, shipped_rules()).findings) {
    out.kinds.emplace_back(to_word(finding.kind));
  }
  return out;
}

}  // namespace

TEST_CASE("pairs of texts that only look like a contradiction are none, and their likes are") {
  struct Case {
    std::string what;
    Text first;
    Text second;         // clashes only in its look
    Text third;          // clashes
    std::size_t claims;  // of the first two, so that silence is not for want of claims
  };
  const std::vector<Case> table = {
      {"another time",
       {"Coalition forces remain in Iraq.", "2021-12-01"},
       {"Coalition forces withdrew from Iraq on 9 December.", "2021-12-26"},
       {"Coalition forces withdrew from Iraq on 20 November.", "2021-12-26"},
       2},
      {"planned, not done",
       {"British troops will leave Iraq by 31 December 2021.", "2021-06-01"},
       {"British troops remain in Iraq.", "2021-06-02"},
       {"British troops have left Iraq.", "2021-06-02"},
       2},
      {"a part, not the whole",
       {"قال متحدث إن للقوات الأميركية 2500 جندي في العراق.", "2021-12-26"},
       {"ينتشر 900 عسكري من القوات البريطانية في العراق.", "2021-12-26"},
       {"قال متحدث إن للقوات الأميركية 4000 جندي في العراق.", "2021-12-26"},
       2},
      {"two countries",
       {"انسحبت القوات الفرنسية من مالي.", "2022-08-16"},
       {"ما زالت القوات الفرنسية في النيجر.", "2022-08-17"},
       {"ما زالت القوات الفرنسية في مالي.", "2022-08-17"},
       2},
  };
  for (const Case& item : table) {
    CAPTURE(item.what);
    const Compared silent = compared({item.first, item.second});
    std::string shown;
    for (const Claim& claim : silent.claims) shown += claim.rule + " '" + claim.text + "' ";
    CAPTURE(shown);
    CHECK(silent.claims.size() == item.claims);
    CHECK(join(silent.kinds, " ").find("contradiction") == std::string::npos);
    const bool plan = item.what == "planned, not done";
    const std::vector<Text> clash = plan ? std::vector<Text>{item.second, item.third}
                                         : std::vector<Text>{item.first, item.third};
    CHECK(join(compared(clash).kinds, " ") == "contradiction");
  }
}
