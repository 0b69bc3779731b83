#include <doctest/doctest.h>

#include "annotate/reading.h"

using gainsay::reading::check_dates;

TEST_CASE("English: a day written out is that day") {
  check_dates(
      "en",
      {
          {"The mission ended on 9 December 2021.", "9 December 2021=2021-12-09"},
          {"The mission ended on 9th December 2021.", "9th December 2021=2021-12-09"},
          {"The mission ended on the 9th of December 2021.", "the 9th of December 2021=2021-12-09"},
          {"The mission ended on December 9, 2021, officials said.", "December 9, 2021=2021-12-09"},
          {"The mission ended on Dec. 9, 2021.", "Dec. 9, 2021=2021-12-09"},
          {"The mission ended on Dec 9 2021.", "Dec 9 2021=2021-12-09"},
          {"The mission ended on December the 9th, 2021.", "December the 9th, 2021=2021-12-09"},
          {"DECEMBER 9, 2021 was the last day.", "DECEMBER 9, 2021=2021-12-09"},
          {"Updated 2021-12-09 by the desk.", "2021-12-09=2021-12-09"},
          {"Updated 12/9/2021 by the desk.", "12/9/2021=2021-12-09"},
          {"Updated 12/26/21 by the desk.", "12/26/21=2021-12-26"},
          {"Updated 26/12/2021 by the desk.", "26/12/2021=2021-12-26"},
          {"Updated 9-Dec-2021 by the desk.", "9-Dec-2021=2021-12-09"},
          {"It ended on Thursday, December 9, 2021.", "Thursday, December 9, 2021=2021-12-09"},
          {"It ended on Thursday, 9 December 2021.", "Thursday, 9 December 2021=2021-12-09"},
          {"It ended on Thursday 9 December.", "Thursday 9 December=2021-12-09"},
          {"It lasted from 9-12 December 2021.", "9-12 December 2021=2021-12-09/2021-12-12"},
          {"It lasted from December 9 to 12, 2021.",
           "December 9 to 12, 2021=2021-12-09/2021-12-12"},
          {"The treaty of Feb. 29, 2020 is void.", "Feb. 29, 2020=2020-02-29"},
          {"The eighth of March was quiet.", "The eighth of March=2021-03-08"},
          {"Troops came in nineteen ninety-six.", "nineteen ninety-six=1996"},
          {"The plan for the year two thousand failed.", "the year two thousand=2000"},
      });
}

TEST_CASE("English: months, years and decades are taken whole") {
  check_dates("en", {
                        {"Talks began in March 2020.", "March 2020=2020-03"},
                        {"Talks began in March of 2020.", "March of 2020=2020-03"},
                        {"Talks began in 2003.", "2003=2003"},
                        {"Talks began in the year 2003.", "the year 2003=2003"},
                        {"The war of 1991 was short.", "1991=1991"},
                        {"Rents rose in the 1990s.", "the 1990s=1990-01-01/1999-12-31"},
                        {"Rents rose in the nineties.", "the nineties=1990-01-01/1999-12-31"},
                        {"Rents rose in the '80s.", "the '80s=1980-01-01/1989-12-31"},
                        {"Rents rose in the late 1970s.", "the late 1970s=1970-01-01/1979-12-31"},
                        {"Results for fiscal 2020 are out.", "fiscal 2020=2020"},
                        {"It was agreed in early 2020.", "early 2020=2020"},
                        {"It was agreed in mid-2020.", "mid-2020=2020"},
                        {"Losses of the 2014-2017 war were counted.",
                         "the 2014-2017=2014-01-01/2017-12-31"},
                    });
}

TEST_CASE("English: a date without a year is the nearest one, and verbs decide") {
  check_dates("en", {
                        {"The truce began on Dec. 9.", "Dec. 9=2021-12-09"},
                        {"The truce began on September 14.", "September 14=2021-09-14"},
                        {"The truce began in October.", "October=2021-10"},
                        {"The vote was held in May.", "May=2021-05"},
                        {"The envoy will arrive on January 5.", "January 5=2022-01-05"},
                        {"The dividend is payable Feb. 1.", "Feb. 1=2022-02-01"},
                        {"The envoy returns on Jan. 3.", "Jan. 3=2022-01-03"},
                        {"The parliament will meet in February.", "February=2022-02"},
                        {"The army was formed in August.", "August=2021-08"},
                        {"The talks will be held on 12 May.", "12 May=2022-05-12"},
                        {"The talks were held on 12 May.", "12 May=2021-05-12"},
                        {"The pact would be signed in May.", "May=2022-05"},
                        {"It would be paid on an unspecified date in May.", "May=2022-05"},
                        {"The talks are to resume in May.", "May=2022-05"},
                        {"The troops will leave by November.", "November=2022-11 by"},
                        {"The troops left by November.", "November=2021-11 by"},
                        {"It had been expected to close in May.", "May=2021-05"},
                        {"He said the pact, to be signed in May, is ready.", "May=2021-05"},
                    });
}

TEST_CASE("English: days around the day of writing") {
  check_dates(
      "en",
      {
          {"The minister resigned today.", "today=2021-12-26"},
          {"The minister resigned yesterday.", "yesterday=2021-12-25"},
          {"The minister resigns tomorrow.", "tomorrow=2021-12-27"},
          {"The minister resigned the day before yesterday.",
           "the day before yesterday=2021-12-24"},
          {"The minister resigns the day after tomorrow.", "the day after tomorrow=2021-12-28"},
          {"The minister resigned this morning.", "this morning=2021-12-26"},
          {"The minister speaks tonight.", "tonight=2021-12-26"},
          {"The minister resigned last night.", "last night=2021-12-25"},
          {"The minister resigned late yesterday.", "late yesterday=2021-12-25"},
          {"The minister resigned yesterday evening.", "yesterday evening=2021-12-25"},
          {"The minister resigned earlier today.", "earlier today=2021-12-26"},
      });
}

TEST_CASE("English: weekdays are past unless the sentence looks ahead") {
  check_dates("en",
              {
                  {"The base was hit on Monday.", "Monday=2021-12-20"},
                  {"The talks are set to resume Monday.", "Monday=2021-12-27"},
                  {"The offer had been scheduled to expire Friday.", "Friday=2021-12-24"},
                  {"She resigned as chief, effective Thursday.", "Thursday=2021-12-30 since"},
                  {"The ban takes effect Monday.", "Monday=2021-12-27"},
                  {"The ban took effect Monday.", "Monday=2021-12-20"},
                  {"The miners vowed to march Friday.", "Friday=2021-12-31"},
                  {"Snow is likely to fall Thursday.", "Thursday=2021-12-30"},
                  {"The clerk must appear Tuesday.", "Tuesday=2021-12-28"},
                  {"The trial opens Tuesday.", "Tuesday=2021-12-28"},
                  {"The trial opened Tuesday.", "Tuesday=2021-12-21"},
                  {"The base was hit on Sunday.", "Sunday=2021-12-26"},
                  {"The base was hit Saturday night.", "Saturday night=2021-12-25"},
                  {"The base was hit early Tuesday.", "early Tuesday=2021-12-21"},
                  {"The base was hit last Monday.", "last Monday=2021-12-20"},
                  {"The base was hit last Sunday.", "last Sunday=2021-12-19"},
                  {"The council will meet on Wednesday.", "Wednesday=2021-12-29"},
                  {"The council meets next Thursday.", "next Thursday=2021-12-30"},
                  {"The council meets this coming Thursday.", "this coming Thursday=2021-12-30"},
                  {"The council met this Thursday.", "this Thursday=2021-12-23"},
                  {"The council met on Thursday morning.", "Thursday morning=2021-12-23"},
                  {"At noon Friday the siren was heard.", "At noon Friday=2021-12-24"},
              });
}

TEST_CASE("English: units count from the day of writing") {
  check_dates(
      "en",
      {
          {"Prices fell this week.", "this week=2021-12-20/2021-12-26"},
          {"Prices fell last week.", "last week=2021-12-13/2021-12-19"},
          {"Prices may fall next week.", "next week=2021-12-27/2022-01-02"},
          {"Prices fell late last week.", "late last week=2021-12-13/2021-12-19"},
          {"Prices fell this month.", "this month=2021-12"},
          {"Prices fell last month.", "last month=2021-11"},
          {"Prices may fall next month.", "next month=2022-01"},
          {"Prices fell this year.", "this year=2021"},
          {"Prices fell last year.", "last year=2020"},
          {"Prices may fall next year.", "next year=2022"},
          {"Prices may fall early next year.", "early next year=2022"},
          {"Prices fell earlier this month.", "earlier this month=2021-12"},
          {"Prices fell in the current quarter.", "the current quarter=2021-10-01/2021-12-31"},
          {"Prices fell in the previous quarter.", "the previous quarter=2021-07-01/2021-09-30"},
          {"Prices fell in the week before last.", "the week before last=2021-12-06/2021-12-12"},
          {"Prices fell over the weekend.", "the weekend=2021-12-25/2021-12-26"},
          {"Prices fell last weekend.", "last weekend=2021-12-18/2021-12-19"},
          {"Prices fell last decade.", "last decade=2010-01-01/2019-12-31"},
          {"Prices fell two days ago.", "two days ago=2021-12-24"},
          {"Prices fell 10 days ago.", "10 days ago=2021-12-16"},
          {"Prices fell two weeks ago.", "two weeks ago=2021-12-06/2021-12-12"},
          {"Prices fell a month ago.", "a month ago=2021-11"},
          {"Prices fell nearly four years ago.", "nearly four years ago=2017"},
          {"Prices fell six months ago.", "six months ago=2021-06"},
          {"Prices fell a couple of weeks ago.", "a couple of weeks ago=2021-12-06/2021-12-12"},
          {"Prices fell over the past two weeks.", "the past two weeks=2021-12-12/2021-12-26"},
          {"Prices may fall in the next three days.", "the next three days=2021-12-26/2021-12-29"},
          {"Prices fell last May.", "last May=2021-05"},
          {"Prices may fall next September.", "next September=2022-09"},
          {"Prices fell in the current fiscal year.", "the current fiscal year=2021"},
      });
}

TEST_CASE("English: parts of longer stretches") {
  check_dates(
      "en",
      {
          {"Profit rose in the third quarter.", "the third quarter=2021-07-01/2021-09-30"},
          {"Third-quarter profit rose.", "Third-quarter=2021-07-01/2021-09-30"},
          {"Fourth-quarter profit is out.", "Fourth-quarter=2021-10-01/2021-12-31"},
          {"Profit rose in the third quarter of 2019.",
           "the third quarter of 2019=2019-07-01/2019-09-30"},
          {"Profit rose in the first half of 2020.",
           "the first half of 2020=2020-01-01/2020-06-30"},
          {"Profit rose in the last half of 2020.", "the last half of 2020=2020-07-01/2020-12-31"},
          {"Profit rose in last year's first quarter.",
           "last year's first quarter=2020-01-01/2020-03-31"},
          {"Profit rose in the first nine months of 2020.",
           "the first nine months of 2020=2020-01-01/2020-09-30"},
          {"It happened in the first week of December.",
           "the first week of December=2021-12-01/2021-12-07"},
          {"It happened in the second week of March 2020.",
           "the second week of March 2020=2020-03-08/2020-03-14"},
          {"It happened in the last week of November.",
           "the last week of November=2021-11-24/2021-11-30"},
          {"It happened in June last year.", "June last year=2020-06"},
          {"It happened in January this year.", "January this year=2021-01"},
          {"It happened on the first Monday of March 2021.",
           "the first Monday of March 2021=2021-03-01"},
          {"It happened on the last Friday in October.", "the last Friday in October=2021-10-29"},
          {"It will be done by the end of this year.", "the end of this year=2021 by"},
          {"It will be done by year-end.", "year-end=2021-12-31 by"},
          {"Sales rose in Q3 2019.", "Q3 2019=2019-07-01/2019-09-30"},
          {"Sales fell in H1 2020.", "H1 2020=2020-01-01/2020-06-30"},
          {"Sales fell in Q2.", "Q2=2021-04-01/2021-06-30"},
          {"The Audi Q3 is a car.", ""},
          {"He left a fortnight ago.", "a fortnight ago=2021-12-06/2021-12-12"},
      });
}

TEST_CASE("English: a feast is the nearest one, and verbs decide") {
  check_dates("en", {
                        {"He fell on Christmas Day.", "Christmas Day=2021-12-25"},
                        {"He fell on Christmas Eve, 2019.", "Christmas Eve, 2019=2019-12-24"},
                        {"He fell early on Boxing Day.", "early on Boxing Day=2021-12-26"},
                        {"He will come on New Year's Day.", "New Year's Day=2022-01-01"},
                        {"He fell on Halloween.", "Halloween=2021-10-31"},
                        {"He fell on St. Patrick's Day.", "St. Patrick's Day=2021-03-17"},
                        {"The Christmas trees are gone.", ""},
                        {"The second day was calm.", ""},
                    });
}

TEST_CASE("English: words before a date bound it") {
  check_dates("en",
              {
                  {"They have stayed since 2014.", "2014=2014 since"},
                  {"The vote was put off to 9 December.", "9 December=2021-12-09 until"},
                  {"Rents are at their lowest since March 2015.", "March 2015=2015-03 against"},
                  {"It was the first visit to the port since 2014.", "2014=2014 against"},
                  {"The first units, ready since 2014, left.", "2014=2014 since"},
                  {"They will stay until December 31, 2021.", "December 31, 2021=2021-12-31 until"},
                  {"They will leave by December 31.", "December 31=2021-12-31 by"},
                  {"They must leave no later than Dec. 31.", "Dec. 31=2021-12-31 by"},
                  {"They left before March 2020.", "March 2020=2020-03 before"},
                  {"They left prior to 2003.", "2003=2003 before"},
                  {"They came after 2003.", "2003=2003 after"},
                  {"They stayed through November.", "November=2021-11 until"},
                  {"They fought from 2014 to 2017.", "2014=2014 since; 2017=2017 until"},
                  {"They fought between March 2015 and June 2016.",
                   "March 2015=2015-03 since; June 2016=2016-06 until"},
                  {"As of 9 December there were none.", "9 December=2021-12-09 since"},
                  // Each alone were the nearest one, and the end before the beginning.
                  {"It was shut from Friday to Monday.",
                   "Friday=2021-12-17 since; Monday=2021-12-20 until"},
              });
}

TEST_CASE("English: a date of the text is an anchor for others") {
  check_dates(
      "en",
      {
          {"The raid came on 9 March 2020. That day two more were hit.",
           "9 March 2020=2020-03-09; That day=2020-03-09 (text)"},
          {"The raid came on 9 March 2020. He died the next day.",
           "9 March 2020=2020-03-09; the next day=2020-03-10 (text)"},
          {"The raid came on 9 March 2020. The following day was calm.",
           "9 March 2020=2020-03-09; The following day=2020-03-10 (text)"},
          {"The raid came on 9 March 2020. Two days later he fled.",
           "9 March 2020=2020-03-09; Two days later=2020-03-11 (text)"},
          {"The raid came on 9 March 2020. A week earlier he had fled.",
           "9 March 2020=2020-03-09; A week earlier=2020-03-02/2020-03-08 (text)"},
          {"The raid came on 9 March 2020. The day before, he had fled.",
           "9 March 2020=2020-03-09; The day before=2020-03-08 (text)"},
          // Before what happened it is not.
          {"The raid came on 9 March 2020, the day before the vote.", "9 March 2020=2020-03-09"},
          {"The war began in 2014. That year oil fell.", "2014=2014; That year=2014 (text)"},
          {"The war began in March 2015. The same month oil fell.",
           "March 2015=2015-03; The same month=2015-03 (text)"},
          {"In the third quarter sales rose from a year earlier.",
           "the third quarter=2021-07-01/2021-09-30; a year earlier=2020-07-01/2020-09-30 (text)"},
          {"He met them the day before the 4 May 2020 raid.",
           "the day before the 4 May 2020=2020-05-03"},
          {"Two weeks after March 1, 2020 it closed.",
           "Two weeks after March 1, 2020=2020-03-09/2020-03-15"},
      });
}

TEST_CASE("English: the period of another year is the one the text reports on") {
  check_dates("en", {
                        {"Profit fell in the third quarter. In the 2019 quarter it rose.",
                         "the third quarter=2021-07-01/2021-09-30; "
                         "the 2019 quarter=2019-07-01/2019-09-30 (text)"},
                        {"Profit rose in the 2019 period.", "the 2019 period=2019 (text)"},
                    });
}

TEST_CASE("English: what contradicts itself is said and not guessed") {
  check_dates("en", {
                        {"It ended on Friday, December 9, 2021.", "Friday, December 9, 2021=?"},
                        {"It ended on 31 April 2021.", "31 April 2021=?"},
                        {"It ended on February 30.", "February 30=?"},
                    });
}

TEST_CASE("English: what is no date") {
  check_dates("en", {
                        {"The flight A320 left with 2,000 people on board.", ""},
                        {"He may be right, and they march on.", ""},
                        {"Black Friday sales were weak.", ""},
                        {"He read USA Today at home.", ""},
                        {"More than 2000 people came.", ""},
                        {"The $2000 prize was paid.", ""},
                        {"The sun was hot and she sat there.", ""},
                        {"One day he will leave.", ""},
                        {"Theresa May spoke.", ""},
                        {"The company hired 1,999 workers.", ""},
                    });
}

TEST_CASE("English: more ways to say a day, a month or a year") {
  check_dates(
      "en", {
                {"He was freed on 5 May, she on 7 June.", "5 May=2021-05-05; 7 June=2021-06-07"},
                {"He was freed on Sunday, Dec. 19.", "Sunday, Dec. 19=2021-12-19"},
                {"He was freed at midnight on Dec. 19.", "at midnight on Dec. 19=2021-12-19"},
                {"He was freed the previous Friday.", "the previous Friday=2021-12-24"},
                {"He was freed in the spring of 2019.", "the spring of 2019=2019-03-01/2019-05-31"},
                {"He was freed on the second Friday in March 2021.",
                 "the second Friday in March 2021=2021-03-12"},
                {"He was freed in the first two weeks of March 2021.",
                 "the first two weeks of March 2021=2021-03-01/2021-03-14"},
                {"He was freed in the last two months of 2019.",
                 "the last two months of 2019=2019-11-01/2019-12-31"},
                {"He was freed a week after 1 March 2021.",
                 "a week after 1 March 2021=2021-03-08/2021-03-14"},
                {"He was freed a year ago.", "a year ago=2020 (text)"},
                {"He was freed sometime next year.", "sometime next year=2022"},
                {"He was freed in the fourth quarter of last year.",
                 "the fourth quarter of last year=2020-10-01/2020-12-31"},
                {"He was freed at the beginning of October.", "the beginning of October=2021-10"},
                {"He was freed around Nov. 1.", "around Nov. 1=2021-11-01"},
                {"Ramadan began on 1 Ramadan 1442.",
                 "Ramadan=2021-04-13/2021-05-12; 1 Ramadan 1442=2021-04-13"},
                {"He rules from 1990 to date.", "1990=1990"},
                {"They meet each Thursday.", ""},
                {"They say prices may rise by 2030.", "2030=2030 by"},
                {"They ruled through the 1980s.", "the 1980s=1980-01-01/1989-12-31 until"},
            });
}

TEST_CASE("English: numbers that only look like years") {
  check_dates("en", {
                        {"He was hit in the 2000 block of Elm Street.", ""},
                        {"He lives at 1915 Birch Street.", ""},
                        {"He is a man in his late 20s.", ""},
                        {"In 2013 Congress passed it.", "2013=2013"},
                    });
}

TEST_CASE("English: joined dates share a year, and verbs say which weekend is meant") {
  check_dates("en", {
                        {"Votes were held on June 30 and July 13, 2013.",
                         "June 30=2013-06-30; July 13, 2013=2013-07-13"},
                        {"The fair ran from Dec. 28 to Jan. 3, 2014.",
                         "Dec. 28=2013-12-28 since; Jan. 3, 2014=2014-01-03 until"},
                        {"Votes were held on June 30, and he spoke of July 13, 2013.",
                         "June 30=2021-06-30; July 13, 2013=2013-07-13"},
                        {"He arrives next Wednesday, and on Wednesday he will speak.",
                         "next Wednesday=2021-12-29; Wednesday=2021-12-29"},
                    });
}

TEST_CASE("English: last weekend is the last one that is over") {
  using gainsay::reading::dates;
  const auto& english = gainsay::reading::language("en");
  CHECK(dates(english, "Prices fell last weekend.", "2021-12-22") ==
        "last weekend=2021-12-18/2021-12-19");
  CHECK(dates(english, "Prices fell last weekend.", "2021-12-19") ==
        "last weekend=2021-12-11/2021-12-12");
  CHECK(dates(english, "Prices fell two weekends ago.", "2021-12-22") ==
        "two weekends ago=2021-12-11/2021-12-12");
}

TEST_CASE("English: what will be is rather far ahead than behind") {
  using gainsay::reading::dates;
  const auto& english = gainsay::reading::language("en");
  CHECK(dates(english, "The bridge will open in December.", "2021-03-10") == "December=2021-12");
  CHECK(dates(english, "The bridge opened in December.", "2021-03-10") == "December=2020-12");
}

TEST_CASE("English: a season is three months of its year") {
  check_dates("en",
              {
                  {"It opened in the summer of 2019.", "the summer of 2019=2019-06-01/2019-08-31"},
                  {"It opened in fall 2019.", "fall 2019=2019-09-01/2019-11-30"},
                  {"He was freed last summer.", "last summer=2021-06-01/2021-08-31"},
                  {"It rained this fall.", "this fall=2021-09-01/2021-11-30"},
                  {"They will be freed next spring.", "next spring=2022-03-01/2022-05-31"},
              });
}

TEST_CASE("English: what is put off, or goes on, is ahead") {
  check_dates("en", {
                        {"The hearing was postponed until Tuesday.", "Tuesday=2021-12-28 until"},
                        {"The offer was extended to Jan. 7.", "Jan. 7=2022-01-07 until"},
                        {"He has until Friday to pay.", "Friday=2021-12-31 until"},
                        {"The show runs through February.", "February=2022-02 until"},
                        {"The meeting was set for Wednesday.", "Wednesday=2021-12-29"},
                        {"Leaders convene Monday.", "Monday=2021-12-27"},
                        {"The vote is a week from Friday.", "a week from Friday=2022-01-07"},
                        {"He fled in July.", "July=2021-07"},
                        {"He fled on May 5 of last year.", "May 5 of last year=2020-05-05"},
                        {"Every Monday he sang.", ""},
                    });
}
