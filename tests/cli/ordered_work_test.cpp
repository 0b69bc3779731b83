#include "cli/ordered_work.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <numeric>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace gainsay;

namespace {

using Numbers = OrderedWork<int, int>;

std::vector<int> up_to(int end) {
  std::vector<int> numbers(static_cast<std::size_t>(end));
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

}  // namespace

TEST_CASE("outcomes are taken in the order of the items, on any number of threads") {
  for (const std::size_t jobs : {1U, 2U, 7U}) {
    for (const std::size_t load : {Numbers::full_load, Numbers::full_load / 3, std::size_t{0}}) {
      for (const int items : {0, 1, 2, 500}) {
        CAPTURE(jobs);
        CAPTURE(load);
        CAPTURE(items);
        std::vector<int> taken;
        Numbers work(
            jobs, [](int item) { return item; }, [&](int outcome) { taken.push_back(outcome); });
        for (int item = 0; item < items; ++item) work.add(int{item}, load);
        work.finish();
        CHECK(taken == up_to(items));
      }
    }
  }
}

TEST_CASE("small items share a thread's attention, and one load needs no thread") {
  std::set<std::thread::id> used;
  const auto where = [](int) { return std::this_thread::get_id(); };
  OrderedWork<int, std::thread::id> work(2, where,
                                         [&](std::thread::id thread) { used.insert(thread); });
  const std::size_t load = Numbers::full_load / 10 + 1;
  for (int item = 0; item < 10; ++item) work.add(int{item}, load);
  work.finish();
  CHECK(used == std::set{std::this_thread::get_id()});
  used.clear();
  for (int item = 0; item < 20; ++item) work.add(int{item}, load);
  work.finish();
  CHECK_FALSE(used.contains(std::this_thread::get_id()));
}

TEST_CASE("items that are no load at all are handed over as well") {
  std::size_t taken = 0;
  Numbers work(
      2, [](int item) { return item; }, [&](int) { ++taken; });
  for (int item = 0; item < 100000 && taken == 0; ++item) work.add(int{item}, 0);
  CHECK(taken > 0);
  work.finish();
}

TEST_CASE("what is under way can be asked for before more is added") {
  for (const std::size_t jobs : {1U, 2U}) {
    for (const int at_once : {1, 3, 40}) {
      CAPTURE(jobs);
      CAPTURE(at_once);
      std::vector<int> taken;
      Numbers work(
          jobs, [](int item) { return item; }, [&](int outcome) { taken.push_back(outcome); });
      for (int item = 0; item < 4 * at_once;) {
        const int end = item + at_once;
        for (; item < end; ++item) work.add(int{item}, Numbers::full_load / 2);
        work.finish();
        CHECK(taken == up_to(end));
      }
    }
  }
}

TEST_CASE("what the work throws is thrown where its outcome would be taken") {
  for (const std::size_t jobs : {1U, 2U}) {
    for (const std::size_t load : {Numbers::full_load, Numbers::full_load / 4 + 1}) {
      CAPTURE(jobs);
      CAPTURE(load);
      std::vector<int> taken;
      Numbers work(
          jobs,
          [](int item) {
            if (item == 5) throw std::runtime_error("no");
            return item;
          },
          [&](int outcome) { taken.push_back(outcome); });
      const auto run = [&] {
        for (int item = 0; item < 9; ++item) work.add(int{item}, load);
        work.finish();
      };
      CHECK_THROWS_AS(run(), std::runtime_error);
      CHECK(taken == up_to(5));
    }
  }
}
