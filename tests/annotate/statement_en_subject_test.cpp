#include <doctest/doctest.h>

#include "english.h"

using gainsay::testing::check_english;

TEST_CASE("what goes on with a relative clause that a comma sets off has its subject") {
  check_english({
      {"The toll angered farmers, who took to the streets and called for talks.",
       {"who | called for | talks"}},
      {"Smith met the miners, who had waited, and praised them.", {"Smith | praised | them"}},
  });
}

TEST_CASE("when something is done stands between an auxiliary and its verb") {
  check_english({
      {"The council had last month said that the mill was closed.",
       {"The council | said | that the mill was closed"}},
      {"The council has in recent weeks said that the mill was closed.",
       {"The council | said | that the mill was closed"}},
  });
}

TEST_CASE("who is made to do something does it") {
  check_english({
      {"The flood led the old farmer Qasim Hadi to praise the dam.",
       {"the old farmer Qasim Hadi | praise | the dam"}},
      {"The vote forced Hadi, who was ill, to admit that the toll was too high.",
       {"Hadi, who was ill | admit | that the toll was too high"}},
      {"Hadi was forced to admit that the toll was too high.",
       {"Hadi | admit | that the toll was too high"}},
  });
}

TEST_CASE("persons right before a gerund do what it says") {
  check_english({
      {"The hall drew a crowd of farmers opposing the toll.", {"farmers | opposing | the toll"}},
  });
}

TEST_CASE("a form behind a determiner governs no noun") {
  check_english({
      {"Hadi has delivered an impassioned defense of the old mill.",
       {"Hadi | defense of | the old mill"}},
  });
}

TEST_CASE("a form that would be a plural is a verb behind a singular") {
  check_english({
      {"A new poll shows upstart farmers ahead of the miners.",
       {"A new poll | shows | upstart farmers ahead of the miners"}},
      {"A dozen polls shows are old.", {}},
      {"Hadi wants to fish, and plans to leave the union.",
       {"Hadi | wants | to fish", "Hadi | plans | to leave the union"}},
  });
}
