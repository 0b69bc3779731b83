#include "base/hash.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace gainsay {

TEST_CASE("a hash is XXH3, so that identifiers stay the same everywhere and for good") {
  CHECK(stable_hash("") == 0x2D06800538D394C2U);  // XXH3's own test vector for no input
  CHECK(stable_hash("claim") != stable_hash("Claim"));
  CHECK(stable_hash(std::string_view("a\0b", 3)) != stable_hash("a"));
}

TEST_CASE("an identifier is its prefix and the first twelve digits of the hash") {
  CHECK(stable_id("c-", "") == "c-2d06800538d3");
  CHECK(stable_id("f-", "") == "f-2d06800538d3");
}

TEST_CASE("an identifier keeps its length when the hash begins with zeros") {
  for (int i = 0; i < 1000; ++i) {
    const std::string text = std::to_string(i);
    CAPTURE(text);
    CHECK(stable_id("c-", text).size() == 14);
  }
}

}  // namespace gainsay
