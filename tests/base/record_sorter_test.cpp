#include "base/record_sorter.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace gainsay;

namespace {

using Records = std::vector<std::pair<std::string, std::string>>;

const std::string folder = std::filesystem::temp_directory_path().string();

// Few different keys, so that many are equal; of all lengths, with bytes of any value.
Records random_records(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  const auto text = [&](std::size_t longest, unsigned letters) {
    std::string out(random() % (longest + 1), '\0');
    for (char& letter : out) letter = static_cast<char>(random() % letters);
    return out;
  };
  Records records;
  for (std::size_t i = 0; i < count; ++i) {
    records.emplace_back((random() % 2 == 0 ? "a common beginning" : "") + text(3, 3),
                         text(random() % 50 == 0 ? 9000 : 40, 256));
  }
  return records;
}

Records sorted(const Records& records, std::size_t memory, bool& used_disk) {
  RecordSorter sorter(memory, folder);
  for (const auto& [key, record] : records) REQUIRE(sorter.add(key, record).has_value());
  Records out;
  REQUIRE(sorter
              .for_each([&](std::string_view key, std::string_view record) -> Result<void> {
                out.emplace_back(key, record);
                return {};
              })
              .has_value());
  used_disk = sorter.uses_disk();
  return out;
}

}  // namespace

TEST_CASE("records come sorted by key and else in their order, whatever the memory") {
  for (const std::size_t count : {0U, 1U, 2U, 700U, 3000U}) {
    const Records records = random_records(count, static_cast<unsigned>(count));
    Records expected = records;
    std::stable_sort(expected.begin(), expected.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    // One byte makes every record a run of its own, and runs are merged before the end.
    for (const std::size_t memory : {1U, 10'000U, 100'000U, 1U << 30U}) {
      bool used_disk = false;
      CHECK(sorted(records, memory, used_disk) == expected);
      if (memory == 1) CHECK(used_disk == (count > 0));
      if (memory == 1U << 30U) CHECK_FALSE(used_disk);
    }
  }
}

TEST_CASE("an error of whoever reads the records ends the reading and is passed on") {
  for (const std::size_t memory : {1U, 1U << 20U}) {
    RecordSorter sorter(memory, folder);
    for (int i = 0; i < 5; ++i) REQUIRE(sorter.add("key", "record").has_value());
    int read = 0;
    const auto result = sorter.for_each([&](std::string_view, std::string_view) -> Result<void> {
      if (++read < 3) return {};
      return failure("", "enough");
    });
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().message == "enough");
    CHECK(read == 3);
  }
}

TEST_CASE("a folder that takes no files is named, but only when it is needed") {
  RecordSorter small(1U << 20U, "/no/such/folder");
  CHECK(small.add("key", "record").has_value());
  RecordSorter large(1, "/no/such/folder");
  const auto added = large.add("key", "record");
  REQUIRE_FALSE(added.has_value());
  CHECK(added.error().file == "/no/such/folder");
  CHECK(added.error().message == "no file can be made there: No such file or directory");
}
