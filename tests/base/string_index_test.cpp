#include "base/string_index.h"

#include <doctest/doctest.h>

#include <map>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "base/archive.h"
#include "base/string_map.h"

using namespace gainsay;

TEST_CASE("an index numbers texts in the order they come, each once") {
  StringIndex index;
  CHECK_FALSE(index.find("one").has_value());
  CHECK(index.add("one") == 0);
  CHECK(index.add("") == 1);
  CHECK(index.add("one") == 0);
  CHECK(index.find("") == 1);
  CHECK(index[0] == "one");
  CHECK(index[1].empty());
  CHECK_FALSE(index.find("on").has_value());
}

TEST_CASE("keys of any length that differ in one byte or in their length are told apart") {
  StringIndex index;
  std::vector<std::string> keys;
  for (std::size_t size = 1; size <= 40; ++size) {
    const std::string key(size, 'a');
    keys.push_back(key);
    for (std::size_t at = 0; at < size; ++at) {
      keys.push_back(key);
      keys.back()[at] = 'b';
    }
  }
  for (std::size_t i = 0; i < keys.size(); ++i) {
    REQUIRE_FALSE(index.find(keys[i]).has_value());
    REQUIRE(index.add(keys[i]) == i);
  }
  for (std::size_t i = 0; i < keys.size(); ++i) REQUIRE(index.find(keys[i]) == i);
}

TEST_CASE("a key has one hash wherever it stands, and keys that differ have others") {
  std::mt19937 random(7);
  std::map<std::uint64_t, std::string> keys;
  for (int i = 0; i < 20'000; ++i) {
    std::string key;
    for (std::size_t at = 0, size = random() % 25; at < size; ++at) {
      key += static_cast<char>('a' + random() % 2);
    }
    const std::uint64_t hash = StringIndex::hash(key);
    CAPTURE(key);
    REQUIRE(StringIndex::hash("before" + key, 6, key.size()) == hash);
    REQUIRE(StringIndex::hash("before" + key + "behind, and more of it", 6, key.size()) == hash);
    REQUIRE(keys.emplace(hash, key).first->second == key);
  }
}

TEST_CASE("the low and the high bits of hashes are spread evenly") {
  constexpr std::size_t keys = 1U << 14U;
  constexpr std::size_t places = 1U << 10U;
  for (const std::string prefix : {"", "الم", "government"}) {
    for (const unsigned shift : {0U, 8U, 32U, 54U}) {
      std::vector<std::size_t> taken(places);
      for (std::size_t i = 0; i < keys; ++i) {
        ++taken[StringIndex::hash(prefix + std::to_string(i)) >> shift & (places - 1)];
      }
      CAPTURE(prefix);
      CAPTURE(shift);
      // Chi squared over its degrees of freedom: 1 of what is random, with a deviation of 0.04.
      double sum = 0;
      constexpr double expected = double{keys} / places;
      for (const std::size_t count : taken) {
        sum += (static_cast<double>(count) - expected) * (static_cast<double>(count) - expected);
      }
      CHECK(sum / expected / places < 1.2);
    }
  }
}

TEST_CASE("an index and a map of pairs agree with std::map on random keys") {
  std::mt19937 random(3);
  StringIndex index;
  PairMap pairs;
  std::map<std::string, std::uint32_t> texts;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> numbers;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = std::to_string(random() % 5000);
    const auto [at, fresh] = texts.emplace(text, static_cast<std::uint32_t>(texts.size()));
    REQUIRE(index.add(text) == at->second);
    const auto a = static_cast<std::uint32_t>(random() % 80);
    const auto b = static_cast<std::uint32_t>(random() % 80);
    const auto value = static_cast<std::uint32_t>(i);
    REQUIRE(pairs.add(a, b, value) == numbers.emplace(std::pair(a, b), value).first->second);
  }
  for (std::uint32_t a = 0; a < 90; ++a) {
    for (std::uint32_t b = 0; b < 90; ++b) {
      const auto known = numbers.find({a, b});
      REQUIRE(pairs.find(a, b) ==
              (known == numbers.end() ? std::nullopt : std::optional(known->second)));
    }
  }
}

TEST_CASE("what was archived is read again, and a cut archive is never taken for whole") {
  StringMap<std::vector<std::string>> map;
  map["a"] = {"x", ""};
  map["b"].push_back("y");
  std::optional<int> nothing;
  std::map<std::string, double> values = {{"half", 0.5}, {"two", 2}};
  ArchiveWriter out;
  out(map, nothing, values);
  const std::string bytes = out.take();
  for (std::size_t size = 0; size <= bytes.size(); ++size) {
    StringMap<std::vector<std::string>> map_read;
    std::optional<int> nothing_read = 7;
    std::map<std::string, double> values_read;
    ArchiveReader in(std::string_view(bytes).substr(0, size));
    in(map_read, nothing_read, values_read);
    REQUIRE(in.done() == (size == bytes.size()));
    if (!in.done()) continue;
    CHECK(map_read.find("a")->second == std::vector<std::string>{"x", ""});
    CHECK(map_read.find("b")->second == std::vector<std::string>{"y"});
    CHECK(map_read.find("c") == map_read.end());
    CHECK_FALSE(nothing_read.has_value());
    CHECK(values_read == values);
  }
}
