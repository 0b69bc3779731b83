// Reads any bytes as a rule file, the way load_ruleset does but without a disk, and uses what
// loads: nothing may crash, hang or be undefined, and every complaint must have a place that can be
// shown.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "annotate/cue.h"
#include "annotate/date.h"
#include "annotate/number.h"
#include "annotate/statement.h"
#include "ruleset/language.h"
#include "ruleset/topic.h"

namespace gainsay {
namespace {

YamlFile parsed(const char* text) {
  auto file = parse_yaml("world.yaml", text);
  if (!file) std::abort();
  return std::move(*file);
}

/// What a topic may refer to: one language, one kind of entity, one word list.
struct World {
  World() {
    const YamlFile english = parsed(
        "language: en\ncommon: [the, of]\nquotes: ['\"\"']\nclitics: {strip: [w], shortest: 3}\n");
    const YamlFile forces = parsed(
        "kind: force\nentities:\n  navy: {names: {en: [the navy, U.S. Navy]}}\n"
        "  fleet: {part-of: [navy], names: {en: [the fleet]}}\n");
    Diagnostics problems;
    language = load_language({&english}, problems);
    entities.load({&forces}, {&language}, problems);
    words = {{"units", {{"en", {"ship", "combat (team|unit)"}}}}};
    tables.emplace("en", language.folder).first->second.add("units", words["units"]["en"]);
    if (!problems.empty()) std::abort();
  }
  Language language;
  EntityRules entities;
  WordLists words;
  std::map<std::string, WordTable> tables;
};

void check(const TokenRange& tokens, const Document& document) {
  if (tokens.first > tokens.last || tokens.last > document.tokens().size()) std::abort();
}

Source source_of(std::string text) {
  Source source;
  source.text = std::move(text);
  source.body = {0, source.text.size()};
  return source;
}

void use(const Language& language) {
  const Source source = source_of(
      "On Monday, 9 May 2021, \"about 1,602 of them\" left, he said; two and a half million did "
      "not.");
  const Document document = read_document(source, language.folder, language.text);
  const auto numbers = find_numbers(document, language.numbers, language.clitics);
  const auto dates =
      find_dates(document, numbers, language.dates, language.numbers, language.clitics);
  const auto cues = find_cues(document, language.cues, language.clitics);
  const auto statements = find_statements(document, language.statements, language.clitics);
  for (const auto& number : numbers) check(number.tokens, document);
  for (const auto& date : dates) check(date.tokens, document);
  for (const auto& cue : cues) check(cue.tokens, document);
  for (const auto& statement : statements) check(statement.cue, document);
}

void use(const Topic& topic, const World& world) {
  const Source source = source_of("The navy left; 12 ships of the fleet ended combat unit roles.");
  const Document document = read_document(source, world.language.folder, world.language.text);
  MatchText text(document, {0, document.tokens().size()});
  for (const TopicSlot& slot : topic.slots) {
    for (const KindId kind : slot.kinds) text.tag({0, 2}, kind);
  }
  text.build();
  std::vector<PatternMatch> found;
  for (const TopicPattern& pattern : topic.patterns) pattern.pattern.find(text, found);
  for (const PatternMatch& match : found) check(match.tokens, document);
}

void check(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.message.empty() || render(diagnostic).empty()) std::abort();
  }
}

void read(std::string bytes) {
  static const World world;
  auto file = parse_yaml("fuzz.yaml", std::move(bytes));
  if (!file) return check({file.error()});
  Diagnostics diagnostics;
  if (file->root.find("language") != nullptr) {
    use(load_language({&*file}, diagnostics));
  } else if (file->root.find("kind") != nullptr) {
    EntityRules entities;
    entities.load({&*file}, {&world.language}, diagnostics);
  } else if (file->root.find("topic") != nullptr) {
    use(load_topic(*file, "fuzz", {{&world.language}, world.entities, world.words, world.tables},
                   true, diagnostics),
        world);
  }
  check(diagnostics);
}

}  // namespace
}  // namespace gainsay

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  gainsay::read(std::string(reinterpret_cast<const char*>(data), size));
  return 0;
}
