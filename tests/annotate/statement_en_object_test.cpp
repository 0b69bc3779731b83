#include <doctest/doctest.h>

#include "english.h"

using gainsay::testing::check_english;

TEST_CASE("a noun behind \"that\" is an object where no clause follows") {
  check_english({
      {"The court rejected that argument in May.", {"The court | rejected | that argument in May"}},
      {"The court noted that progress was slow.", {"The court | noted | that progress was slow"}},
  });
}

TEST_CASE("what may be no object begins no clause either") {
  check_english({
      {"The judge denied bail for a miner accused of theft.", {}},
      {"The court denied a new trial for the guards charged in May.", {}},
      {"The judge denied house arrest for a miner charged with theft.", {}},
      {"The miners denied the house was sold.", {"The miners | denied | the house was sold"}},
      {"The miners denied the bridge was closed.", {"The miners | denied | the bridge was closed"}},
  });
}

TEST_CASE("a dispute that does something is a noun") {
  check_english({
      {"The clash followed a domestic dispute that left the bridge closed.", {}},
      {"It was a dispute on Jan. 28 that left the bridge closed.", {}},
      {"The miners dispute that the bridge was closed.",
       {"The miners | dispute | that the bridge was closed"}},
  });
}

TEST_CASE("an object may stand behind a time") {
  check_english({
      {"The police announced on Friday the arrest of a miner.",
       {"The police | announced | the arrest of a miner"}},
      {"The union criticized Monday the new toll.", {"The union | criticized | the new toll"}},
  });
}

TEST_CASE("verbs in headlines take infinitives in capitals") {
  check_english({
      {"Qasim Hadi Refuses to Disavow Toll Plan", {"Qasim Hadi | Refuses | to Disavow Toll Plan"}},
      {"The letter went from Hadi to Grant.", {}},
  });
}

TEST_CASE("a dot inside a sentence ends no list") {
  check_english({
      {"Hadi criticized companies like Ford Motor Co., Acme Inc. and the mill.",
       {"Hadi | criticized | companies like Ford Motor Co., Acme Inc. and the mill"}},
  });
}

TEST_CASE("a verb in the plural goes on behind an object") {
  check_english({
      {"Farmers call the toll unfair and describe the mayor as weak.",
       {"Farmers | call | the toll unfair", "Farmers | describe | the mayor as weak"}},
  });
}

TEST_CASE("what describes a subject tells nothing before an inverted verb") {
  check_english({
      {"A new poll, conducted by the union, shows Hadi with 40 percent.",
       {"A new poll, conducted by the union, | shows | Hadi with 40 percent"}},
      {"Hadi, 45, was ill, noted Jones.", {"Jones | noted | Hadi, 45, was ill"}},
  });
}

TEST_CASE("words before a quotation go on with it, whatever they offer") {
  check_english({
      {"The toll plans offer farmers \"fair pay,\" Jones said.",
       {"Jones | said | The toll plans offer farmers \"fair pay,"}},
  });
}

TEST_CASE("when something is said may stand inside a cue, and adjuncts inside an insertion") {
  check_english({
      {"Her comments Friday on the toll were short.", {"Her | comments Friday on | the toll"}},
      {"These workers, Hadi explained earlier in the hearing, were well paid.",
       {"Hadi | explained | These workers ... were well paid"}},
  });
}

TEST_CASE("a relative clause may have something inserted behind \"that\"") {
  check_english({
      {"The council sent a message that, at the outset, was ignored.", {}},
  });
}
