#include "base/spool.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

using namespace gainsay;

TEST_CASE("a spool gives back what was appended, whatever its memory") {
  std::string expected;
  for (int i = 0; i < 40'000; ++i) expected += std::to_string(i) + '\n';
  for (const std::size_t memory : {0U, 1000U, 1U << 20U}) {
    Spool spool(memory, std::filesystem::temp_directory_path().string());
    CHECK(spool.empty());
    for (std::size_t at = 0; at < expected.size(); at += 777) {
      REQUIRE(spool.append(std::string_view(expected).substr(at, 777)).has_value());
    }
    CHECK_FALSE(spool.empty());
    for (int time = 0; time < 2; ++time) {
      std::string found;
      REQUIRE(spool.for_each([&](std::string_view piece) { found += piece; }).has_value());
      CHECK(found == expected);
    }
  }
}

TEST_CASE("a spool names the folder that takes no files") {
  Spool spool(3, "/no/such/folder");
  CHECK(spool.append("abc").has_value());
  const auto appended = spool.append("d");
  REQUIRE_FALSE(appended.has_value());
  CHECK(appended.error().file == "/no/such/folder");
}
