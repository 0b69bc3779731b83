#include "compare/diff.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "compare/world.h"
#include "support/claims.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

// "~0>1 +2 -3 =4": changed, added, dropped, and how many are as they were.
std::string diff(const std::vector<Claim>& before, const std::vector<Claim>& after) {
  const ClaimDiff found = diff_claims(before, after, wider_world());
  std::string out;
  for (const auto& [was, is] : found.changed) {
    out += "~" + std::to_string(was) + ">" + std::to_string(is) + " ";
  }
  for (const std::size_t index : found.added) out += "+" + std::to_string(index) + " ";
  for (const std::size_t index : found.dropped) out += "-" + std::to_string(index) + " ";
  return out + "=" + std::to_string(found.unchanged);
}

}  // namespace

TEST_CASE("versions differ in the claims that were changed, added and dropped") {
  const auto ended = [] { return role("ended").said_by("iraq"); };
  const auto soldiers = [](double count) { return strength(count).said_by("coalition"); };
  CHECK(diff({}, {}) == "=0");
  CHECK(diff({ended(), soldiers(5)}, {ended(), soldiers(5)}) == "=2");
  CHECK(diff({ended(), soldiers(5)}, {soldiers(5), ended()}) == "=2");
  CHECK(diff({ended(), soldiers(5)}, {ended(), soldiers(6)}) == "~1>1 =1");
  CHECK(diff({ended()}, {ended(), soldiers(6)}) == "+1 =1");
  CHECK(diff({ended(), soldiers(5)}, {soldiers(5)}) == "-0 =1");
  CHECK(diff({soldiers(5), soldiers(7)}, {soldiers(7), soldiers(8)}) == "~0>1 =1");
  CHECK(diff({ended()}, {ended().certainty(Certainty::Possible)}) == "~0>0 =0");
  CHECK(diff({ended()}, {ended().since("2021-12-09")}) == "~0>0 =0");
  CHECK(diff({ended()}, {role("ended").said_by("coalition")}) == "+0 -0 =0");
  CHECK(diff({ended()}, {ended().in("syria")}) == "+0 -0 =0");
  CHECK(diff({role("ended").source("old")}, {role("ended").source("new").at(900, 950)}) == "=1");
}
