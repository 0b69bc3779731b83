#include "ruleset/statement_rules.h"

#include <doctest/doctest.h>

using gainsay::CueForm;
using gainsay::Diagnostics;
using gainsay::StatementRules;
using gainsay::VerbForm;

namespace {

StatementRules load(const std::string& yaml, Diagnostics& diagnostics) {
  const auto file = gainsay::parse_yaml("test.yaml", yaml);
  REQUIRE(file.has_value());
  return gainsay::load_statement_rules(*file, file->root, gainsay::Folder(), diagnostics);
}

const std::string inflections =
    "inflections:\n"
    "  verbs:\n"
    "    - {stems: 2, forms: [{as: finite, write: ['{1}', '{2}']}]}\n"
    "    - {ending: e, forms: [{as: base, write: '{1}e'}, {as: [finite, participle], write: "
    "'{1}ed'}]}\n"
    "    - {forms: [{as: base, write: '{1}'}, {as: finite, write: '{1}ed', gender: feminine}]}\n";

}  // namespace

TEST_CASE("listed words are inflected by the first rule that fits") {
  Diagnostics diagnostics;
  const StatementRules rules =
      load(inflections + "cues:\n  - {takes: that, verbs: [state, claim, go/went, point out]}\n",
           diagnostics);
  CHECK(diagnostics.empty());
  const auto form = [&](const std::string& word) -> const CueForm& {
    const auto found = rules.words.find(word);
    REQUIRE_MESSAGE(found != rules.words.end(), word);
    REQUIRE(found->second.cues.size() == 1);
    return found->second.cues[0];
  };
  CHECK(form("stated").forms == (bit(VerbForm::Finite) | bit(VerbForm::Participle)));
  CHECK(form("state").forms == bit(VerbForm::Base));
  CHECK(form("claimed").agreement.gender == gainsay::Gender::Feminine);
  CHECK(form("went").forms == bit(VerbForm::Finite));
  CHECK(form("pointed").rest == std::vector<std::string>{"out"});
}

TEST_CASE("longer cues are tried before shorter ones") {
  Diagnostics diagnostics;
  const StatementRules rules =
      load(inflections + "cues:\n  - {takes: that, verbs: [point, point out]}\n", diagnostics);
  const auto found = rules.words.find("point");
  REQUIRE(found != rules.words.end());
  REQUIRE(found->second.cues.size() == 2);
  CHECK(found->second.cues[0].rest.size() == 1);
}

TEST_CASE("mistakes in the rules are told with their place") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"subjct: before\n", "subjct"},
      {"subject: middle\n", "middle"},
      {"words: {adverb: [also]}\n", "adverb"},
      {"words: {adverbs: ['']}\n", "empty word"},
      {"pronouns: [{words: [he], gender: male}]\n", "male"},
      {"pronouns: {words: [he]}\n", "list of maps"},
      {"cues: [{takes: [thta], verbs: [say]}]\n", "thta"},
      {"cues: [{takes: that, verbs: [a/b/c]}]\n", "no inflection fits 'a/b/c'"},
      {"cues: [{takes: that, verb: [say]}]\n", "verb"},
      {"cues: [{takes: that, act: doubt, verbs: [say]}]\n", "doubt"},
      {"inflections: {verbs: [{forms: [{as: past, write: x}]}]}\n", "'past' is no form"},
      {"inflections: {verbs: [{forms: [{as: base, write: '{2}'}]}]}\n", "'{2}' names a stem"},
      {"inflections: {verbs: [{stems: 0, forms: []}]}\n", "1 to 9 stems"},
  };
  for (const auto& pair : rows) {
    const auto& yaml = pair.first;
    const auto& told = pair.second;
    CAPTURE(yaml);
    Diagnostics diagnostics;
    (void)load(yaml, diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(render(diagnostics[0]).find(told) != std::string::npos);
    CHECK(diagnostics[0].line == 1);
  }
}

TEST_CASE("rules by default know no cue") { CHECK(StatementRules().empty()); }
