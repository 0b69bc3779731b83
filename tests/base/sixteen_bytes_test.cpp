#include "base/sixteen_bytes.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace gainsay;

TEST_CASE("sixteen bytes at once are asked as one by one") {
  const std::string some = {
      'a', '\x1f', '\0', '\x1e', static_cast<char>(0x9F), static_cast<char>(0xFF)};
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 16; ++i) text += some[random() % some.size()];
    for (const char byte : some) {
      REQUIRE(equal_bytes(text.data(), byte) == equal_one_by_one(text.data(), byte));
    }
    const std::uint32_t letters = equal_bytes(text.data(), 'a');
    REQUIRE((letters & 1U) == std::uint32_t{text.front() == 'a'});
    REQUIRE((letters >> 15U) == std::uint32_t{text.back() == 'a'});
  }
}
