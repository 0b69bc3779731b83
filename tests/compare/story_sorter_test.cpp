#include "compare/story_sorter.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "support/claims.h"

using namespace gainsay;
using namespace gainsay::testing;

TEST_CASE("claims come story by story with their numbers, whatever the memory") {
  const std::vector<std::string> names = {"b", "", "a", std::string("a\0", 2), "aa", "b"};
  std::vector<Claim> claims;
  std::map<std::string, std::vector<std::size_t>> stories;
  for (std::size_t i = 0; i < 500; ++i) {
    const std::string& story = names[i * i % names.size()];
    claims.push_back(role(i % 3 == 0 ? "ended" : "ongoing").story(story));
    claims.back().line = i;
    stories[story].push_back(i);
  }
  for (const std::size_t memory : {1U, 20'000U, 1U << 30U}) {
    StorySorter sorter(memory, std::filesystem::temp_directory_path().string());
    for (const Claim& claim : claims) REQUIRE(sorter.add(claim).has_value());
    CHECK(sorter.claims() == claims.size());
    auto expected = stories.begin();
    const auto visit = [&](const PackedStory& packed) -> Result<void> {
      REQUIRE(expected != stories.end());
      const StoryClaims story = unpack_story(packed);
      CHECK(packed.claims == story.claims.size());
      CHECK(story.numbers == expected->second);
      for (std::size_t i = 0; i < story.claims.size(); ++i) {
        CHECK(story.claims[i] == claims[story.numbers[i]]);
      }
      ++expected;
      return {};
    };
    REQUIRE(sorter.for_each(visit).has_value());
    CHECK(expected == stories.end());
  }
}

TEST_CASE("of no claims there is no story") {
  StorySorter sorter(1U << 20U, "");
  std::size_t stories = 0;
  REQUIRE(sorter
              .for_each([&](const PackedStory&) -> Result<void> {
                ++stories;
                return {};
              })
              .has_value());
  CHECK(stories == 0);
}
