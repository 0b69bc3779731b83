#include "extract/when.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/extracted.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

// Only the time of the claims of one topic: "from 2021-12-09 as-of:2021-12-26".
std::string times(const std::string& text, const std::string& topic, std::string_view published) {
  std::vector<std::string> out;
  for (const Claim& claim : claims_of(shipped_rules(), text, published)) {
    if (claim.topic != topic) continue;
    std::string line = iso_range(claim.as_of);
    if (!claim.holds.begin.unknown())
      line += (claim.holds.deadline ? " by " : " from ") + iso_range(claim.holds.begin);
    if (!claim.holds.end.unknown()) line += " to " + iso_range(claim.holds.end);
    if (claim.undated) line += " undated";
    out.push_back(line);
  }
  return join(out, "; ");
}

struct Case {
  std::string text;
  std::string published;
  std::string expected;
};

void check(const std::string& topic, const std::vector<Case>& table) {
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(times(item.text, topic, item.published) == item.expected);
  }
}

}  // namespace

TEST_CASE("a claim is as of the day of publication, or without a day") {
  check("presence", {
                        {"Coalition forces remain in Iraq.", "2021-12-26", "2021-12-26"},
                        {"Coalition forces remain in Iraq.", "", ""},
                        {"ما زالت القوات الأميركية في العراق.", "2021-12-26", "2021-12-26"},
                    });
}

TEST_CASE("a date beside what lasts is its beginning, beside what passes its time") {
  check("presence",
        {
            {"Coalition forces withdrew from Iraq on 9 December.", "2021-12-26",
             "2021-12-26 from 2021-12-09"},
            {"On 9 December coalition forces withdrew from Iraq.", "2021-12-26",
             "2021-12-26 from 2021-12-09"},
            {"Coalition forces withdrew from Iraq in 2011.", "2021-12-26", "2021-12-26 from 2011"},
            {"On 9 December, coalition forces remained in Iraq.", "2021-12-26", "2021-12-09"},
            {"انسحبت قوات التحالف من العراق في 9 ديسمبر 2021.", "2021-12-26",
             "2021-12-26 from 2021-12-09"},
        });
  check("combat-role", {
                           {"Since 9 December there have no longer been any U.S. forces serving in "
                            "a combat role in Iraq.",
                            "2021-12-20", "2021-12-20 from 2021-12-09"},
                       });
}

TEST_CASE("a deadline bounds a plan, an end bounds what passes") {
  check("presence",
        {
            {"British troops will leave Iraq by 31 December 2021.", "2021-06-01",
             "2021-06-01 by ../2021-12-31"},
            {"British troops will leave Iraq next year.", "2021-06-01", "2021-06-01 from 2022"},
            {"Coalition forces remained in Iraq until 9 December.", "2021-12-26",
             "2021-12-26 to 2021-12-09"},
        });
}

TEST_CASE("a date that belongs to something else is not taken") {
  check("presence", {
                        {"Coalition forces remain in Iraq. The talks of 9 December went well.",
                         "2021-12-26", "2021-12-26"},
                        {"The talks of 9 December went well, the minister of defence of the new "
                         "government repeated, and coalition forces remain in Iraq.",
                         "2021-12-26", "2021-12-26"},
                    });
}

TEST_CASE("a date beside the cue of a statement is the day it was said") {
  check("presence", {
                        {"\"Coalition forces remain in Iraq,\" the ministry said on 9 December.",
                         "2021-12-26", "2021-12-09"},
                        {"American troops have left Afghanistan, the Pentagon said on Monday.",
                         "2021-08-31", "2021-08-30"},
                    });
}

TEST_CASE("a date that cannot be resolved leaves the time unknown instead of wrong") {
  check("presence",
        {
            {"Coalition forces withdrew from Iraq on 9 December.", "", " undated"},
            {"Coalition forces withdrew from Iraq on 9 December 2021.", "", " from 2021-12-09"},
            {"American troops have left Afghanistan, the Pentagon said on Monday.", "", " undated"},
        });
}

TEST_CASE("the date of an event may stand before all that is told of it, or far behind") {
  check("killed", {
                      {"On 3 May, a guard, Ali Karim, was killed.", "2021-12-26",
                       "2021-12-26 from 2021-05-03"},
                      {"A guard was killed on Aug. 9.", "2021-12-26", "2021-12-26 from 2021-08-09"},
                      {"A guard was killed at the gate of a factory in the old town on 3 May.",
                       "2021-12-26", "2021-12-26 from 2021-05-03"},
                  });
}

TEST_CASE("a state that is dated after the day of its text is planned") {
  const auto mode = [](const std::string& text, std::string_view published) {
    const auto claims = claims_of(shipped_rules(), text, published);
    REQUIRE_FALSE(claims.empty());
    return claims.front().mode;
  };
  CHECK(mode("Coalition forces withdraw from Iraq on 31 December.", "2021-12-26") == Mode::Planned);
  CHECK(mode("Coalition forces withdraw from Iraq on 9 December.", "2021-12-26") == Mode::Actual);
  CHECK(mode("Coalition forces remain in Iraq until 31 December.", "2021-12-26") == Mode::Actual);
  CHECK(mode("Coalition forces withdraw from Iraq on 31 December.", "") == Mode::Actual);
}
