#include "ruleset/ruleset.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "support/rules.h"
#include "support/text.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

std::string problems(const std::map<std::string, std::string>& files,
                     const std::vector<std::string>& packs = {}) {
  const RuleFolder folder(files);
  Diagnostics diagnostics;
  (void)load_ruleset({{folder.path()}, packs}, diagnostics);
  return messages(diagnostics);
}

std::map<std::string, std::string> with(const std::string& name, const std::string& text) {
  std::map<std::string, std::string> files = small_rules();
  files[name] = text;
  return files;
}

}  // namespace

TEST_CASE("the shipped rules load without a word of complaint") {
  const Ruleset& rules = shipped_rules();
  CHECK(rules.languages.size() >= 2);
  CHECK(rules.language("ar") != nullptr);
  CHECK(rules.language("en") != nullptr);
  CHECK(rules.language("xx") == nullptr);
  CHECK(rules.topic("presence") != nullptr);
  CHECK(rules.topic("news/presence") == rules.topic("presence"));
  CHECK(rules.topic("sports/presence") == nullptr);
  CHECK_FALSE(rules.implications.empty());
}

TEST_CASE("what a rule file is shows in its keys, not in its folder") {
  std::map<std::string, std::string> flat;
  for (const auto& [name, text] : small_rules())
    flat["all/" + name.substr(name.find('/') + 1)] = text;
  const Ruleset rules = load(flat);
  REQUIRE(rules.topic("role") != nullptr);
  CHECK(rules.topic("role")->pack == "all");
  CHECK(rules.entities.find("coalition") != nullptr);
  CHECK(rules.words.contains("units"));
}

TEST_CASE("only the packs that are asked for are loaded") {
  std::map<std::string, std::string> files = small_rules();
  std::string other = files["news/presence.yaml"];
  other.replace(other.find("presence"), 8, "elsewhere");
  files["sports/elsewhere.yaml"] = other;
  const RuleFolder folder(files);
  Diagnostics diagnostics;
  const Ruleset rules = load_ruleset({{folder.path()}, {"sports"}}, diagnostics);
  CHECK(messages(diagnostics).empty());
  CHECK(rules.topics.size() == 1);
  CHECK(problems(files, {"spots"}).find("there is no pack 'spots'") != std::string::npos);
}

TEST_CASE("a file or folder may be given twice, and topics one by one") {
  const RuleFolder folder(small_rules());
  Diagnostics diagnostics;
  const Ruleset rules =
      load_ruleset({{folder.path(), folder.path() + "/news/..", folder.path("news/role.yaml")}, {}},
                   diagnostics);
  CHECK(messages(diagnostics).empty());
  CHECK(rules.topics.size() == 5);
}

TEST_CASE("what cannot be loaded is said, file by file") {
  struct Case {
    std::map<std::string, std::string> files;
    std::string expected;
  };
  const std::vector<Case> table = {
      {with("news/role2.yaml", small_rules()["news/role.yaml"]),
       "role2.yaml:1:8: there is a topic 'role' already"},
      {with("x.yaml", "colour: red\n"), "x.yaml:1:1: this is no rule file"},
      {with("x.yaml", "a: [\n"), "x.yaml"},
      {with("words/units2.yaml", "words: units\nen: [x]\n"),
       "the word list 'units' is declared already"},
      {with("languages/en2.yaml", "language: en\ncues: {list: []}\n"),
       "has a section 'cues' already"},
      {with("languages/en2.yaml", "language: en\ncuez: {list: []}\n"), "'cuez'"},
      {with("languages/en2.yaml", "language: en\nquotes: ['x']\n"), "written as two characters"},
      {with("languages/en2.yaml", "language: en\nfolding: {ab: c}\n"),
       "a folding maps one character"},
  };
  for (const Case& item : table) {
    CAPTURE(item.expected);
    const std::string found = problems(item.files);
    CAPTURE(found);
    CHECK(found.find(item.expected) != std::string::npos);
  }
  Diagnostics diagnostics;
  (void)load_ruleset({{"/no/such/folder"}, {}}, diagnostics);
  CHECK(messages(diagnostics).find("there is no such rule file or folder") != std::string::npos);
  const RuleFolder empty(std::map<std::string, std::string>{{"notes.txt", "nothing"}});
  diagnostics.clear();
  (void)load_ruleset({{empty.path()}, {}}, diagnostics);
  CHECK(messages(diagnostics).find("the folder holds no rule file") != std::string::npos);
}

TEST_CASE("the language of a text is guessed by its script and its common words") {
  const Ruleset& rules = shipped_rules();
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"The coalition has left the country.", "en"},
      {"غادرت قوات التحالف البلاد في ديسمبر.", "ar"},
      {"قال المتحدث باسم NATO إن القوات غادرت.", "ar"},
      {"", ""},
      {"2021 12 09", ""},
      {"联军已经离开", ""},
  };
  for (const Case& item : table) {
    CAPTURE(item.text);
    const Language* language = rules.guess_language(item.text);
    CHECK((language == nullptr ? std::string() : language->code) == item.expected);
  }
}
