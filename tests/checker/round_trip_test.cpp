#include <doctest/doctest.h>

#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "checker/checker.h"
#include "extract/claim_pack.h"
#include "report/json_claim.h"
#include "report/json_finding.h"
#include "source/read.h"
#include "support/rules.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

std::vector<Claim> example_claims(const std::string& folder) {
  std::vector<Claim> claims;
  const ReadReport read = read_sources({folder}, std::cin, {}, [&](const Source& source) {
    for (Claim& claim : extract(source, shipped_rules()).claims) claims.push_back(std::move(claim));
  });
  CHECK(read.diagnostics.empty());
  return claims;
}

std::string findings_of(std::vector<Claim> claims) {
  std::string out;
  const Comparison comparison = compare(claims, shipped_rules(), {true});
  for (const Finding& finding : comparison.findings) {
    out += finding_to_json(finding, claims).dump() + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("claims that went through JSON Lines compare as those that did not") {
  std::size_t stories = 0;
  for (const auto& story :
       std::filesystem::directory_iterator(std::string(GAINSAY_SOURCE_DIR) + "/examples")) {
    // A story has its expected output beside it; the other folders show how to run the program.
    if (!std::filesystem::exists(story.path().string() + ".expected")) continue;
    ++stories;
    const std::vector<Claim> claims = example_claims(story.path().string());
    REQUIRE_FALSE(claims.empty());
    std::vector<Claim> again;
    for (const Claim& claim : claims) {
      const auto parsed = parse_claim(claim_lines({claim}), "claims.jsonl", 1);
      REQUIRE(parsed.has_value());
      CHECK(*parsed == claim);
      std::string packed;
      pack_claim(claim, packed);
      std::string_view rest = packed;
      CHECK(unpack_claim(rest) == claim);
      again.push_back(*parsed);
    }
    const std::string expected = findings_of(claims);
    CHECK_FALSE(expected.empty());
    CHECK(findings_of(again) == expected);
  }
  CHECK(stories > 0);
}
