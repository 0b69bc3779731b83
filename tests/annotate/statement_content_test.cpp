#include <doctest/doctest.h>

#include "english.h"

using gainsay::testing::EnglishText;
using gainsay::testing::Lines;

TEST_CASE("content ends where another cue of the same speaker begins") {
  CHECK(EnglishText("The general said the base was closed, and praised the troops.").lines() ==
        Lines{"The general | said | the base was closed", "The general | praised | the troops"});
  CHECK(EnglishText("The general urged them to leave and called for talks.").lines() ==
        Lines{"The general | urged | to leave", "The general | called for | talks"});
  CHECK(EnglishText("The mayor attacked the council, saying it was slow.").lines() ==
        Lines{"The mayor | attacked | the council", "The mayor | saying | it was slow"});
  CHECK(EnglishText("The mayor said the base was closed, while he insisted it was open.").lines() ==
        Lines{"The mayor | said | the base was closed", "he | insisted | it was open"});
}

TEST_CASE("content inside a subject or a fronted clause ends with it") {
  CHECK(EnglishText("The mayor, who said he was ill, told reporters that he would go.").lines() ==
        Lines{"who | said | he was ill",
              "The mayor, who said he was ill, | told | that he would go"});
  CHECK(EnglishText("Asked about the claim that it was over, the mayor said, \"No.\"").lines() ==
        Lines{" | claim | that it was over", "the mayor | said | No."});
}

TEST_CASE("quotations over several paragraphs are one content") {
  CHECK(EnglishText("The general said: \"We came.\n\n\"We left.\"").lines() ==
        Lines{"The general | said | We came. ... We left."});
  CHECK(EnglishText("\"We came.\n\n\"We left,\" the general said.").lines() ==
        Lines{"the general | said | We came. ... We left,"});
}

TEST_CASE("a colon at the end of a paragraph announces the next quotation") {
  CHECK(EnglishText("The general continued:\n\n\"We left.\"").lines() ==
        Lines{"The general | continued | We left."});
}

TEST_CASE("a dateline is no part of what is said") {
  CHECK(EnglishText("BAGHDAD (INA) \xE2\x80\x94 The base was closed, officials said.").lines() ==
        Lines{"officials | said | The base was closed"});
  CHECK(EnglishText("PARIS -- A report published Friday said the base was closed.").lines() ==
        Lines{"A report published Friday | said | the base was closed"});
}

TEST_CASE("the span of a quotation has its marks") {
  const EnglishText text("The general said, \"We left.\"");
  REQUIRE(text.statements.size() == 1);
  const gainsay::Span span =
      gainsay::span_with_marks(text.document, text.statements[0].content.front());
  CHECK(text.document.text(span) == "\"We left.\"");
  CHECK(text.document.text(gainsay::span_with_marks(text.document, text.statements[0].speaker)) ==
        "The general");
}

TEST_CASE("a name in quotation marks at an end of a speaker has both of them") {
  const EnglishText text("The head of \"North Mill\" said it was closed.");
  const auto words = [&](const gainsay::TokenRange& range) {
    return std::string(text.document.text(gainsay::span_with_paired_marks(text.document, range)));
  };
  CHECK(words({0, 5}) == "The head of \"North Mill\"");
  CHECK(words({3, 5}) == "North Mill");
}

TEST_CASE("an object goes on over the commas of a list and of a place") {
  CHECK(EnglishText("The mayor praised Hadi, Jones and the council.").lines() ==
        Lines{"The mayor | praised | Hadi, Jones and the council"});
  CHECK(EnglishText("The mayor criticized Salem, Ore., officers for the raid.").lines() ==
        Lines{"The mayor | criticized | Salem, Ore., officers for the raid"});
  CHECK(EnglishText("The mayor praised the troops, and Jones left.").lines() ==
        Lines{"The mayor | praised | the troops"});
  CHECK(EnglishText("The mayor cited remarks Hadi had made about the base.").lines() ==
        Lines{"The mayor | cited | remarks Hadi had made about the base"});
}

TEST_CASE("what goes on behind an inserted cue belongs to its content") {
  CHECK(EnglishText("Too often, the mayor said, the base was closed.").lines() ==
        Lines{"the mayor | said | Too often ... the base was closed"});
  CHECK(EnglishText("The base was closed, the mayor said, until it was sold.").lines() ==
        Lines{"the mayor | said | The base was closed ... until it was sold"});
  CHECK(EnglishText("Even if it rains, the mayor said, the base will open.").lines() ==
        Lines{"the mayor | said | Even if it rains ... the base will open"});
}

TEST_CASE("a quotation before a cue that introduces something else is not its content") {
  CHECK(EnglishText("The general called it \"a long war.\" He added, \"We left.\"").lines() ==
        Lines{"The general | called | it \"a long war.", "He | added | We left."});
  CHECK(EnglishText("On \"News at Ten,\" the general said the base was closed.").lines() ==
        Lines{"the general | said | the base was closed"});
  CHECK(
      EnglishText("When someone shouted, \"Hadi,\" the mayor said the base was closed.").lines() ==
      Lines{"someone | shouted | Hadi,", "the mayor | said | the base was closed"});
}

TEST_CASE("behind a quotation of its own a cue has no question and no name in quotation marks") {
  CHECK(EnglishText("\"We left,\" the mayor said when asked.").lines() ==
        Lines{"the mayor | said | We left,"});
  CHECK(EnglishText("\"We left,\" the mayor said of the base in a call to \"News at Ten.\"")
            .lines() == Lines{"the mayor | said | We left,"});
  CHECK(EnglishText("\"We left,\" the mayor said, \"and we won.\"").lines() ==
        Lines{"the mayor | said | We left, ... and we won."});
}

TEST_CASE("what is said needs the verb behind a relative clause that says it") {
  CHECK(EnglishText("The mayor met those who say the law targets firms.").lines() ==
        Lines{"who | say | the law targets firms"});
  CHECK(EnglishText("The Star claims the union's refusal to leave is a threat.").lines() ==
        Lines{"The Star | claims | the union's refusal to leave is a threat"});
}

TEST_CASE("a clause fronted by a measure of time ends with its comma") {
  CHECK(EnglishText("Years after the mayor claimed that it was over, the base opened.").lines() ==
        Lines{"Years after the mayor | claimed | that it was over"});
}

TEST_CASE("a participle behind a comma is a cue of its own") {
  CHECK(
      EnglishText("The mayor spoke out about the raid, arguing that it was illegal.").lines() ==
      Lines{"The mayor | spoke out about | the raid", "The mayor | arguing | that it was illegal"});
}

TEST_CASE("a paragraph's opening mark that nothing closes quotes nothing") {
  CHECK(EnglishText("\"The base was closed, the mayor said.\n\nThe council met.").lines() ==
        Lines{"the mayor | said | The base was closed"});
}

TEST_CASE("a quotation goes on behind what is told of the speaker in the same sentence") {
  CHECK(
      EnglishText("\"We left,\" the mayor said, looking at the gate, \"and we will not be back.\"")
          .lines() == Lines{"the mayor | said | We left, ... and we will not be back."});
}

TEST_CASE("a verb in the past goes on with the cue, one in another tense with the content") {
  CHECK(EnglishText("The mayor said she would review the plan and warned that it was late.")
            .lines() == Lines{"The mayor | said | she would review the plan",
                              "The mayor | warned | that it was late"});
}
