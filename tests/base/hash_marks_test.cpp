#include "base/hash_marks.h"

#include <doctest/doctest.h>

#include <map>
#include <random>

using namespace gainsay;

TEST_CASE("marks of a hash are all there, and those of others seldom") {
  std::mt19937_64 random(9);
  HashMarks marks;
  CHECK(marks.of(7) == 0);
  constexpr std::size_t most = 1000;
  marks.clear(most);
  std::map<std::uint64_t, std::uint64_t> added;
  for (std::size_t i = 0; i < most; ++i) {
    const std::uint64_t hash = random();
    for (int twice = 0; twice < 2; ++twice) {
      const std::uint64_t mark = std::uint64_t{1} << random() % 64;
      marks.add(hash, mark);
      added[hash] |= mark;
    }
  }
  for (const auto& [hash, known] : added) REQUIRE((marks.of(hash) & known) == known);
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < most; ++i) wrong += marks.of(random()) & 1U;
  CHECK(wrong < most / 10);
}
