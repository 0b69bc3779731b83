#include <doctest/doctest.h>

#include "annotate/reading.h"

using gainsay::reading::check_dates;

TEST_CASE("French: dates written out") {
  check_dates(
      "fr",
      {
          {"La mission a pris fin le 9 décembre 2021.", "le 9 décembre 2021=2021-12-09"},
          {"La mission a pris fin le jeudi 9 décembre.", "le jeudi 9 décembre=2021-12-09"},
          {"La mission a débuté le 1er juillet.", "le 1er juillet=2021-07-01"},
          {"Mis à jour le 9/12/2021.", "9/12/2021=2021-12-09"},
          {"Mis à jour le 2021-12-09.", "2021-12-09=2021-12-09"},
          {"Elle a débuté en mars 2020.", "mars 2020=2020-03"},
          {"Elle a débuté en 2003.", "2003=2003"},
          {"Elle a duré du 9 au 12 décembre.", "9 au 12 décembre=2021-12-09/2021-12-12"},
          {"Elle a eu lieu durant l'été 2019.", "2019=2019"},
          {"Les prix ont monté dans les années 1990.", "les années 1990=1990-01-01/1999-12-31"},
          {"La guerre de 1991 fut courte.", "1991=1991"},
      });
}

TEST_CASE("French: dates around the day of writing") {
  check_dates(
      "fr",
      {
          {"Il est parti hier.", "hier=2021-12-25"},
          {"Il est parti avant-hier.", "avant-hier=2021-12-24"},
          {"Il part aujourd'hui.", "aujourd'hui=2021-12-26"},
          {"Il partira demain.", "demain=2021-12-27"},
          {"Il partira après-demain.", "après-demain=2021-12-28"},
          {"Il est parti ce matin.", "ce matin=2021-12-26"},
          {"Il est parti mardi soir.", "mardi soir=2021-12-21"},
          {"Il est parti lundi dernier.", "lundi dernier=2021-12-20"},
          {"Il partira lundi prochain.", "lundi prochain=2021-12-27"},
          {"Il est parti la semaine dernière.", "la semaine dernière=2021-12-13/2021-12-19"},
          {"Il est parti l'an dernier.", "l'an dernier=2020"},
          {"Il partira le mois prochain.", "le mois prochain=2022-01"},
          {"Il est parti il y a trois jours.", "il y a trois jours=2021-12-23"},
          {"Il est parti il y a un an.", "il y a un an=2020"},
          {"Il partira dans trois jours.", "dans trois jours=2021-12-29"},
          {"Il a plu ces dix dernières années.", "ces dix dernières années=2011-12-26/2021-12-26"},
          {"Il a plu le week-end dernier.", "le week-end dernier=2021-12-18/2021-12-19"},
          {"Il a plu au troisième trimestre.", "au troisième trimestre=2021-07-01/2021-09-30"},
          {"Il a plu au premier trimestre 2021.",
           "au premier trimestre 2021=2021-01-01/2021-03-31"},
          {"Il a plu début 2020.", "début 2020=2020-01-01/2020-04-30"},
          {"Il a plu fin décembre 2020.", "fin décembre 2020=2020-12-21/2020-12-31"},
          {"Il a plu à la mi-novembre.", "la mi-novembre=2021-11-11/2021-11-20"},
      });
}

TEST_CASE("French: dates that bound, and dates that go back to the text") {
  check_dates(
      "fr",
      {
          {"Il pleut depuis 2019.", "2019=2019 since"},
          {"Les loyers sont au plus bas depuis 2019.", "2019=2019 against"},
          {"Il pleut depuis trois mois.", "depuis trois mois=2021-09 since"},
          {"Il pleuvra jusqu'au 31 décembre.", "31 décembre=2021-12-31 until"},
          {"Ils partiront d'ici au 31 décembre.", "31 décembre=2021-12-31 by"},
          {"Ils partiront avant le 15 janvier.", "le 15 janvier=2022-01-15 before"},
          {"Ils partiront après le 3 janvier 2022.", "le 3 janvier 2022=2022-01-03 after"},
          {"Ils partiront à partir du 1er janvier 2022.", "1er janvier 2022=2022-01-01 since"},
          {"Il est parti le 9 décembre. Il est revenu le lendemain.",
           "le 9 décembre=2021-12-09; le lendemain=2021-12-10 (text)"},
          {"Il est parti le 9 décembre. La veille, il pleuvait.",
           "le 9 décembre=2021-12-09; La veille=2021-12-08 (text)"},
          {"Il est parti le 9 décembre. Ce jour-là, il pleuvait.",
           "le 9 décembre=2021-12-09; Ce jour-là=2021-12-09 (text)"},
          {"Il est parti le 9 décembre. Deux jours plus tard, il est revenu.",
           "le 9 décembre=2021-12-09; Deux jours plus tard=2021-12-11 (text)"},
          {"Il est parti le 9 décembre. La semaine suivante, il est revenu.",
           "le 9 décembre=2021-12-09; La semaine suivante=2021-12-13/2021-12-19 (text)"},
      });
}

TEST_CASE("French: what is no date") {
  check_dates("fr", {
                        {"Chaque jour, il pleut.", ""},
                        {"Il faut 2000 euros.", ""},
                        {"Un jour, il partira.", ""},
                    });
}
