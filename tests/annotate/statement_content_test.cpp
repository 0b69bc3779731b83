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
