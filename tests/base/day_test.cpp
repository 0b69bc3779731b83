#include "base/day.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace gainsay {
namespace {

Day day(int year, unsigned month, unsigned number) {
  const auto made = make_day(year, month, number);
  REQUIRE(made.has_value());
  return made.value_or(Day());
}

DayRange range(std::optional<Day> first, std::optional<Day> last) { return {first, last}; }

}  // namespace

TEST_CASE("a day exists only where the calendar has it") {
  struct Row {
    int year;
    unsigned month;
    unsigned day;
    bool exists;
  };
  const std::vector<Row> rows = {
      {2021, 12, 31, true}, {2021, 4, 31, false},  {2020, 2, 29, true}, {2021, 2, 29, false},
      {1900, 2, 29, false}, {2000, 2, 29, true},   {2021, 0, 1, false}, {2021, 13, 1, false},
      {2021, 1, 0, false},  {2021, 12, 32, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.year);
    CAPTURE(row.month);
    CAPTURE(row.day);
    CHECK(make_day(row.year, row.month, row.day).has_value() == row.exists);
  }
}

TEST_CASE("an ISO day is read, with or without a time of day") {
  const Day expected = day(2021, 12, 26);
  for (const char* text : {"2021-12-26", "2021-12-26T07:00:00Z", "2021-12-26 07:00"}) {
    CAPTURE(text);
    CHECK(parse_iso_day(text) == expected);
  }
}

TEST_CASE("what is no ISO day is refused") {
  for (const char* text :
       {"", "2021", "2021-12", "2021-12-2", "2021/12/26", "26-12-2021", "2021-02-29", "2021-13-01",
        "2021-12-26x", "2021-12-261", "-021-12-26", "2021-+1-26", "2021- 1-26", "2021--1-26"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_day(text).has_value());
  }
}

TEST_CASE("a day is written with leading zeros") {
  CHECK(iso_day(day(2021, 3, 4)) == "2021-03-04");
  CHECK(iso_day(day(622, 7, 16)) == "0622-07-16");
}

TEST_CASE("a month and a year end on their last day") {
  CHECK(month_of(2020, 2) == range(day(2020, 2, 1), day(2020, 2, 29)));
  CHECK(month_of(2021, 2) == range(day(2021, 2, 1), day(2021, 2, 28)));
  CHECK(month_of(2021, 12) == range(day(2021, 12, 1), day(2021, 12, 31)));
  CHECK(month_of(2021, 13).unknown());
  CHECK(year_of(2021) == range(day(2021, 1, 1), day(2021, 12, 31)));
}

TEST_CASE("a stretch of days is written in its shortest form and read back") {
  struct Row {
    DayRange range;
    std::string text;
  };
  const std::vector<Row> rows = {
      {single_day(day(2021, 12, 9)), "2021-12-09"},
      {month_of(2021, 12), "2021-12"},
      {year_of(2021), "2021"},
      {range(day(2021, 12, 1), day(2021, 12, 7)), "2021-12-01/2021-12-07"},
      {range(day(2020, 12, 1), day(2021, 12, 31)), "2020-12-01/2021-12-31"},
      {range(day(2021, 12, 9), std::nullopt), "2021-12-09/.."},
      {range(std::nullopt, day(2021, 12, 31)), "../2021-12-31"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(iso_range(row.range) == row.text);
    CHECK(parse_iso_range(row.text) == row.range);
  }
}

TEST_CASE("a stretch without ends is unknown and writes nothing") {
  CHECK(DayRange{}.unknown());
  CHECK_FALSE(single_day(day(2021, 12, 9)).unknown());
  CHECK(iso_range(DayRange{}).empty());
}

TEST_CASE("what is no stretch of days is refused") {
  for (const char* text : {"", "20x1", "2021-13", "2021-00", "2021-1", "2021-12-40", "/",
                           "2021-12-01/", "2021-12-01/x", "x/2021-12-01", "soon"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_range(text).has_value());
  }
}

}  // namespace gainsay
