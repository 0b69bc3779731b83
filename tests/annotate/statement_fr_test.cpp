#include <doctest/doctest.h>

#include "annotate/reading.h"

using gainsay::reading::check_statements;

TEST_CASE("French: what is said follows a complementizer") {
  check_statements(
      "fr", {
                {"Le ministre a déclaré que le pont était fermé.",
                 "Le ministre | déclaré | que le pont était fermé"},
                {"Le ministre affirme que le pont est fermé.",
                 "Le ministre | affirme | que le pont est fermé"},
                {"La porte-parole a indiqué mardi que les travaux avaient repris.",
                 "La porte-parole | indiqué | que les travaux avaient repris"},
                {"Le préfet a précisé dans un communiqué que la route restait coupée.",
                 "Le préfet | précisé | que la route restait coupée"},
                {"Le directeur, Paul Morel, a estimé que le chantier était en retard.",
                 "Le directeur, Paul Morel, | estimé | que le chantier était en retard"},
                {"Elle a dit qu'elle partirait.", "Elle | dit | qu'elle partirait"},
                {"Ils disent que la ville est calme.", "Ils | disent | que la ville est calme"},
                {"Des témoins ont raconté que le feu était parti du toit.",
                 "Des témoins | raconté | que le feu était parti du toit"},
                {"Le maire, qui rentrait de Lyon, a ajouté que le pont était sûr.",
                 "Le maire, qui rentrait de Lyon, | ajouté | que le pont était sûr"},
                {"L'entreprise affirme que l'usine rouvrira lundi, ajoutant que les salariés "
                 "seront payés.",
                 "L'entreprise | affirme | que l'usine rouvrira lundi\nL'entreprise | ajoutant | "
                 "que les salariés seront payés"},
            });
}

TEST_CASE("French: a quotation stands before or behind the speaker, who may be a joined pronoun") {
  check_statements(
      "fr", {
                {"« Nous partons », a déclaré le ministre.",
                 "le ministre | déclaré | Nous partons [quote]"},
                {"« Nous partons », affirme le ministre de la Santé.",
                 "le ministre de la Santé | affirme | Nous partons [quote]"},
                {"« Nous partons », a-t-il dit.", "il | dit | Nous partons [quote]"},
                {"« Nous partons », a-t-elle ajouté.", "elle | ajouté | Nous partons [quote]"},
                {"« Nous partons », ont-ils affirmé.", "ils | affirmé | Nous partons [quote]"},
                {"« Nous partons », affirme-t-elle.", "elle | affirme | Nous partons [quote]"},
                {"« Nous partons », n'a-t-il pas dit.", "il | dit | Nous partons [quote] [doubts]"},
                {"Le ministre a déclaré : « Nous partons demain. »",
                 "Le ministre | déclaré | Nous partons demain. [quote]"},
                {"« Le pont est sûr », a assuré le maire. « Il rouvrira demain. »",
                 "le maire | assuré | Le pont est sûr ... Il rouvrira demain. [quote]"},
            });
}

TEST_CASE("French: a clause may be cut by who says it") {
  check_statements(
      "fr",
      {
          {"La route est coupée, a expliqué le préfet.",
           "le préfet | expliqué | La route est coupée"},
          {"La route, a expliqué le préfet, est coupée.",
           "le préfet | expliqué | La route ... est coupée"},
          {"Selon la police, douze personnes ont été blessées.",
           "la police | Selon | douze personnes ont été blessées"},
          {"Douze personnes ont été blessées, selon la police.",
           "la police | selon | Douze personnes ont été blessées"},
          {"D'après l'armée, le pont est détruit.", "l'armée | D'après | le pont est détruit"},
          {"Le pont est détruit, d'après l'armée.", "l'armée | d'après | Le pont est détruit"},
      });
}

TEST_CASE("French: denials, doubts, announcements and objects") {
  check_statements(
      "fr",
      {
          {"Le président a démenti que des soldats soient restés.",
           "Le président | démenti | que des soldats soient restés [denies]"},
          {"Le maire n'a pas confirmé que le pont était fermé.",
           "Le maire | confirmé | que le pont était fermé [doubts]"},
          {"Le maire n'a jamais affirmé que le pont était sûr.",
           "Le maire | affirmé | que le pont était sûr [doubts]"},
          {"Le groupe a annoncé la fermeture de son usine de Lille.",
           "Le groupe | annoncé | la fermeture de son usine de Lille [performs]"},
          {"Les autorités ont confirmé la mort de trois soldats.",
           "Les autorités | confirmé | la mort de trois soldats"},
          {"Le syndicat a dénoncé les licenciements.", "Le syndicat | dénoncé | les licenciements"},
      });
}

TEST_CASE("French: words that look like reporting verbs are none") {
  check_statements("fr", {
                             {"Le pont a été fermé mardi.", ""},
                             {"La note de service est sortie.", ""},
                             {"Le chantier avance et le maire est content.", ""},
                         });
}
