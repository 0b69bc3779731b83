#include "base/hash_sieve.h"

#include <doctest/doctest.h>

#include <random>
#include <vector>

using namespace gainsay;

TEST_CASE("a sieve has all hashes that were added, and few others") {
  std::mt19937_64 random(5);
  HashSieve sieve;
  CHECK_FALSE(sieve.may_have(7));
  std::vector<std::uint64_t> added;
  for (int i = 0; i < 5000; ++i) {
    added.push_back(random());
    sieve.add(added.back(), [&] { return added; });
  }
  for (const std::uint64_t hash : added) REQUIRE(sieve.may_have(hash));
  int wrong = 0;
  constexpr int others = 20'000;
  for (int i = 0; i < others; ++i) wrong += sieve.may_have(random()) ? 1 : 0;
  CHECK(wrong < others / 50);
}

TEST_CASE("a sieve that was emptied has nothing") {
  HashSieve sieve;
  sieve.fill({1, 2, 3});
  sieve.clear(3);
  CHECK_FALSE(sieve.may_have(1));
  for (std::uint64_t hash = 1; hash <= 3; ++hash)
    sieve.add(hash, [] { return std::vector<std::uint64_t>{9}; });
  CHECK(sieve.may_have(3));
  CHECK_FALSE(sieve.may_have(9));  // it had room
}
