#include <doctest/doctest.h>

#include "annotate/reading.h"

using gainsay::reading::check_numbers;

TEST_CASE("French: digits, groups and decimals") {
  check_numbers("fr",
                {
                    {"L'attaque a fait 5 morts.", "5=5"},
                    {"On compte 2 500 réfugiés.", "2 500=2500"},
                    {"On compte 12 500 000 habitants.", "12 500 000=12500000"},
                    {"On compte 1.250 soldats.", "1.250=1250"},
                    {"La route mesure 7,8 kilomètres.", "7,8=7.8"},
                    {"Il a obtenu 4,5 % des voix.", "4,5 %=4.5 %"},
                    {"Il a obtenu 12 pour cent des voix.", "12 pour cent=12 %"},
                    {"Le taux monte de 2 points de pourcentage.", "2 points de pourcentage=2 pts"},
                });
}

TEST_CASE("French: number words count by twenties") {
  check_numbers(
      "fr", {
                {"Il reste quatre-vingt-dix-sept maisons.", "quatre-vingt-dix-sept=97"},
                {"Il reste quatre-vingts maisons.", "quatre-vingts=80"},
                {"Il reste quatre-vingt-trois maisons.", "quatre-vingt-trois=83"},
                {"Il reste soixante-douze camions.", "soixante-douze=72"},
                {"Il reste soixante et onze tentes.", "soixante et onze=71"},
                {"Il reste septante tentes.", "septante=70"},
                {"Il reste vingt et un soldats.", "vingt et un=21"},
                {"Il reste trente-quatre écoles.", "trente-quatre=34"},
                {"Il reste dix-sept écoles.", "dix-sept=17"},
                {"Il reste cent civils.", "cent=100"},
                {"Il reste deux cents soldats.", "deux cents=200"},
                {"Il reste trois cent quatre-vingt-deux voix.", "trois cent quatre-vingt-deux=382"},
                {"Il reste mille obus.", "mille=1000"},
                {"Il reste deux mille cinq cents hommes.", "deux mille cinq cents=2500"},
                {"Il reste un million de personnes.", "un million=1000000"},
                {"Il reste deux millions et demi d'habitants.", "deux millions et demi=2500000"},
                {"Il reste un demi-million de votants.", "un demi-million=500000"},
            });
}

TEST_CASE("French: bounds, ranges and vague amounts") {
  check_numbers("fr", {
                          {"Une douzaine de soldats sont partis.", "Une douzaine=~10..14"},
                          {"Une centaine d'élèves sont partis.", "Une centaine=~85..115"},
                          {"Un millier d'élèves sont partis.", "Un millier=~850..1150"},
                          {"Des dizaines de civils sont partis.", "Des dizaines=~20..99"},
                          {"Des milliers de réfugiés sont partis.", "Des milliers=~2000..9999"},
                          {"Des dizaines de milliers de réfugiés sont partis.",
                           "Des dizaines de milliers=~20000..99999"},
                          {"Près de 300 soldats sont partis.", "Près de 300=~270..300"},
                          {"Quelque 2 500 soldats sont partis.", "Quelque 2 500=~2250..2750"},
                          {"Environ 60 soldats sont partis.", "Environ 60=~54..66"},
                          {"Au moins douze soldats sont partis.", "Au moins douze=12..inf"},
                          {"Pas moins de 60 soldats sont partis.", "Pas moins de 60=60..inf"},
                          {"Plus de 40 soldats sont partis.", "Plus de 40=41..inf"},
                          {"Moins de 10 soldats sont partis.", "Moins de 10=0..9"},
                          {"Pas plus de 5 soldats sont partis.", "Pas plus de 5=0..5"},
                          {"Jusqu'à 90 soldats sont partis.", "Jusqu'à 90=0..90"},
                          {"Entre 20 et 30 soldats sont partis.", "Entre 20 et 30=20..30"},
                          {"De 10 à 15 soldats sont partis.", "De 10 à 15=10..15"},
                          {"Un seul soldat est parti.", "Un seul=1"},
                          {"Aucun soldat n'est parti.", "Aucun=0"},
                      });
}

TEST_CASE("French: money, parts, differences and ordinals") {
  check_numbers(
      "fr",
      {
          {"Le pont a coûté 3 millions d'euros.", "3 millions d'euros=3000000 EUR"},
          {"Le pont a coûté 1,2 milliard de dollars.", "1,2 milliard de dollars=1200000000 USD"},
          {"Le ticket coûte 20 €.", "20 €=20 EUR"},
          {"Dix personnes, dont trois enfants, sont parties.", "Dix=10; trois=3 part"},
          {"12 autres personnes sont parties.", "12 autres=12 more"},
          {"Le troisième blessé est parti.", "troisième=3 ord"},
          {"Le 1er blessé est parti.", "1er=1 ord"},
      });
}

TEST_CASE("French: what is no number") {
  check_numbers("fr", {
                          {"Le vol 302 est parti.", ""},
                          {"L'article 5 est clair.", ""},
                          {"Il est parti à 20 heures.", ""},
                          {"Un homme âgé de 20 ans est parti.", ""},
                          {"Le Premier ministre est parti.", ""},
                          {"Un soldat est parti.", ""},
                      });
}
