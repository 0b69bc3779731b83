#include <doctest/doctest.h>

#include "english.h"

using gainsay::testing::check_english;

TEST_CASE("a verb with a capital inside a sentence is a name") {
  check_english({
      {"\"We are open,\" said Don Miller.", {"Don Miller | said | We are open,"}},
      {"The toll is fair, according to Will Baker.",
       {"Will Baker | according to | The toll is fair"}},
      {"Miners told Ms. May that the mill had closed.",
       {"Miners | told | that the mill had closed"}},
      {"Mayor Will Open Old Mill, Union Says", {"Union | Says | Mayor Will Open Old Mill"}},
  });
}

TEST_CASE("a number that no comma closes is no age") {
  check_english({
      {"According to the poll, 45 percent back the toll.",
       {"the poll | According to | 45 percent back the toll"}},
      {"According to Baker, 45, the toll is fair.", {"Baker, 45 | According to | the toll is fair"}},
  });
}

TEST_CASE("behind a quotation a speaker may have an apposition") {
  check_english({
      {"\"We are open,\" the baker, a widow, said.", {"the baker, a widow, | said | We are open,"}},
  });
}

TEST_CASE("what commas and dashes set off may stand between a cue and its content") {
  check_english({
      {"The miner said, through a lawyer, that the mill was unsafe.",
       {"The miner | said | that the mill was unsafe"}},
      {"The miner said — on the radio, as it happens — that the mill was unsafe.",
       {"The miner | said | that the mill was unsafe"}},
      {"The baker refused, politely, to concede the point.",
       {"The baker | refused | to concede the point"}},
      {"The mayor told a crowd in snowy Windham, Maine, that the mill was unsafe.",
       {"The mayor | told | that the mill was unsafe"}},
      {"The baker, who, on a call Friday, criticized the toll, left.",
       {"who | criticized | the toll"}},
  });
}
