#include "text/quotation.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

TextRules text_rules() {
  TextRules rules;
  rules.quotes = {{U'"', U'"'}, {U'“', U'”'}, {U'”', U'“'}, {U'”', U'”'}, {U'«', U'»'},
                  {U'„', U'“'}, {U'‘', U'’'}, {U'“', U'"'}, {U'"', U'”'}};
  return rules;
}

// "[text]" of each, ">" before one that goes on from the paragraph before, "..." behind an open
// one.
std::string quotations(const std::string& text) {
  const ReadText read(text, arabic_folder(), text_rules());
  std::vector<std::string> out;
  for (const Quotation& quotation : read.document.quotations) {
    CHECK(quotation.text.start < read.document.span(quotation.tokens).start);
    CHECK(read.document.span(quotation.tokens).end <= quotation.text.end);
    out.push_back(std::string(quotation.continues ? ">" : "") + "[" +
                  std::string(read.document.text(quotation.tokens)) + "]" +
                  (quotation.open ? "..." : ""));
  }
  return join(out, " ");
}

}  // namespace

TEST_CASE("quotations of all kinds of marks are found") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"", ""},
      {"no marks", ""},
      {"He said: \"We left.\" Then \"no\".", "[We left.] [no]"},
      {"“We left,” he said, “and now?”", "[We left,] [and now?]"},
      {"وقال: «لم تعد هناك قوات»، وأضاف: “انتهت”.", "[لم تعد هناك قوات] [انتهت]"},
      {"und „wir gehen“ sagte er", "[wir gehen]"},
      {"he said ”we left” twice", "[we left]"},
      {"“We left,\" he said, \"and now?”", "[We left,] [and now?]"},
      {"“He called it \"wise\" and left,” she said.", "[He called it \"wise\" and left,]"},
      {"وصفها بـ\"الهزيمة\" و\"الانسحاب\"", "[الهزيمة] [الانسحاب]"},
      {"''We left,'' he said.", "[We left,]"},
      {"‘We left,’ he said.", "[We left,]"},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(quotations(item.text) == item.expected);
  }
}

TEST_CASE("apostrophes and marks inside a quotation neither open nor close one") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"the coalition's forces don't fight", ""},
      {"the coalition’s forces don’t fight", ""},
      {"‘They don’t fight,’ he said.", "[They don’t fight,]"},
      {"\"He told me \"we left\" twice,\" she said.", "[He told me \"we left\" twice,]"},
      {"\"He told me 'we left' twice,\" she said.", "[He told me 'we left' twice,]"},
      {"“He told me ‘we left’ twice,” she said.", "[He told me ‘we left’ twice,]"},
      {"«قال لي \"غادرنا\" مرتين»", "[قال لي \"غادرنا\" مرتين]"},
      {"a pipe of 5\" and one of 7\"", ""},
      {"\"\" nothing", ""},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(quotations(item.text) == item.expected);
  }
}

TEST_CASE("an unclosed quotation ends with its paragraph, and the next one may go on with it") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"He said: \"We left", "[We left]..."},
      {"\"We left.\n\"We came back,\" he said.", "[We left.]... >[We came back,]"},
      {"“We left.\n“They stayed.\n“All is well,” he said.",
       "[We left.]... >[They stayed.]... >[All is well,]"},
      {"“We left.\nThe minister nodded.\n“Who stays?” he said.", "[We left.]... [Who stays?]"},
      {"«غادرنا.\n«وبقي المدربون»، كما قال.", "[غادرنا.]... >[وبقي المدربون]"},
      {"He said: \"We left.\"\n\"They stayed.\"", "[We left.] [They stayed.]"},
      {"\"We left.\"\nThen \"no\" again", "[We left.] [no]"},
      {"\"We left.\nThe minister nodded.", ""},
      {"He said:\n\"We left.", "[We left.]..."},
      {"He said \"we left. They \"may stay\" here.", "[we left.]... [may stay]"},
      {"He said \"we left and \"may stay\" here.", "[may stay]"},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(quotations(item.text) == item.expected);
  }
}

TEST_CASE("quotations are in order, apart from each other and inside one paragraph") {
  const ReadText read("\"a b.\" c «d e\n\"f\" g “h ‘i’ j” k\n“l\n“m” \"n", arabic_folder(),
                      text_rules());
  const Document& document = read.document;
  CHECK(document.quotations.size() == 7);
  std::size_t last = 0;
  for (const Quotation& quotation : document.quotations) {
    CHECK(quotation.tokens.first >= last);
    CHECK_FALSE(quotation.tokens.empty());
    last = quotation.tokens.last;
    const std::size_t paragraph =
        document.sentences[document.sentence_at(quotation.tokens.first)].paragraph;
    CHECK(document.paragraphs[paragraph].tokens.contains(quotation.tokens));
  }
}
