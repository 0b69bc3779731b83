#include "base/filler.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

using namespace gainsay;

TEST_CASE("what a vector is filled with is there in its order, and nothing else") {
  for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 128U, 1000U}) {
    CAPTURE(size);
    std::vector<int> values(100, -1);  // of another time
    Filler<int> filler(values, size / 2);
    for (std::size_t i = 0; i < size; ++i) {
      REQUIRE(filler.size() == i);
      filler.add(static_cast<int>(i));
      REQUIRE(filler.last() == static_cast<int>(i));
    }
    filler.finish();
    if (size > 0) CHECK(filler.last() == static_cast<int>(size) - 1);
    std::vector<int> expected(size);
    std::iota(expected.begin(), expected.end(), 0);
    CHECK(values == expected);
  }
}

TEST_CASE("places are given for several values at once") {
  std::vector<int> values;
  Filler<int> filler(values, 0);
  std::vector<int> expected;
  for (std::size_t count = 0; count < 64; ++count) {
    const std::span<int> places = filler.places(count);
    REQUIRE(places.size() >= count);
    for (std::size_t i = 0; i < count; ++i) {
      places[i] = static_cast<int>(expected.size());
      expected.push_back(places[i]);
    }
    filler.add_placed(count);
    REQUIRE(filler.size() == expected.size());
  }
  filler.finish();
  CHECK(values == expected);
}
