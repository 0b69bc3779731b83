#include "annotate/statement.h"

#include <doctest/doctest.h>

#include "english.h"

using gainsay::Voice;
using gainsay::testing::check_english;
using gainsay::testing::EnglishText;
using gainsay::testing::Lines;

TEST_CASE("direct quotations have their speaker before, behind or inside") {
  check_english({
      {"\"We are leaving,\" the general said.", {"the general | said | We are leaving,"}},
      {"\"We are leaving,\" said Qasim Hadi, the security adviser.",
       {"Qasim Hadi, the security adviser | said | We are leaving,"}},
      {"The general said: \"We are leaving.\"", {"The general | said | We are leaving."}},
      {"The general said, \"We are leaving.\"", {"The general | said | We are leaving."}},
      {"\"We are leaving,\" the general said. \"We will not return.\"",
       {"the general | said | We are leaving, ... We will not return."}},
      {"Said Qasim Hadi, the security adviser, \"We are leaving.\"",
       {"Qasim Hadi, the security adviser | Said | We are leaving."}},
      {"\"We are leaving,\" he said, \"and we will not return.\"",
       {"he | said | We are leaving, ... and we will not return."}},
      {"The plan is \"dead on arrival,\" the senator said.",
       {"the senator | said | The plan is \"dead on arrival,"}},
  });
}

TEST_CASE("indirect statements have a clause with or without a complementizer") {
  check_english({
      {"The ministry said that the base was closed.",
       {"The ministry | said | that the base was closed"}},
      {"The ministry said the base was closed.", {"The ministry | said | the base was closed"}},
      {"The ministry said on Monday that the base was closed.",
       {"The ministry | said | that the base was closed"}},
      {"The ministry said Monday the base was closed.",
       {"The ministry | said | the base was closed"}},
      {"The ministry has not said whether the base was closed.",
       {"The ministry | said | whether the base was closed"}},
      {"The base was closed, the ministry said.", {"the ministry | said | The base was closed"}},
      {"The base, the ministry said, was closed.",
       {"the ministry | said | The base ... was closed"}},
      {"The base was closed, according to the ministry.",
       {"the ministry | according to | The base was closed"}},
      {"According to the ministry, the base was closed.",
       {"the ministry | According to | the base was closed"}},
      {"The base was closed, as the ministry noted.",
       {"the ministry | noted | The base was closed"}},
  });
}

TEST_CASE("a cue counts only with what it takes") {
  check_english({
      {"The troops want to leave.", {"The troops | want | to leave"}},
      {"The troops know that the road is closed.", {"The troops | know | that the road is closed"}},
      {"The troops know the road.", {}},
      {"The council supports the plan.", {"The council | supports | the plan"}},
      {"The council urged the troops to leave.", {"The council | urged | to leave"}},
      {"The council called for an inquiry.", {"The council | called for | an inquiry"}},
      {"The mayor is confident that the bridge will hold.",
       {"The mayor | confident | that the bridge will hold"}},
      {"His claim that the war was over was wrong.",
       {"His | claim | that the war was over was wrong"}},
      {"The council called Tuesday for an inquiry.",
       {"The council | called Tuesday for | an inquiry"}},
      {"The council decided not to leave.", {"The council | decided | not to leave"}},
      {"Residents say officials are eager to leave.",
       {"Residents | say | officials are eager to leave"}},
      {"The council-backed plan is dead.", {}},
      {"Frustration with Police: The council met again on the plan.", {}},
      {"The bridge held.", {}},
      {"The United States closed the base.", {}},
      {"The call came at noon.", {}},
      {"Questions regarding the plan remain.", {}},
  });
}

TEST_CASE("a passive has its agent for a speaker and its subject for content") {
  check_english({
      {"The plan was criticized by the council.", {"the council | criticized | The plan"}},
      {"The base is expected to close.", {" | expected | The base ... to close"}},
      {"The general is said to have fled.", {" | said | The general ... to have fled"}},
      {"He was asked by the envoy whether the base was closed.",
       {"the envoy | asked | whether the base was closed"}},
      {"He was told that the base was closed.", {" | told | that the base was closed"}},
  });
}

TEST_CASE("headlines and transcripts name the speaker before a colon") {
  check_english({
      {"Hadi: Coalition mission is over", {"Hadi | : | Coalition mission is over"}},
      {"Correction: An earlier version was wrong.", {}},
      {"Hadi: 12", {}},
  });
}

TEST_CASE("a headline may end with a colon and who says it") {
  check_english({
      {"Coalition mission ends in Iraq: NATO", {"NATO | : | Coalition mission ends in Iraq"}},
      // Anything else goes on with the matter, and a paragraph that ends in a sign is no headline.
      {"Coalition mission ends in Iraq: Bases closed", {}},
      {"Coalition mission ends in Iraq: NATO.", {}},
      {"The end: NATO", {}},
  });
}

TEST_CASE("a statement inside another is its own where it names its speaker") {
  check_english({
      {"The mayor said that the general had announced the end of the war.",
       {"The mayor | said | that the general had announced the end of the war",
        "the general | announced | the end of the war"}},
      {"The mayor said he wants to leave.", {"The mayor | said | he wants to leave"}},
      {"The mayor said: \"The council thinks that we lost.\"",
       {"The mayor | said | The council thinks that we lost."}},
  });
}

TEST_CASE("voices tell quotations from paraphrases") {
  CHECK(EnglishText("The general said: \"We left.\"").statements[0].voice == Voice::Quote);
  CHECK(EnglishText("The general said they left.").statements[0].voice == Voice::Paraphrase);
  CHECK(EnglishText("The plan is \"dead,\" he said.").statements[0].voice == Voice::Paraphrase);
}

TEST_CASE("denials deny, and what neither confirms nor denies only doubts") {
  struct Act {
    std::string_view text;
    bool denies;
    bool doubts;
    bool performs;
  };
  const std::vector<Act> rows = {
      {"The minister denied that the base was attacked.", true, false, false},
      {"The minister denied the report.", true, false, false},
      {"The minister rejected claims that the base was attacked.", true, false, false},
      {"The minister did not deny that the base was attacked.", false, true, false},
      {"The minister neither confirmed nor denied the report.", false, true, false},
      {"The minister declined to comment.", false, true, false},
      {"The minister did not say whether the base was attacked.", false, true, false},
      {"The minister said the base was attacked.", false, false, false},
      {"Iraq announced the end of the mission.", false, false, true},
      {"Iraq announced that the mission had ended.", false, false, false},
  };
  for (const Act& row : rows) {
    CAPTURE(row.text);
    const EnglishText text(row.text);
    REQUIRE(text.statements.size() == 1);
    CHECK(text.statements[0].denies == row.denies);
    CHECK(text.statements[0].doubts == row.doubts);
    CHECK(text.statements[0].performs == row.performs);
  }
}

TEST_CASE("a text without cues or rules has no statements") {
  CHECK(EnglishText("").statements.empty());
  CHECK(EnglishText("The bridge held. It is old.").statements.empty());
  const EnglishText text("The general said they left.");
  CHECK(gainsay::find_statements(text.document, {}, {}).empty());
}

TEST_CASE("a clause before a cue that ends the sentence is what is said, whatever its verb") {
  CHECK(EnglishText("The base was closed, the reports show.").lines() ==
        Lines{"the reports | show | The base was closed"});
  CHECK(EnglishText("Six million people depend on the harbour, one report says.").lines() ==
        Lines{"one report | says | Six million people depend on the harbour"});
  CHECK(EnglishText("In the harbour of the city, he said.").lines() == Lines{});
}

TEST_CASE("what is tweeted, voted or beamed is a statement") {
  CHECK(EnglishText("The mayor tweeted a picture of the base.").lines() ==
        Lines{"The mayor | tweeted | a picture of the base"});
  CHECK(EnglishText("The council voted to close the base.").lines() ==
        Lines{"The council | voted | to close the base"});
  CHECK(EnglishText("\"We left,\" beamed the mayor.").lines() ==
        Lines{"the mayor | beamed | We left,"});
}
