#include "extract/who.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/extracted.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

// "entity-or-name how voice", then "denied" and the channels.
std::string speakers(const std::string& text) {
  std::vector<std::string> out;
  for (const Claim& claim : claims_of(shipped_rules(), text)) {
    const Speaker& speaker = claim.speaker;
    std::string line = speaker.entity.empty() ? speaker.name : speaker.entity;
    if (line.empty()) line = "-";
    line += " " + std::string(to_word(speaker.how)) + " " + std::string(to_word(claim.voice));
    if (claim.act == Act::Deny) line += " denied";
    for (const std::string& channel : speaker.via) line += " <- " + channel;
    out.push_back(line);
  }
  return join(out, "; ");
}

}  // namespace

TEST_CASE("the speaker of a claim is that of the statement around it") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"Coalition forces remain in Iraq.", "- narrator narration"},
      {"The Pentagon said coalition forces remain in Iraq.", "pentagon explicit paraphrase"},
      {"\"Coalition forces remain in Iraq,\" the Pentagon said.", "pentagon explicit quote"},
      {"According to the Pentagon, coalition forces remain in Iraq.",
       "pentagon according-to paraphrase"},
      {"John Smith said coalition forces remain in Iraq.", "John Smith explicit paraphrase"},
      // What somebody is by trade, and where, names nobody.
      {"A doctor in the north said coalition forces remain in Iraq.",
       "A doctor in the north explicit paraphrase"},
      {"The Pentagon denied that coalition forces had left Iraq.",
       "pentagon explicit paraphrase denied"},
      {"قال البنتاغون إن قوات التحالف المتبقية في العراق تقدم المشورة.",
       "pentagon explicit paraphrase"},
      {"وقال الأعرجي: \"ما زالت القوات الأميركية في العراق\".", "qasim-al-araji explicit quote"},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(speakers(item.text) == item.expected);
  }
}

TEST_CASE("an agency that passes on a word is a channel and no voice") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"The Pentagon told Reuters that coalition forces remain in Iraq.",
       "pentagon explicit paraphrase <- reuters"},
      {"ذكرت وكالة الأنباء العراقية أن التحالف الدولي أكد أن القوات الأميركية المتبقية في العراق "
       "تقدم المشورة.",
       "coalition nested paraphrase <- ina"},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(speakers(item.text) == item.expected);
  }
}

TEST_CASE("neither confirmation nor denial claims nothing") {
  CHECK(speakers("The Pentagon neither confirmed nor denied that coalition forces remain in Iraq.")
            .empty());
}

TEST_CASE("claims of one statement share its utterance, the narrator's have none") {
  const std::vector<Claim> said = claims_of(
      shipped_rules(),
      "\"Coalition forces remain in Iraq and British troops have left Iraq,\" the Pentagon said.");
  REQUIRE(said.size() == 2);
  CHECK_FALSE(said[0].utterance.empty());
  CHECK(said[0].utterance == said[1].utterance);
  const std::vector<Claim> told = claims_of(shipped_rules(), "Coalition forces remain in Iraq.");
  REQUIRE(told.size() == 1);
  CHECK(told[0].utterance.empty());
}

TEST_CASE("a place before a colon is where, not who") {
  const auto speaker = [](const std::string& headline) {
    const auto claims = claims_of(shipped_rules(), headline + "\n\nNothing else.");
    REQUIRE_FALSE(claims.empty());
    return claims.front().speaker.name;
  };
  CHECK(speaker("Iraq: Five people killed in blast").empty());
  CHECK(speaker("Pentagon: Five people killed in blast") == "Pentagon");
  CHECK(speaker("العراق: مقتل خمسة أشخاص في انفجار").empty());
  CHECK(speaker("البنتاغون: مقتل خمسة أشخاص في انفجار") == "البنتاغون");
}
