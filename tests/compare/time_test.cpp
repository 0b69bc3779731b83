#include "compare/time.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "compare/world.h"
#include "support/claims.h"

using namespace gainsay;
using namespace gainsay::testing;

TEST_CASE("whether two values hold at one time depends on how long they hold") {
  struct TimeCase {
    std::string what;
    Claim a;
    Claim b;
    Overlap expected;
  };
  const auto ended = [] { return role("ended"); };
  const auto ongoing = [] { return role("ongoing"); };
  const auto signed_deal = [] { return deal("signed"); };
  const auto cancelled = [] { return deal("cancelled"); };
  const std::vector<TimeCase> table = {
      {"nothing dated", ended(), ongoing(), Overlap::Yes},
      {"one dated", ended().as_of("2021-12-26"), ongoing(), Overlap::Unknown},
      {"one not resolved", ended().as_of("2021-12-26"), ongoing().undated(), Overlap::Unknown},
      {"lasting, then passing", ended().since("2021-12-09"), ongoing().as_of("2021-12-26"),
       Overlap::Yes},
      {"passing, then lasting", ongoing().as_of("2021-12-01"), ended().since("2021-12-09"),
       Overlap::No},
      {"lasting that ended", ended().since("2021-12-09").until("2021-12-20"),
       ongoing().as_of("2021-12-26"), Overlap::No},
      {"passing in the month of the beginning", ended().since("2021-12-09"),
       ongoing().as_of("2021-12"), Overlap::Unknown},
      {"passing, one day", ongoing().as_of("2021-12-26"), role("paused").as_of("2021-12-26"),
       Overlap::Yes},
      {"passing, two days", ongoing().as_of("2021-12-25"), role("paused").as_of("2021-12-26"),
       Overlap::No},
      {"passing, a day of the month", ongoing().as_of("2021-12-25"),
       role("paused").as_of("2021-12"), Overlap::Unknown},
      {"moments while fresh", strength(1).as_of("2021-12-16"), strength(2).as_of("2021-12-26"),
       Overlap::Yes},
      {"moments gone stale", strength(1).as_of("2021-12-15"), strength(2).as_of("2021-12-26"),
       Overlap::No},
      {"lasting, then lasting otherwise", signed_deal().as_of("2021-12-01"),
       cancelled().as_of("2021-12-26"), Overlap::No},
      {"two lasting ones, said on one day", signed_deal().as_of("2021-12-26"),
       cancelled().as_of("2021-12-26"), Overlap::Yes},
      {"two lasting ones, begun one after the other",
       signed_deal().since("2021-12-01").as_of("2021-12-26"),
       cancelled().since("2021-12-09").as_of("2021-12-26"), Overlap::No},
      {"two lasting ones, begun on one day", signed_deal().since("2021-12-09").as_of("2021-12-10"),
       cancelled().since("2021-12-09").as_of("2021-12-26"), Overlap::Yes},
      {"lasting, said while another is said to last",
       signed_deal().since("2021-12-01").as_of("2021-12-26"), cancelled().as_of("2021-12-09"),
       Overlap::Yes},
      {"lasting, said before another began", signed_deal().as_of("2021-12-01"),
       cancelled().since("2021-12-09").as_of("2021-12-26"), Overlap::No},
      {"two lasting ones of one month", signed_deal().as_of("2021-12"),
       cancelled().as_of("2021-12-09"), Overlap::Unknown},
      {"events whenever told", winner("iraq").as_of("2021-12-01"), winner("syria").undated(),
       Overlap::Yes},
  };
  const Ruleset& rules = wider_world();
  for (const TimeCase& item : table) {
    CAPTURE(item.what);
    const Topic& topic = *rules.topic(item.a.topic);
    CHECK(overlap(item.a, item.b, topic) == item.expected);
    CHECK(overlap(item.b, item.a, topic) == item.expected);
  }
}
