#include <doctest/doctest.h>

#include "annotate/reading.h"

using gainsay::reading::check_numbers;

TEST_CASE("English: digits, groups and decimals") {
  check_numbers("en", {
                          {"Call 01155484690 before Monday.", ""},
                          {"The blast killed 5 people.", "5=5"},
                          {"The blast displaced 1,602 people.", "1,602=1602"},
                          {"The blast displaced 1,250,000 people.", "1,250,000=1250000"},
                          {"It cost 7.8 points of trust.", "7.8=7.8"},
                          {"The storm moved 2.200 units.", "2.200=2.2"},
                          {"The storm moved 5.969.428 units.", "5.969.428=5969428"},
                          {"The page is at 192.168.100.200 now.", ""},
                          {"The blast killed ٥ people.", "٥=5"},
                          {"The blast killed ۱۲ people.", "۱۲=12"},
                          {"Some ladder of 12,34 things.", ""},
                          {"A force of 52 thousand left.", "52 thousand=52000"},
                          {"A force of 1.5 million left.", "1.5 million=1500000"},
                          {"It is worth 2bn.", "2bn=2000000000"},
                          {"They sold 30k units.", "30k=30000"},
                      });
}

TEST_CASE("English: number words") {
  check_numbers(
      "en", {
                {"Forty people died.", "Forty=40"},
                {"Twenty-five people died.", "Twenty-five=25"},
                {"Twenty five people died.", "Twenty five=25"},
                {"Two dozen people died.", "Two dozen=24"},
                {"A dozen people died.", "A dozen=12"},
                {"A hundred people died.", "A hundred=100"},
                {"A hundred and five people died.", "A hundred and five=105"},
                {"One hundred twenty-three people died.", "One hundred twenty-three=123"},
                {"Three hundred and sixty-five people died.", "Three hundred and sixty-five=365"},
                {"Two thousand five hundred people left.", "Two thousand five hundred=2500"},
                {"Twelve hundred people left.", "Twelve hundred=1200"},
                {"Fifty thousand people left.", "Fifty thousand=50000"},
                {"One million two hundred thousand people left.",
                 "One million two hundred thousand=1200000"},
                {"Half a million people left.", "Half a million=500000"},
                {"Two and a half million people left.", "Two and a half million=2500000"},
                {"A quarter of a million people left.", "A quarter of a million=250000"},
                {"Five soldiers and six guards died.", "Five=5; six=6"},
                {"Twenty and five are not joined.", "Twenty=20; five=5"},
                {"Zero cases were found.", "Zero=0"},
            });
}

TEST_CASE("English: none is zero") {
  check_numbers("en", {
                          {"No one was killed.", "No one=0"},
                          {"None of them was killed.", "None=0"},
                          {"Nobody was killed.", "Nobody=0"},
                          {"Not a single soldier was killed.", "Not a single=0"},
                      });
}

TEST_CASE("English: ages, hours, rates and names count nothing") {
  check_numbers("en", {
                          {"A 10-month-old slept.", ""},
                          {"A 3-week-old dog slept.", ""},
                          {"It ended between 2-3 a.m. that day.", ""},
                          {"Copyright 2017 by the paper.", ""},
                          {"The girls, 4 and 6 years old, slept.", ""},
                          {"Call (223) 867-5309 now.", ""},
                          {"Call 223-867-5309 now.", ""},
                          {"He told News 4 that it fell by one-half.", ""},
                          {"About one of every nine voters left.", ""},
                          {"About 6 in 10 voters left, and 3 in 4 are men.", ""},
                          {"They found 3 in 10 days.", "3=3; 10=10"},
                      });
}

TEST_CASE("English: ordinals") {
  check_numbers("en", {
                          {"The fourth victim died.", "fourth=4 ord"},
                          {"The 18th victim died.", "18th=18 ord"},
                          {"The twenty-first victim died.", "twenty-first=21 ord"},
                      });
}

TEST_CASE("English: bounds") {
  check_numbers("en",
                {
                    {"At least 12 people died.", "At least 12=12..inf"},
                    {"No fewer than 12 people died.", "No fewer than 12=12..inf"},
                    {"12 or more people died.", "12 or more=12..inf"},
                    {"More than 20 people died.", "More than 20=21..inf"},
                    {"Over 20 people died.", "Over 20=21..inf"},
                    {"More than two dozen people died.", "More than two dozen=25..inf"},
                    {"More than 1.2 million people left.", "More than 1.2 million=1200001..inf"},
                    {"Fewer than 10 people died.", "Fewer than 10=0..9"},
                    {"Less than 10 people died.", "Less than 10=0..9"},
                    {"Under 10 people died.", "Under 10=0..9"},
                    {"Up to 9 people died.", "Up to 9=0..9"},
                    {"As many as 9 people died.", "As many as 9=0..9"},
                    {"No more than 9 people died.", "No more than 9=0..9"},
                    {"At most 9 people died.", "At most 9=0..9"},
                });
}

TEST_CASE("English: soft numbers") {
  check_numbers("en", {
                          {"About 2,500 troops remain.", "About 2,500=~2250..2750"},
                          {"Around 100 troops remain.", "Around 100=~90..110"},
                          {"Some 200 troops remain.", "Some 200=~180..220"},
                          {"Roughly 50 troops remain.", "Roughly 50=~45..55"},
                          {"Approximately 50 troops remain.", "Approximately 50=~45..55"},
                          {"An estimated 50 troops remain.", "An estimated 50=~45..55"},
                          {"Nearly 100 troops remain.", "Nearly 100=~90..100"},
                          {"Almost 100 troops remain.", "Almost 100=~90..100"},
                          {"100 or so troops remain.", "100 or so=~90..110"},
                          {"Dozens died.", "Dozens=~24..99"},
                          {"Hundreds died.", "Hundreds=~200..999"},
                          {"Scores died.", "Scores=~40..99"},
                          {"Thousands fled.", "Thousands=~2000..9999"},
                          {"Tens of thousands fled.", "Tens of thousands=~20000..99999"},
                          {"Hundreds of thousands fled.", "Hundreds of thousands=~200000..999999"},
                          {"At least dozens died.", "At least dozens=~24..inf"},
                      });
}

TEST_CASE("English: ranges") {
  check_numbers("en", {
                          {"10 to 12 people died.", "10 to 12=10..12"},
                          {"10-12 people died.", "10-12=10..12"},
                          {"Between 10 and 12 people died.", "Between 10 and 12=10..12"},
                          {"From 10 to 12 people died.", "From 10 to 12=10..12"},
                          {"Five or six people died.", "Five or six=5..6"},
                          {"It takes 2 to 3 million litres.", "2 to 3 million=2000000..3000000"},
                          {"Between 25 percent and 28 percent agree.",
                           "Between 25 percent and 28 percent=25..28 %"},
                          {"They want $2 million to $3 million.",
                           "$2 million to $3 million=2000000..3000000 USD"},
                      });
}

TEST_CASE("English: percent, points, money") {
  check_numbers("en", {
                          {"Prices rose 4.5 percent.", "4.5 percent=4.5 %"},
                          {"Prices rose 4.5 per cent.", "4.5 per cent=4.5 %"},
                          {"Prices rose 4.5%.", "4.5%=4.5 %"},
                          {"Prices rose by more than 5%.", "more than 5%=5..inf %"},
                          {"Prices rose 2 percentage points.", "2 percentage points=2 pts"},
                          {"Rates rose 25 basis points.", "25 basis points=25 pts"},
                          {"It cost $1.2bn.", "$1.2bn=1200000000 USD"},
                          {"It cost $1.2 billion.", "$1.2 billion=1200000000 USD"},
                          {"It cost £3m.", "£3m=3000000 GBP"},
                          {"It cost €5 million.", "€5 million=5000000 EUR"},
                          {"It cost 5 million euros.", "5 million euros=5000000 EUR"},
                          {"It cost US$5.", "US$5=5 USD"},
                          {"It cost us $5.", "$5=5 USD"},
                          {"It cost about $500.", "about $500=~450..550 USD"},
                          {"It cost a million dollars.", "a million dollars=1000000 USD"},
                      });
}

TEST_CASE("English: parts and differences") {
  check_numbers("en", {
                          {"Ten people died, including three children.", "Ten=10; three=3 part"},
                          {"Ten people died, among them two nurses.", "Ten=10; two=2 part"},
                          {"Ten people died, three of them children.", "Ten=10; three=3 part"},
                          {"Another 12 died later.", "Another 12=12 more"},
                          {"12 more died later.", "12 more=12 more"},
                          {"An additional 12 died later.", "An additional 12=12 more"},
                          {"A further 12 died later.", "A further 12=12 more"},
                          {"At least 12 more died later.", "At least 12 more=12..inf more"},
                          {"Two died and 22 others were hurt.", "Two=2; 22 others=22"},
                      });
}

TEST_CASE("English: what is no number") {
  check_numbers("en", {
                          {"The Airbus A320 landed.", ""},
                          {"A B-52 bomber flew over.", ""},
                          {"He carried a 9mm pistol.", ""},
                          {"The attack came at 07:00.", ""},
                          {"Call 252-972-1411 now.", ""},
                          {"Call 328-3320 now.", ""},
                          {"The team won 3-1 at home.", ""},
                          {"One another was all they had.", ""},
                          {"This one is new.", ""},
                          {"The one who left is back.", ""},
                          {"He took flight 302 home.", ""},
                          {"It hit with a .22-caliber rifle.", ""},
                          {"Room 101 was empty.", ""},
                          {"On 9/11 the towers fell.", ""},
                          {"The 12-year-old boy left.", ""},
                          {"He lives in the 3300 block of Elm.", ""},
                      });
}

TEST_CASE("English: more bounds and units") {
  check_numbers(
      "en",
      {
          {"Just over 100 men came.", "Just over 100=101..inf"},
          {"Well over 100 men came.", "Well over 100=101..inf"},
          {"Just under 100 men came.", "Just under 100=0..99"},
          {"In excess of 100 men came.", "In excess of 100=101..inf"},
          {"Upwards of 100 men came.", "Upwards of 100=100..inf"},
          {"A minimum of 100 men came.", "A minimum of 100=100..inf"},
          {"Almost half a million men came.", "Almost half a million=~450000..500000"},
          {"More than $5 million was paid.", "More than $5 million=5000000..inf USD"},
          {"Nearly 5% of men came.", "Nearly 5%=~4.5..5 %"},
          {"Between $5 and $10 was paid.", "Between $5 and $10=5..10 USD"},
          {"A total of 14 men came.", "A total of 14=14"},
          {"Three other men came.", "Three other=3"},
          {"One of the men came.", "One=1"},
          {"Tens of millions of men came.", "Tens of millions=~20000000..99999999"},
          {"A further 1,200 men came.", "A further 1,200=1200 more"},
          {"Five men, including at least two boys, came.", "Five=5; at least two=2..inf part"},
          {"He paid 300 rupees and 40 yen.", "300 rupees=300 INR; 40 yen=40 JPY"},
      });
}

TEST_CASE("English: bounds behind what is counted") {
  check_numbers(
      "en", {
                {"They killed 12 people at least.", "12 people at least=12..inf"},
                {"It hurt 20 people or more.", "20 people or more=20..inf"},
                {"It hurt 20 people or fewer.", "20 people or fewer=0..20"},
                {"It hurt 20 young men at most.", "20 young men at most=0..20"},
                {"It hurt 20 people or so.", "20 people or so=~18..22"},
                {"It hurt two dozen women at least.", "two dozen women at least=24..inf"},
                {"It killed 12 people, at least two of them guards.", "12=12; at least two=2..inf"},
                {"It hurt 12 people, and more or less at random.", "12=12"},
            });
}

TEST_CASE("English: further forms of news") {
  check_numbers("en",
                {
                    {"It hurt a couple of dozen people.", "a couple of dozen=~24..36"},
                    {"It hurt a few dozen people.", "a few dozen=~24..99"},
                    {"Half a dozen men came.", "Half a dozen=6"},
                    {"Several hundred men came.", "Several hundred=~200..999"},
                    {"A few thousand men came.", "A few thousand=~2000..9999"},
                    {"More than a few thousand men came.", "More than a few thousand=~2000..inf"},
                    {"Twenty-odd men came.", "Twenty-odd=~18..22"},
                    {"A third of them came.", ""},
                    {"A third man came.", "third=3 ord"},
                    {"A 2,500-strong force came.", "2,500=2500"},
                    {"The toll is 20-plus.", "20-plus=20..inf"},
                });
}

TEST_CASE("English: decimals stay exact when multiplied out") {
  // As doubles, ten times 0.17 and 7 times 0.1 are no 1.7.
  check_numbers("en", {
                          {"Some 1.7 million left.", "Some 1.7 million=~1530000..1870000"},
                          {"It sold 1.7 million.", "1.7 million=1700000"},
                          {"It sold 1.005 thousand.", "1.005 thousand=1005"},
                          {"It sold 4.35 thousand.", "4.35 thousand=4350"},
                          {"It sold 1.1bn.", "1.1bn=1100000000"},
                          {"It sold 2.3 to 2.9 million.", "2.3 to 2.9 million=2300000..2900000"},
                          {"It sold 8.41 trillion.", "8.41 trillion=8410000000000"},
                      });
}

TEST_CASE("English: numbers of items in a list") {
  check_numbers("en", {
                          {"1. Close 2 bridges.\n2. Open the tunnel.\n3. Wait.", "2=2"},
                          {"The rules are: 1) no smoking; 2) no noise.", ""},
                          {"In all, 15. 16 people came.", "15=15; 16=16"},
                          {"3 - somebody came.", "3=3"},
                      });
}
