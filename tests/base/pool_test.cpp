#include "base/pool.h"

#include <doctest/doctest.h>

#include <memory>
#include <set>
#include <vector>

using namespace gainsay;

TEST_CASE("what is given back is lent again, as it was left") {
  Pool<int> pool;
  int made = 0;
  const auto make = [&] { return std::make_unique<int>(++made); };
  {
    const Pool<int>::Lease first = pool.take(make);
    CHECK(*first == 1);
    *first = 7;
  }
  CHECK(*pool.take(make) == 7);
  CHECK(made == 1);
}

TEST_CASE("nothing is lent twice at once") {
  Pool<int> pool;
  int made = 0;
  const auto make = [&] { return std::make_unique<int>(++made); };
  for (int round = 0; round < 2; ++round) {
    std::vector<Pool<int>::Lease> held;
    std::set<const int*> places;
    for (int i = 0; i < 3; ++i) {
      held.push_back(pool.take(make));
      places.insert(held.back().get());
    }
    CHECK(places.size() == 3);
  }
  CHECK(made == 3);
}
