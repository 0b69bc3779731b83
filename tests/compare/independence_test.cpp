#include "compare/independence.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "compare/world.h"
#include "support/claims.h"
#include "support/text.h"
#include "text/sketch.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

// Sketches of a text, of the same with a line cut off, and of another one.
const std::string original(64, '1');
const std::string shortened = std::string(48, '1') + "0123456789abcdef";
const std::string unlike = std::string(32, '2') + std::string(32, '3');

ClaimBuilder told(const std::string& outlet, const std::string& sketch) {
  return role("ended").outlet(outlet).source(outlet + ".txt").sketch(sketch);
}

// "A, B" or, with reprints, "A, B; 2 outlets reprint A".
std::string voices(const std::vector<Claim>& claims) {
  std::vector<std::size_t> members;
  for (std::size_t i = 0; i < claims.size(); ++i) members.push_back(i);
  const Voices found = independent_voices(claims, members, wider_world().entities);
  std::string out = join(found.titles, ", ");
  for (const std::string& reprint : found.reprints) out += "; " + reprint;
  return out;
}

}  // namespace

TEST_CASE("texts that are nearly the same are one voice, and the others reprint the earliest") {
  struct Case {
    std::string what;
    std::vector<Claim> claims;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"three texts written apart",
       {told("A", original), told("B", unlike), told("C", "")},
       "narrator of A, narrator of B, narrator of C"},
      {"one is a copy",
       {told("A", original), told("B", original)},
       "narrator; 1 outlet reprints A"},
      {"two are shortened",
       {told("A", original).as_of("2021-12-26"), told("B", shortened).as_of("2021-12-25"),
        told("C", original).as_of("2021-12-27"), told("D", unlike)},
       "narrator of B, narrator of D; 2 outlets reprint B"},
      {"texts of one outlet",
       {told("A", original), told("A", original).source("z.txt")},
       "narrator"},
      {"from an agency that all name",
       {told("A", original).via("wire"), told("B", unlike).via("wire"), told("C", original)},
       "narrator; 3 outlets reprint Wire"},
      {"somebody whom both quote",
       {told("A", original).said_by("iraq"), told("B", original).said_by("iraq")},
       "Iraq"},
      {"two whom one text quotes",
       {told("A", original).said_by("iraq"), told("A", original).said_by("coalition")},
       "Iraq, the coalition"},
  };
  for (const Case& item : table) {
    CAPTURE(item.what);
    CHECK(voices(item.claims) == item.expected);
  }
}

TEST_CASE("many texts are grouped as few are") {
  std::vector<Claim> claims;
  const std::string digits = "0123456789abcdef";
  for (int i = 0; i < 400; ++i) {
    std::string sketch(64, digits[static_cast<std::size_t>(i % 4)]);
    for (std::size_t at = 0; at < 12; ++at) {
      sketch[(at * 7 + static_cast<std::size_t>(i)) % 64] =
          digits[static_cast<std::size_t>(i) % 16];
    }
    claims.push_back(told("outlet " + std::to_string(i), sketch));
  }
  std::vector<std::size_t> members;
  for (std::size_t i = 0; i < claims.size(); ++i) members.push_back(i);
  CHECK(independent_voices(claims, members, wider_world().entities).titles.size() == 4);
}
