#include <doctest/doctest.h>

#include "english.h"

using gainsay::SpeakerHow;
using gainsay::Statement;
using gainsay::testing::EnglishText;
using gainsay::testing::Lines;

TEST_CASE("a speaker is found over titles, appositions and relative clauses") {
  const std::vector<std::pair<std::string_view, std::string_view>> rows = {
      {"Qasim Hadi, the national security adviser, said the base was closed.",
       "Qasim Hadi, the national security adviser,"},
      {"Qasim Hadi, 45, a farmer from the south, said the base was closed.",
       "Qasim Hadi, 45, a farmer from the south,"},
      {"The head of the agency that runs the bases said they were closed.",
       "The head of the agency that runs the bases"},
      {"The spokesman, who asked for time, said the base was closed.",
       "The spokesman, who asked for time,"},
      {"On Monday the general said the base was closed.", "the general"},
      {"In a statement, the ministry said the base was closed.", "the ministry"},
      {"Smith and Jones said the base was closed.", "Smith and Jones"},
      {"The adviser met the envoy and told him that the base was closed.", "The adviser"},
      {"The general has also repeatedly said the base was closed.", "The general"},
  };
  for (const auto& pair : rows) {
    const auto& text = pair.first;
    const auto& speaker = pair.second;
    CAPTURE(text);
    const EnglishText read(text);
    REQUIRE_FALSE(read.statements.empty());
    const Statement& last = read.statements.back();
    CHECK(read.words(last.speaker) == speaker);
    CHECK(last.how == SpeakerHow::Explicit);
  }
}

TEST_CASE("coordinated verbs and participles share the subject of the clause") {
  const EnglishText text(
      "The general said the base was closed, adding that the troops were gone, and praised them.");
  REQUIRE(text.statements.size() == 3);
  for (const Statement& statement : text.statements) {
    CHECK(text.words(statement.speaker) == "The general");
  }
}

TEST_CASE("a fronted participle has the subject of the clause behind it") {
  const EnglishText text("After blaming the council, the mayor said the plan was dead.");
  REQUIRE(text.statements.size() == 2);
  CHECK(text.words(text.statements[0].speaker) == "the mayor");
  CHECK(text.words(text.statements[0].content[0]) == "the council");
}

TEST_CASE("pronouns go back to the last speaker that fits") {
  const EnglishText text(
      "Ms. Karim said the base was closed. Mr. Hadi said it was open. She said he was wrong. "
      "He said she was wrong.");
  REQUIRE(text.statements.size() == 4);
  CHECK(text.statements[2].how == SpeakerHow::Pronoun);
  CHECK(text.words(text.statements[2].antecedent) == "Ms. Karim");
  CHECK(text.words(text.statements[3].antecedent) == "Mr. Hadi");
}

TEST_CASE("a relative pronoun goes back to the noun phrase before it") {
  const EnglishText text("They met the envoy, who said the base was closed.");
  REQUIRE(text.statements.size() == 1);
  CHECK(text.words(text.statements[0].speaker) == "who");
  CHECK(text.words(text.statements[0].antecedent) == "the envoy");
}

TEST_CASE("channels are the addressee, the interview and who quotes") {
  const std::vector<std::pair<std::string_view, std::string_view>> rows = {
      {"\"We left,\" the general told Reuters.", "Reuters"},
      {"On Monday the general told Reuters that they left.", "Reuters"},
      {"On Monday the general said in an interview with the newspaper that they left.",
       "the newspaper"},
      {"Reuters quoted the general as saying that they left.", "Reuters"},
  };
  for (const auto& pair : rows) {
    const auto& text = pair.first;
    const auto& channel = pair.second;
    CAPTURE(text);
    const EnglishText read(text);
    REQUIRE(read.statements.size() == 1);
    CHECK(read.words(read.statements[0].speaker) == "the general");
    REQUIRE(read.statements[0].via.size() == 1);
    CHECK(read.words(read.statements[0].via[0]) == channel);
  }
}

TEST_CASE("somebody unnamed is unknown, and according-to says so") {
  CHECK(EnglishText("The base is expected to close.").statements[0].how == SpeakerHow::Unknown);
  CHECK(EnglishText("The base was closed, according to officials.").statements[0].how ==
        SpeakerHow::AccordingTo);
}

TEST_CASE("a participle behind a source describes it") {
  CHECK(EnglishText("A letter obtained by the agency warns that the base is closed.").lines() ==
        Lines{"A letter obtained by the agency | warns | that the base is closed"});
  CHECK(EnglishText("A court document filed Thursday says the base is closed.").lines() ==
        Lines{"A court document filed Thursday | says | the base is closed"});
}
