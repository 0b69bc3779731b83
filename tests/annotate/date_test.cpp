#include "annotate/date.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "annotate/reading.h"

namespace gainsay {
namespace {

DateRules rules_of(const std::string& yaml, Diagnostics& diagnostics) {
  const auto file = parse_yaml("xx.yaml", yaml);
  REQUIRE_MESSAGE(file.has_value(), (file ? std::string() : render(file.error())));
  return load_date_rules(*file, file->root, Folder(), diagnostics);
}

}  // namespace

TEST_CASE("a date that needs the publication date says so where there is none") {
  for (const char* text : {"It ended this month.", "It ended on Monday.", "It ended on 9 December.",
                           "It ended today.", "It ended two weeks ago.", "It ended in May."}) {
    CAPTURE(text);
    const auto dates = reading::date_mentions(reading::language("en"), text, "");
    REQUIRE(dates.size() == 1);
    CHECK(dates[0].range.unknown());
    CHECK(dates[0].problem.find("needs the publication date") != std::string::npos);
  }
}

TEST_CASE("a date with its year needs no publication date") {
  const Language& english = reading::language("en");
  CHECK(reading::dates(english, "It ended on 9 December 2021.", "") ==
        "9 December 2021=2021-12-09");
  CHECK(reading::dates(english, "It ended in 2003. That year oil fell.", "") ==
        "2003=2003; That year=2003 (text)");
}

TEST_CASE("a date that goes back to another one says so where there is none") {
  const auto dates = reading::date_mentions(reading::language("en"), "That day two were hit.");
  REQUIRE(dates.size() == 1);
  CHECK(dates[0].narrative);
  CHECK(dates[0].problem.find("needs a date before it") != std::string::npos);
}

TEST_CASE("the problem names what contradicts itself") {
  struct Row {
    std::string language;
    std::string text;
    std::string problem;  ///< A part of it.
  };
  const std::vector<Row> rows = {
      {"en", "It ended on Friday, December 9, 2021.", "2021-12-09 is another weekday"},
      {"en", "It ended on 31 April 2021.", "there is no day"},
      {"ar", "انتهت في 9 نوفمبر الجاري.", "does not lie in 2021-12"},
      {"ar", "انتهت في 9 يوليو/حزيران 2021.", "two different months"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto dates = reading::date_mentions(reading::language(row.language), row.text);
    REQUIRE(dates.size() == 1);
    CHECK(dates[0].range.unknown());
    CHECK(dates[0].problem.find(row.problem) != std::string::npos);
  }
}

TEST_CASE("only words for the time of writing itself are present") {
  const auto dates =
      reading::date_mentions(reading::language("en"), "It ended today or yesterday.");
  REQUIRE(dates.size() == 2);
  CHECK(dates[0].present);
  CHECK_FALSE(dates[1].present);
}

TEST_CASE("the granularity is the one of the words") {
  struct Row {
    std::string text;
    Granularity granularity;
  };
  const std::vector<Row> rows = {
      {"It ended on 9 December 2021.", Granularity::Days},
      {"It ended last week.", Granularity::Weeks},
      {"It ended in March 2020.", Granularity::Months},
      {"It ended in the third quarter.", Granularity::Quarters},
      {"It ended in 2003.", Granularity::Years},
      {"It ended in the 1990s.", Granularity::Decades},
      {"It ended in the first half of 2020.", Granularity::Interval},
      {"It ended from 9-12 December 2021.", Granularity::Interval},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto dates = reading::date_mentions(reading::language("en"), row.text);
    REQUIRE(dates.size() == 1);
    CHECK(dates[0].granularity == row.granularity);
  }
}

TEST_CASE("a short year is this century's unless that lies well ahead") {
  const Language& english = reading::language("en");
  CHECK(reading::dates(english, "Filed 12/26/21 by him.") == "12/26/21=2021-12-26");
  CHECK(reading::dates(english, "Filed 12/26/95 by him.") == "12/26/95=1995-12-26");
  CHECK(reading::dates(english, "Filed 12/26/95 by him.", "1998-01-01") == "12/26/95=1995-12-26");
}

TEST_CASE("the year turns between a date and its publication") {
  const Language& english = reading::language("en");
  CHECK(reading::dates(english, "It ended on Dec. 30.", "2022-01-02") == "Dec. 30=2021-12-30");
  CHECK(reading::dates(english, "It ended on Friday.", "2022-01-02") == "Friday=2021-12-31");
  CHECK(reading::dates(english, "It ended last week.", "2022-01-05") ==
        "last week=2021-12-27/2022-01-02");
  CHECK(reading::dates(english, "Fourth-quarter profit rose.", "2022-02-05") ==
        "Fourth-quarter=2021-10-01/2021-12-31");
  CHECK(reading::dates(english, "It ended two months ago.", "2022-01-31") ==
        "two months ago=2021-11");
}

TEST_CASE("a third language needs no code") {
  Diagnostics diagnostics;
  const DateRules rules = rules_of(
      "months: {3: [März], 12: [Dezember]}\n"
      "units: {week: [Woche]}\n"
      "forms:\n"
      "  - {is: calendar, of: ['{day} {month} {year}', '{month} {year}']}\n"
      "  - {is: shift, by: -1, of: ['(vorige|letzte) {unit}']}\n",
      diagnostics);
  CHECK(diagnostics.empty());
  Source source;
  source.text = "Es endete am 9 Dezember 2021, nicht im März 2020 oder letzte Woche.";
  source.body = {0, source.text.size()};
  source.metadata.published = parse_iso_day("2021-12-26");
  const Document document = read_document(source, Folder(), TextRules(), CliticRules());
  const auto dates = find_dates(document, {}, {}, rules, NumberRules());
  REQUIRE(dates.size() == 3);
  CHECK(iso_range(dates[0].range) == "2021-12-09");
  CHECK(iso_range(dates[1].range) == "2020-03");
  CHECK(iso_range(dates[2].range) == "2021-12-13/2021-12-19");
}

TEST_CASE("a language without dates finds none") {
  Source source;
  source.text = "It ended on 9 December 2021.";
  source.body = {0, source.text.size()};
  const Document document = read_document(source, Folder(), TextRules(), CliticRules());
  CHECK(find_dates(document, {}, {}, DateRules(), NumberRules()).empty());
}

TEST_CASE("what is wrong with date rules is said with its place") {
  struct Row {
    std::string yaml;
    std::string message;  ///< A part of it.
    std::size_t line;
  };
  const std::vector<Row> rows = {
      {"month: {}\n", "unknown key 'month'", 1},
      {"months: {13: [x]}\n", "numbers from 1 to 12", 1},
      {"units: {fortnight: [x]}\n", "unknown key 'fortnight'", 1},
      {"forms:\n  - {is: calender, of: ['{month}']}\n", "'calender' is no 'is'", 2},
      {"forms:\n  - {is: calendar, of: ['{moth}']}\n", "there is no slot 'moth'", 2},
      {"forms:\n  - {is: calendar, of: ['{month} ~2 {day}']}\n", "gaps are not possible", 2},
      {"forms:\n  - {is: calendar, of: ['{month}*']}\n", "only '?' can repeat", 2},
      {"forms:\n  - {is: same, of: ['{date}']}\n", "beside {date}", 2},
      {"forms:\n  - {is: shift, by: -1, of: [yesterday]}\n", "does not say what it counts", 2},
      {"forms:\n  - {of: [yesterday]}\n", "needs the key 'is'", 2},
      {"forms: {is: calendar}\n", "must be a list", 1},
      {"week-begins: someday\n", "'someday' is no 'week-begins'", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.yaml);
    Diagnostics diagnostics;
    (void)rules_of(row.yaml, diagnostics);
    REQUIRE(!diagnostics.empty());
    CHECK(diagnostics[0].message.find(row.message) != std::string::npos);
    CHECK(diagnostics[0].line == row.line);
  }
}

}  // namespace gainsay
