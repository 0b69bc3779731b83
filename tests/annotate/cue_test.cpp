#include "annotate/cue.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/rules.h"
#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

// "effect: words -> scope" of each cue.
std::string cues(const std::string& text, const Language& language) {
  const ReadText read(text, language.folder, language.text, language.clitics);
  std::vector<std::string> out;
  for (const CueMention& cue : find_cues(read.document, language.cues)) {
    CHECK(read.document.span(cue.tokens) == cue.text);
    out.push_back(std::string(cue_name(cue.effect)) + ": " + read.tokens(cue.tokens) + " -> " +
                  read.tokens(cue.scope));
  }
  return join(out, "; ");
}

}  // namespace

TEST_CASE(
    "a cue bears on the words behind it, up to its reach, a sign, a break or the sentence's end") {
  const Language& english = small_world().complete(*small_world().language("en"));
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"", ""},
      {"They left.", ""},
      {"They did not leave Iraq.", "negation: not -> leave|iraq"},
      {"not one two three four five", "negation: not -> one|two|three|four"},
      {"They may leave, or stay.", "possible: may -> leave"},
      {"They will leave but not stay.", "planned: will -> leave; negation: not -> stay"},
      {"They never left. They stay.", "negation: never -> left"},
      {"They will not leave", "planned: will -> not|leave; negation: not -> leave"},
      {"They left, it seems, on Monday", "possible: it|seems -> "},
      {"they left it seems now", "possible: it|seems -> they|left"},
      {"Not only that, they will go", "planned: will -> go"},  // a false friend
      {"Never", "negation: never -> "},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(cues(item.text, english) == item.expected);
  }
}

TEST_CASE("the shipped cues keep their false friends from acting") {
  const Language& arabic = shipped_rules().complete(*shipped_rules().language("ar"));
  const Language& english = shipped_rules().complete(*shipped_rules().language("en"));
  CHECK(cues("لم تنسحب القوات", arabic) == "negation: لم -> تنسحب|القوات");
  CHECK(cues("لا تزال القوات هنا", arabic).empty());
  CHECK(cues("ولم تنسحب", arabic) == "negation: ولم -> تنسحب");
  CHECK(cues("no fewer than 12 died", english).empty());
  CHECK(cues("They no longer fight", english) == "negation: no|longer -> fight");
  CHECK(cues("They haven't left", english) == "negation: haven|t -> left");
}
