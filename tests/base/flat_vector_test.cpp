#include "base/flat_vector.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/archive.h"

using namespace gainsay;

namespace {

using Numbers = FlatVector<std::uint64_t>;

std::vector<std::uint64_t> all(const Numbers& numbers) { return {numbers.begin(), numbers.end()}; }

}  // namespace

TEST_CASE("a flat vector is changed as any other") {
  Numbers numbers = {1, 2};
  numbers.push_back(3);
  numbers[0] = 7;
  numbers.append(std::vector<std::uint64_t>{4, 5});
  CHECK(all(numbers) == std::vector<std::uint64_t>{7, 2, 3, 4, 5});
  numbers.resize(2, 0);
  numbers.resize(3, 9);
  CHECK(all(numbers) == std::vector<std::uint64_t>{7, 2, 9});
  numbers.assign(2, 6);
  CHECK(all(numbers) == std::vector<std::uint64_t>{6, 6});
  CHECK(all(Numbers(3, 1)) == std::vector<std::uint64_t>{1, 1, 1});
}

TEST_CASE("a view is left as it is by changes, copies and moves") {
  const std::vector<std::uint64_t> elsewhere = {1, 2, 3};
  Numbers view = Numbers::view_of(elsewhere);
  CHECK(view.data() == elsewhere.data());
  const Numbers moved = std::move(view);
  CHECK(moved.data() == elsewhere.data());
  Numbers copy = moved;
  copy[1] = 7;
  copy.push_back(4);
  CHECK(all(copy) == std::vector<std::uint64_t>{1, 7, 3, 4});
  CHECK(all(moved) == elsewhere);
  Numbers taken;
  taken = std::move(copy);
  CHECK(all(taken) == std::vector<std::uint64_t>{1, 7, 3, 4});
  Numbers grown = Numbers::view_of(elsewhere);
  grown.push_back(4);
  CHECK(all(grown) == std::vector<std::uint64_t>{1, 2, 3, 4});
  CHECK(elsewhere.size() == 3);
}

TEST_CASE("flat vectors and views lie in the archive they are read from") {
  bool before = true;  // what follows would not be aligned
  Numbers numbers = {5, 6};
  std::string_view text = "text";
  Numbers none;
  ArchiveWriter out;
  out(before, none, numbers, text);
  const std::string bytes = out.take();
  for (std::size_t size = 0; size <= bytes.size(); ++size) {
    bool before_read = false;
    Numbers numbers_read = {1};
    std::string_view text_read;
    Numbers none_read = {1};
    ArchiveReader in(std::string_view(bytes).substr(0, size));
    in(before_read, none_read, numbers_read, text_read);
    REQUIRE(in.done() == (size == bytes.size()));
    if (!in.done()) continue;
    CHECK(before_read);
    CHECK(all(numbers_read) == std::vector<std::uint64_t>{5, 6});
    CHECK(text_read == text);
    CHECK(none_read.empty());
    CHECK(text_read.data() > bytes.data());
    CHECK(text_read.data() < bytes.data() + bytes.size());
  }
}
