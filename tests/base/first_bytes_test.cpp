#include "base/first_bytes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>

using namespace gainsay;

TEST_CASE("texts with the same first bytes have the same number, however long they are") {
  const auto number = [](const std::string& text, std::size_t size) {
    return first_bytes<std::uint32_t>(text, size);
  };
  CHECK(number("", 0) == 0);
  CHECK(number("anything", 0) == 0);
  CHECK(number("ab", 2) == number("abcdefgh", 2));
  CHECK(number("abcd", 4) == number("abcdefgh", 4));
  CHECK(number("abcdxxxx", 8) == number("abcdefgh", 8));  // there is room for four
  CHECK(number("abc", 3) != number("abcd", 4));
  CHECK(number("abc", 2) != number("abc", 3));
  CHECK(number("abce", 4) != number("abcd", 4));
  const std::string letters = "abcdefghijklmnopqrstuvwxyz";
  for (std::size_t size = 0; size <= 16; ++size) {
    CAPTURE(size);
    const auto alone = first_bytes_in_pair(letters.substr(0, size), size);
    CHECK(first_bytes_in_pair(letters, size) == alone);
    CHECK(alone.first == first_bytes<std::uint64_t>(letters, std::min<std::size_t>(size, 8)));
    CHECK((alone.second == 0) == (size <= 8));
  }
  CHECK(first_bytes<std::uint64_t>("abcdefgh", 8) != first_bytes<std::uint64_t>("abcdefgx", 8));
}
