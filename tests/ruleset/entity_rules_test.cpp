#include "ruleset/entity_rules.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/rules.h"

using namespace gainsay;
using namespace gainsay::testing;

namespace {

std::string problems(const std::string& yaml) {
  const RuleFolder folder(
      {{"l/en.yaml", "language: en\ncommon: [the]\n"}, {"e/entities.yaml", yaml}});
  Diagnostics diagnostics;
  (void)load_ruleset({{folder.path()}, {}}, diagnostics);
  return messages(diagnostics);
}

}  // namespace

TEST_CASE("entities are parts of wholes, through any number of steps") {
  const EntityRules& entities = small_world().entities;
  struct Case {
    std::string part;
    std::string whole;
    bool within;
  };
  const std::vector<Case> table = {
      {"coalition", "coalition", true}, {"us-forces", "coalition", true},
      {"navy", "us-forces", true},      {"navy", "coalition", true},
      {"coalition", "navy", false},     {"iraq", "syria", false},
      {"nobody", "nobody", true},       {"nobody", "coalition", false},
  };
  for (const Case& item : table) {
    CAPTURE(item.part);
    CAPTURE(item.whole);
    CHECK(entities.within(item.part, item.whole) == item.within);
  }
}

TEST_CASE("circles of parts and of voices are told once, and end") {
  const RuleFolder folder({
      {"l/en.yaml", "language: en\ncommon: [the]\n"},
      {"e/force.yaml",
       "kind: force\nentities:\n"
       "  a: {part-of: b, speaks-for: b, names: {en: [A]}}\n"
       "  b: {part-of: [c], speaks-for: c, names: {en: [B]}}\n"
       "  c: {part-of: [a], speaks-for: a, names: {en: [C]}}\n"},
  });
  Diagnostics diagnostics;
  const Ruleset rules = load_ruleset({{folder.path()}, {}, true}, diagnostics);
  CHECK(messages(diagnostics) ==
        "force.yaml:3:16: 'a' is a part of itself, by way of 'c'\n"
        "force.yaml:3:31: 'a' speaks for itself, by way of 'c'\n");
  CHECK(rules.entities.within("a", "c"));
  CHECK(rules.entities.within("c", "b"));
  CHECK_FALSE(rules.entities.voice_of("a").empty());
}

TEST_CASE("a spokesman's voice is that of whom he speaks for") {
  const EntityRules& entities = small_world().entities;
  CHECK(entities.voice_of("spokesman") == "coalition");
  CHECK(entities.voice_of("coalition") == "coalition");
  CHECK(entities.voice_of("nobody") == "nobody");
}

TEST_CASE("entities, kinds and titles are looked up by name") {
  const EntityRules& entities = small_world().entities;
  REQUIRE(entities.find("us-forces") != nullptr);
  CHECK(entities.find("us-forces")->title == "U.S. forces");
  CHECK(entities.find("nobody") == nullptr);
  CHECK(entities.title("nobody") == "nobody");
  CHECK(entities.has_kind("force"));
  CHECK(entities.has_kind("number"));
  CHECK_FALSE(entities.has_kind("planet"));
  CHECK(entities.kind("number") == number_kind);
  CHECK(entities.kind("date") == date_kind);
  CHECK(entities.kinds()[entities.kind("force")].speaker_rank == 3);
  CHECK_FALSE(entities.kinds()[entities.kind("force")].channel);
  CHECK(entities.names("en") != nullptr);
  CHECK(entities.names("xx") == nullptr);
}

TEST_CASE("mistakes in entity files are found with their place") {
  struct Case {
    std::string yaml;
    std::string expected;
  };
  const std::vector<Case> table = {
      {"kind: force\nentities: {a: {names: {en: [A]}, part-of: [bb]}}",
       "entities.yaml:2:44: there is no entity 'bb'"},
      {"kind: force\nentities: {a: {names: {en: [A]}, speaks-for: b}}", "there is no entity 'b'"},
      {"kind: force\nentities: {a: {}}", "'names'"},
      {"kind: force\nentities: {a: {names: [A]}}", "names are listed by language"},
      {"kind: force\nentities: {a: {names: {en: ['']}}}", "a name must be a text"},
      {"kind: force\nentities: {a: {names: {en: [A]}, title: T, colour: red}}", "'colour'"},
      {"kind: force\nentities: [a]", "entities: must map"},
      {"kind: force", "'entities'"},
      {"kind: number\nentities: {}", "'number' is read by the language's rules"},
      {"kind: force\ncolour: red\nentities: {}", "'colour'"},
  };
  for (const Case& item : table) {
    CAPTURE(item.yaml);
    const std::string found = problems(item.yaml);
    CAPTURE(found);
    CHECK(found.find(item.expected) != std::string::npos);
  }
}

TEST_CASE("an entity is declared once, whatever its kind, and a kind may have many files") {
  const RuleFolder folder({
      {"l/en.yaml", "language: en\ncommon: [the]\n"},
      {"e/a.yaml", "kind: force\nentities: {a: {names: {en: [A]}}}\n"},
      {"e/b.yaml", "kind: country\nentities: {a: {names: {en: [A]}}}\n"},
      {"e/c.yaml", "kind: force\nentities: {c: {names: {en: [C]}}}\n"},
  });
  Diagnostics diagnostics;
  const Ruleset rules = load_ruleset({{folder.path()}, {}}, diagnostics);
  CHECK(messages(diagnostics) == "b.yaml:2:12: the entity 'a' is declared already\n");
  CHECK(rules.entities.find("c")->kind == rules.entities.find("a")->kind);
}
