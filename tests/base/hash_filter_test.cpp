#include "base/hash_filter.h"

#include <doctest/doctest.h>

#include <random>
#include <vector>

using namespace gainsay;

TEST_CASE("a filter has all hashes that it was made of, and few others") {
  CHECK_FALSE(HashFilter().may_have(0));
  std::mt19937_64 random(3);
  for (const std::size_t size : {1, 15, 16, 17, 1000}) {
    CAPTURE(size);
    std::vector<std::uint64_t> hashes(size);
    for (std::uint64_t& hash : hashes) hash = random();
    const HashFilter filter(hashes);
    for (const std::uint64_t hash : hashes) CHECK(filter.may_have(hash));
    int others = 0;
    for (int i = 0; i < 1000; ++i) others += filter.may_have(random()) ? 1 : 0;
    CHECK(others < 400);
  }
}
