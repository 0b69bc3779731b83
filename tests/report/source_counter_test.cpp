#include "report/source_counter.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "support/claims.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

std::vector<Claim> some_claims(std::size_t count) {
  std::mt19937 random(7);
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t source = random() % 60;
    Claim& claim = claims.emplace_back(role("ended"));
    claim.source = "source " + std::to_string(source);
    // Every tenth source tells two stories.
    claim.story = std::to_string(source % 10 == 0 ? random() % 2 : source % 4);
    claim.outlet = "outlet " + std::to_string(source % 7);
    claim.language = source % 2 == 0 ? "en" : "ar";
  }
  return claims;
}

}  // namespace

TEST_CASE("sources are counted on disk as in memory") {
  for (const std::size_t count : {0U, 1U, 3U, 2000U}) {
    const std::vector<Claim> claims = some_claims(count);
    const std::vector<SourceSummary> expected = sources_of(claims);
    for (const std::size_t memory : {2U, 1U << 20U}) {
      SourceCounter counter(memory, std::filesystem::temp_directory_path().string());
      for (const Claim& claim : claims) REQUIRE(counter.add(claim).has_value());
      std::vector<SourceSummary> found;
      const auto visit = [&](SourceSummary source) -> Result<void> {
        found.push_back(std::move(source));
        return {};
      };
      REQUIRE(counter.for_each(visit).has_value());
      CHECK(found == expected);
      if (count != 2000) continue;
      CHECK(counter.in_several_stories().size() == 6);
      const std::size_t first = counter.in_several_stories().at("source 10");
      CHECK(claims[first].source == "source 10");
    }
  }
}
