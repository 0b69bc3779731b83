#include <doctest/doctest.h>

#include "english.h"

using gainsay::testing::check_english;

TEST_CASE("the mark behind a pronoun stands for the auxiliary that what follows asks for") {
  check_english({
      {"She's praised the plan.", {"She | praised | the plan"}},
      {"The mayor met those who've called for talks.", {"who | called for | talks"}},
      {"He's called for talks.", {"He | called for | talks"}},
      {"He's praised by the council.", {"the council | praised | He"}},
      {"He's expected to leave.", {" | expected | He ... to leave"}},
  });
}

TEST_CASE("a bare form is a verb behind a plural that other words follow, or stands for many") {
  check_english({
      {"Letters from the old harbour show the toll was too high.",
       {"Letters from the old harbour | show | the toll was too high"}},
      {"But some note that the toll was too high.", {"some | note | that the toll was too high"}},
      {"The rules of the claim state nothing.", {}},
  });
}

TEST_CASE("words of how may stand between a verb and its infinitive") {
  check_english({
      {"Farmers are slightly more likely to say that the flood was bad.",
       {"Farmers | say | that the flood was bad"}},
  });
}

TEST_CASE("a colon at the end of a paragraph may announce the next one without marks") {
  check_english({
      {"The guild added:\n\nThe mill is closed. It will stay so.\n\nThe mayor left.",
       {"The guild | added | The mill is closed. It will stay so."}},
  });
}
