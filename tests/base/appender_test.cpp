#include "base/appender.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

using namespace gainsay;

TEST_CASE("what is appended in blocks is there in its order") {
  for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 128U, 1000U}) {
    CAPTURE(size);
    std::vector<int> values;
    Appender<int> appender(values, size / 2);
    for (std::size_t i = 0; i < size; ++i) {
      REQUIRE(appender.size() == i);
      appender.add(static_cast<int>(i));
      REQUIRE(appender.last() == static_cast<int>(i));
    }
    appender.finish();
    if (size > 0) CHECK(appender.last() == static_cast<int>(size) - 1);
    std::vector<int> expected(size);
    std::iota(expected.begin(), expected.end(), 0);
    CHECK(values == expected);
  }
}

TEST_CASE("places are given for several values at once") {
  std::vector<int> values;
  Appender<int> appender(values, 0);
  std::vector<int> expected;
  for (std::size_t count = 0; count < 64; ++count) {
    const std::span<int> places = appender.places(count);
    REQUIRE(places.size() >= std::max<std::size_t>(count, 1));
    for (std::size_t i = 0; i < count; ++i) {
      places[i] = static_cast<int>(expected.size());
      expected.push_back(places[i]);
    }
    appender.add_placed(count);
    REQUIRE(appender.size() == expected.size());
  }
  appender.finish();
  CHECK(values == expected);
}
