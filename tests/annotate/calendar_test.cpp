#include "annotate/calendar.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "annotate/hijri.h"

namespace gainsay {
namespace {

DayRange range(const std::string& text) { return parse_iso_range(text).value_or(DayRange()); }
Day day(const std::string& text) { return parse_iso_day(text).value_or(Day()); }

}  // namespace

TEST_CASE("a unit around a day, so many units away") {
  struct Row {
    std::string day;
    DateUnit unit;
    int by;
    std::string expected;
  };
  const std::vector<Row> rows = {
      {"2021-12-26", DateUnit::Days, -1, "2021-12-25"},
      {"2021-12-26", DateUnit::Weeks, 0, "2021-12-20/2021-12-26"},
      {"2021-12-26", DateUnit::Weeks, 1, "2021-12-27/2022-01-02"},
      {"2021-12-26", DateUnit::Weekends, 0, "2021-12-25/2021-12-26"},
      {"2021-12-24", DateUnit::Weekends, 0, "2021-12-18/2021-12-19"},
      {"2021-12-26", DateUnit::Months, 1, "2022-01"},
      {"2021-12-26", DateUnit::Months, -12, "2020-12"},
      {"2021-12-26", DateUnit::Quarters, -1, "2021-07-01/2021-09-30"},
      {"2022-01-05", DateUnit::Quarters, -1, "2021-10-01/2021-12-31"},
      {"2021-12-26", DateUnit::Halves, 0, "2021-07-01/2021-12-31"},
      {"2021-12-26", DateUnit::Years, -1, "2020"},
      {"2021-12-26", DateUnit::Decades, -1, "2010-01-01/2019-12-31"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.day);
    CAPTURE(row.expected);
    CHECK(iso_range(unit_at(day(row.day), row.unit, row.by, DateRules())) == row.expected);
  }
}

TEST_CASE("weeks begin where the language says") {
  DateRules rules;
  rules.week_begins = std::chrono::Sunday;
  CHECK(iso_range(unit_at(day("2021-12-26"), DateUnit::Weeks, 0, rules)) ==
        "2021-12-26/2022-01-01");
  rules.weekend_begins = std::chrono::Friday;
  CHECK(iso_range(unit_at(day("2021-12-26"), DateUnit::Weekends, 0, rules)) ==
        "2021-12-24/2021-12-25");
}

TEST_CASE("a moved day keeps to the month, a moved month stays whole") {
  CHECK(iso_day(moved(day("2021-03-31"), DateUnit::Months, -1)) == "2021-02-28");
  CHECK(iso_day(moved(day("2020-02-29"), DateUnit::Years, 1)) == "2021-02-28");
  CHECK(iso_range(moved(range("2021-06"), DateUnit::Months, -1)) == "2021-05");
  CHECK(iso_range(moved(range("2021-07-01/2021-09-30"), DateUnit::Years, -1)) ==
        "2020-07-01/2020-09-30");
  CHECK(iso_range(moved(range("2021-06-30"), DateUnit::Months, -1)) == "2021-05-30");
}

TEST_CASE("the n-th unit inside a stretch") {
  struct Row {
    std::string range;
    DateUnit unit;
    int n;
    std::string expected;  ///< Empty: there is none.
  };
  const std::vector<Row> rows = {
      {"2021-12", DateUnit::Weeks, 1, "2021-12-01/2021-12-07"},
      {"2021-12", DateUnit::Weeks, 5, "2021-12-29/2021-12-31"},
      {"2021-12", DateUnit::Weeks, 6, ""},
      {"2021-12", DateUnit::Weeks, -1, "2021-12-25/2021-12-31"},
      {"2021-12", DateUnit::Days, -1, "2021-12-31"},
      {"2021-12", DateUnit::Days, 32, ""},
      {"2021-11", DateUnit::Halves, 2, "2021-11-16/2021-11-30"},
      {"2021", DateUnit::Halves, 1, "2021-01-01/2021-06-30"},
      {"2021", DateUnit::Quarters, 3, "2021-07-01/2021-09-30"},
      {"2021", DateUnit::Quarters, -1, "2021-10-01/2021-12-31"},
      {"2021", DateUnit::Quarters, 5, ""},
      {"2021", DateUnit::Months, 12, "2021-12"},
      {"2021", DateUnit::Weekends, 1, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.range);
    CAPTURE(row.n);
    const auto found = nth_in(range(row.range), row.unit, row.n);
    CHECK((found ? iso_range(*found) : "") == row.expected);
  }
}

TEST_CASE("Hijri days are those of the Umm al-Qura calendar") {
  const auto first = make_hijri_day(1437, 3, 4);
  REQUIRE(first.has_value());
  CHECK(iso_day(first.value_or(Day())) == "2015-12-15");
  CHECK_FALSE(make_hijri_day(1437, 13, 1).has_value());
  CHECK_FALSE(make_hijri_day(1437, 3, 31).has_value());
  CHECK(iso_range(hijri_month_of(1436, 9)) == "2015-06-18/2015-07-16");
  CHECK(iso_range(hijri_year_of(1437)) == "2015-10-14/2016-10-01");
  CHECK(hijri_year_at(day("2015-12-15")) == 1437);
}

}  // namespace gainsay
