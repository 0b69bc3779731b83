#include "text/sentence.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

TextRules text_rules() {
  TextRules rules;
  rules.quotes = {{U'"', U'"'}, {U'“', U'”'}, {U'«', U'»'}};
  rules.abbreviations = {"dr", "gen", "mr", "د"};
  return rules;
}

std::string sentences(const std::string& text) {
  const ReadText read(text, arabic_folder(), text_rules());
  std::vector<std::string> out;
  for (const Sentence& sentence : read.document.sentences) {
    out.emplace_back(read.document.text(sentence.text));
  }
  return join(out, " | ");
}

}  // namespace

TEST_CASE("a text is cut into sentences") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"", ""},
      {"One. Two! Three? Four", "One. | Two! | Three? | Four"},
      {"Gen. Smith met Dr. Jones. They left.", "Gen. Smith met Dr. Jones. | They left."},
      {"J. R. Smith left. He was late.", "J. R. Smith left. | He was late."},
      {"It cost $1.2 billion. Then 7.8 more.", "It cost $1.2 billion. | Then 7.8 more."},
      {"See example.com for more. Then go.", "See example.com for more. | Then go."},
      {"They were ... not there. Later ... They came.",
       "They were ... not there. | Later ... | They came."},
      {"Really? he asked. No.", "Really? he asked. | No."},
      {"U.S. forces left the U.S. The forces stayed.",
       "U.S. forces left the U.S. | The forces stayed."},
      {"He came from the U.S. Army base.", "He came from the U.S. Army base."},
      {"\"We left.\" They stayed.", "\"We left.\" | They stayed."},
      {"He said: \"We left. They stayed.\" It rained.",
       "He said: \"We left. | They stayed.\" | It rained."},
      {"«انسحبت القوات.» وقال الوزير.", "«انسحبت القوات.» | وقال الوزير."},
      {"Troops leave Iraq\nThey left on Monday. All of them.",
       "Troops leave Iraq | They left on Monday. | All of them."},
      {"انتهت المهمة. وبقيت القوات؟ نعم! ثم غادرت.",
       "انتهت المهمة. | وبقيت القوات؟ | نعم! | ثم غادرت."},
      {"قال د. محمد إن القوات غادرت. ثم عاد.", "قال د. محمد إن القوات غادرت. | ثم عاد."},
      {"القتال ضد.. داعش مستمر.", "القتال ضد.. داعش مستمر."},
      {"One.\r\nTwo.\rThree.", "One. | Two. | Three."},
      {"He left (on Monday). They stayed.", "He left (on Monday). | They stayed."},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(sentences(item.text) == item.expected);
  }
}

TEST_CASE("hard-wrapped lines belong together, short and long lines do not") {
  const std::string wrapped =
      "The coalition said on Sunday that its combat role had come to an\n"
      "end. It did not say how many soldiers would stay in the country\n"
      "after the end of the year or what they would do there.\n"
      "\n"
      "The ministry gave no figures.\n";
  CHECK(
      sentences(wrapped) ==
      "The coalition said on Sunday that its combat role had come to an\nend. | It did not say how "
      "many soldiers would stay in the country\nafter the end of the year or what they would do "
      "there. | The ministry gave no figures.");
  CHECK(sentences("Troops leave\nMinister speaks\nRain\n") ==
        "Troops leave | Minister speaks | Rain");
  const std::string longer(120, 'x');
  CHECK(sentences(longer + "\nThe next one") == longer + " | The next one");
}

TEST_CASE("every token belongs to exactly one sentence and paragraph") {
  const ReadText read("One two. Three!\n\n\"Four\" five? (Six) ... Seven\n؟ ثمانية. تسعة\n.\n",
                      arabic_folder(), text_rules());
  const Document& document = read.document;
  std::size_t next = 0;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    CAPTURE(s);
    CHECK(sentence.tokens.first == next);
    CHECK_FALSE(sentence.tokens.empty());
    CHECK(document.paragraphs[sentence.paragraph].tokens.contains(sentence.tokens));
    for (std::size_t token = sentence.tokens.first; token < sentence.tokens.last; ++token) {
      CHECK(document.sentence_at(token) == s);
    }
    next = sentence.tokens.last;
  }
  CHECK(next == document.tokens().size());
}
