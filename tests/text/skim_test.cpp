#include "text/skim.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "support/text.h"
#include "text/token.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

// With '|' for separators, and '/' where a piece ends.
std::string skimmed(const std::string& text) {
  static const Folder folder = arabic_folder();
  static const Skimmer skimmer(folder);
  Skim skim;
  if (!skimmer.skim(text, {0, text.size()}, skim)) return "?";
  std::string out;
  std::size_t start = 0;
  for (const Skim::Piece& piece : skim.pieces) {
    out += skim.folded.substr(start, piece.folded_end - start);
    out += '/';
    start = piece.folded_end;
    const bool line = piece.text_end > 0 && text[piece.text_end - 1] == '\n';
    CHECK((line || piece.text_end == text.size()));
  }
  CHECK(start == skim.folded.size());
  CHECK(skim.pieces.back().text_end == text.size());
  std::replace(out.begin(), out.end(), separator, '|');
  return out;
}

}  // namespace

TEST_CASE("a skimmed text keeps its letters and digits, folded") {
  struct Case {
    std::string text;
    std::string skimmed;
  };
  const std::vector<Case> table = {
      {"", "||/"},
      {"Two Words", "|two|words|/"},
      {"don't", "|don|t|/"},
      {"1,602", "|1|602|/"},
      {"٢٬٥٠٠", "|2|500|/"},
      {"القُوَّات المهمّة", "|القوات|المهمه|/"},
      {"الق\u200Fوات", "|القوات|/"},
      {"\uFF2E\uFF21TO", "|nato|/"},  // full width: beyond the table
      {"caf\u00E9 \u201Cx\u201D", "|cafe||x||/"},
      {"one.\nTwo", "|one||/two|/"},
      {"\u2122", "?"},  // a sign that folds to letters
      {"broken \xD9", "|broken|||/"},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(skimmed(item.text) == item.skimmed);
  }
}

TEST_CASE("lines are pieces unless they are hard-wrapped") {
  const std::string line = "This line is one of several that an old mailer has broken at a width\n";
  CHECK(std::count(line.begin(), line.end(), '\n') == 1);
  const std::string wrapped = skimmed(line + line + line + line);
  CHECK(std::count(wrapped.begin(), wrapped.end(), '/') == 1);
}

TEST_CASE("what a token is made of stands in the skimmed text") {
  const std::vector<std::string> pieces = {
      "Word", "the",     "1,602",  "٣٫٥",  "U.S.", "don't",  "well-known",
      "قُوَّات", "الأعرجي", "\u2026", "é",    ".",    ",",      "\n",
      "  ",   "\u200F",  "½",      "18th", "ﷲ",    "\u201C", "ء"};
  static const Folder folder = arabic_folder();
  const Skimmer skimmer(folder);
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (std::size_t i = 0; i < 30; ++i) {
      text += pieces[random() % pieces.size()];
      if (random() % 3 != 0) text += ' ';
    }
    Skim skim;
    REQUIRE(skimmer.skim(text, {0, text.size()}, skim));
    const Tokens words = tokenize(text, {0, text.size()}, folder);
    for (const Token& token : words.tokens) {
      const std::string word = words.folded.substr(token.folded.start, token.folded.size());
      if (!survives_skimming(word, folder)) continue;
      CAPTURE(text);
      CAPTURE(word);
      REQUIRE(skim.folded.find(separator + word + separator) != std::string::npos);
    }
  }
}

TEST_CASE("many letters at a time are skimmed as one by one") {
  const std::vector<std::string> pieces = {"the",   "Word", "18th",   " ",  "  ",     ".", "a-b",
                                           "don't", "قوات", "\u0640", "é",  "\u201C", "Z", "@[`{",
                                           "\t",    "\r",   "ء",      "٢٣", "x",      "zz"};
  static const Folder folder = arabic_folder();
  const Skimmer skimmer(folder);
  const auto skimmed_by_itself = [&](const std::string& text) {
    Skim skim;
    REQUIRE(skimmer.skim(text, {0, text.size()}, skim));
    // Without the borders of the text.
    return std::string(skim.folded.substr(1, skim.folded.size() - 2));
  };
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    std::string one_by_one;
    for (std::size_t i = 0; i < 20; ++i) text += pieces[random() % pieces.size()];
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t start = at;
      static_cast<void>(next_code_point(text, at));
      one_by_one += skimmed_by_itself(text.substr(start, at - start));
    }
    CAPTURE(text);
    REQUIRE(skimmed_by_itself(text) == one_by_one);
  }
}

TEST_CASE("words survive, signs do not") {
  const Folder folder = arabic_folder();
  CHECK(survives_skimming("nato", folder));
  CHECK(survives_skimming(std::string("the") + separator, folder));
  CHECK(survives_skimming("القوات", folder));
  CHECK(survives_skimming("300", folder));
  CHECK_FALSE(survives_skimming("u.s", folder));
  CHECK_FALSE(survives_skimming("1,602", folder));
  CHECK_FALSE(survives_skimming("-", folder));
}
