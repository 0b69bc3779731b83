#include "base/appender.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <numeric>
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
