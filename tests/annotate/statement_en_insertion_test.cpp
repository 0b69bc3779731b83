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
      {"According to Baker, 45, the toll is fair.",
       {"Baker, 45 | According to | the toll is fair"}},
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

TEST_CASE("an object goes on with examples, behind what describes it, and over a preposition") {
  check_english({
      {"The union opposes cuts, including those of May.",
       {"The union | opposes | cuts, including those of May"}},
      {"The union opposes cuts — especially in spring.",
       {"The union | opposes | cuts — especially in spring"}},
      {"The mayor accused Baker, who was ill, of lying.",
       {"The mayor | accused | Baker, who was ill, of lying"}},
      {"The mayor discussed the cuts after a long winter.",
       {"The mayor | discussed | the cuts after a long winter"}},
      {"The mayor discussed the cuts after she met the miners.",
       {"The mayor | discussed | the cuts"}},
      {"The plan, which she described as unfair, failed.", {"she | described | as unfair"}},
  });
}

TEST_CASE("what is said ends before a comma and what else is done with saying it") {
  check_english({
      {"The mayor said the toll was fair, calling it small.",
       {"The mayor | said | the toll was fair", "The mayor | calling | it small"}},
  });
}

TEST_CASE("a verb governs nouns and infinitives behind other words") {
  check_english({
      {"Baker took to the radio to say that the mill was open.",
       {"Baker | say | that the mill was open"}},
      {"The union has taken a firm stance against the toll.",
       {"The union | stance against | the toll"}},
      {"Baker threw her weight behind the toll.", {"Baker | threw her weight behind | the toll"}},
      {"Baker thinks so.", {"Baker | thinks so | "}},
  });
}

TEST_CASE("a headline names whom it quotes on what") {
  check_english({
      {"Baker on the new toll: \"Too high for us\"", {"Baker | : | Too high for us"}},
      {"Baker on the new toll: too high for us", {}},
  });
}

TEST_CASE("a quotation behind a colon is said by whoever acts before it") {
  check_english({
      {"Baker took to the radio: \"We are open and glad of it.\"",
       {"Baker | took | We are open and glad of it."}},
      {"The sign was clear: \"We are open and glad of it.\"", {}},
  });
}

TEST_CASE("a participle with nothing before it begins a noun phrase") {
  check_english({
      {"\"We are open,\" retired captain Ann Baker said.",
       {"retired captain Ann Baker | said | We are open,"}},
      {"The plan is full of personal attacks that hurt.", {}},
  });
}

TEST_CASE("no question depends on how something sounds") {
  check_english({
      {"The crowd roared when the mayor left.", {}},
      {"The crowd cheered when the mayor left.", {}},
      {"The crowd cheered the mayor.", {"The crowd | cheered | the mayor"}},
  });
}
