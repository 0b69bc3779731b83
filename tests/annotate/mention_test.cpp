#include "annotate/mention.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/rules.h"
#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

// "entity(words)" of each mention, with "~" before an adjective and "^" before an anaphor.
std::string mentions(const std::string& text, const Ruleset& rules, const std::string& code) {
  const Language& language = *rules.language(code);
  const ReadText read(text, language.folder, language.text, language.clitics);
  std::vector<std::string> out;
  for (const EntityMention& mention : find_mentions(read.document, language, rules.entities)) {
    CHECK(read.document.span(mention.tokens) == mention.text);
    out.push_back(std::string(mention.adjective ? "~" : "") + (mention.anaphor ? "^" : "") +
                  mention.entity + "(" + read.tokens(mention.tokens) + ")");
  }
  return join(out, " ");
}

}  // namespace

TEST_CASE("names are found, the longest at a place, in the order of the text") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"", ""},
      {"nobody", ""},
      {"The coalition left Iraq.", "coalition(the|coalition) iraq(iraq)"},
      {"COALITION forces in Syria", "coalition(coalition|forces) syria(syria)"},
      {"the Iraqi army", "~iraq(iraqi)"},
      {"the force left", ""},  // nothing before it that it could stand for
      {"U.S. forces came. Then the force left.", "us-forces(u.s|forces) ^us-forces(the|force)"},
      {"U.S. forces and the navy came; the force left",
       "us-forces(u.s|forces) navy(the|navy) ^navy(the|force)"},
      {"the navy in Iraq. The force", "navy(the|navy) iraq(iraq) ^navy(the|force)"},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(mentions(item.text, small_world(), "en") == item.expected);
  }
}

TEST_CASE("an anaphor goes back to a name rather than to an adjective") {
  const Ruleset rules = load({
      {"l/en.yaml", "language: en\ncommon: [the]\n"},
      {"e/country.yaml",
       "kind: country\nanaphors: {en: [the country]}\nentities:\n"
       "  iraq: {names: {en: [Iraq]}, demonyms: {en: [Iraqi]}}\n"
       "  syria: {names: {en: [Syria]}, demonyms: {en: [Syrian]}}\n"},
  });
  CHECK(mentions("Iraq met a Syrian envoy; the country", rules, "en") ==
        "iraq(iraq) ~syria(syrian) ^iraq(the|country)");
  CHECK(mentions("a Syrian envoy; the country", rules, "en") ==
        "~syria(syrian) ^syria(the|country)");
  // Nor to a name of another sentence, where its own has an adjective.
  CHECK(mentions("Iraq fell silent. A Syrian envoy; the country", rules, "en") ==
        "iraq(iraq) ~syria(syrian) ^syria(the|country)");
  CHECK(mentions("Iraq fell silent. An envoy; the country", rules, "en") ==
        "iraq(iraq) ^iraq(the|country)");
}

TEST_CASE("the same words may name two kinds, and each kind once") {
  const Ruleset rules = load({
      {"l/en.yaml", "language: en\ncommon: [the]\n"},
      {"e/country.yaml", "kind: country\nentities: {georgia: {names: {en: [Georgia]}}}\n"},
      {"e/state.yaml",
       "kind: state\nentities: {georgia-us: {names: {en: [Georgia]}}, other: {names: {en: "
       "[Georgia]}}}\n"},
  });
  CHECK(mentions("Georgia", rules, "en") == "georgia(georgia) georgia-us(georgia)");
}

TEST_CASE("Arabic names are found with the letters written onto them, and in any spelling") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"أعلن التحالف الدولي", "coalition(التحالف|الدولي)"},
      {"للتحالف الدولي", "coalition(للتحالف|الدولي)"},
      {"وقوات التّحالف في العراق", "coalition(وقوات|التحالف) iraq(العراق)"},
      {"بالعراق", "iraq(بالعراق)"},
      {"قاسم الاعرجي", "qasim-al-araji(قاسم|الاعرجي)"},
      {"العراق. غادر البلاد", "iraq(العراق) ^iraq(البلاد)"},
      {"المستشار العراقي", "~iraq(العراقي)"},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    CHECK(mentions(item.text, shipped_rules(), "ar") == item.expected);
  }
}
