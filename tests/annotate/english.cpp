#include "english.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

namespace gainsay::testing {
namespace {

YamlFile read_yaml(const std::string& name) {
  const std::string path = std::string(GAINSAY_SOURCE_DIR) + "/rules/languages/" + name;
  std::ifstream in(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  auto file = parse_yaml(path, bytes);
  REQUIRE_MESSAGE(file.has_value(), render(file.error()));
  return *file;
}

const Language& english() {
  static const Language language = [] {
    const YamlFile base = read_yaml("en.yaml");
    const YamlFile statements = read_yaml("en.statements.yaml");
    Diagnostics diagnostics;
    Language loaded = load_language({&base, &statements}, diagnostics);
    for (const Diagnostic& diagnostic : diagnostics) FAIL_CHECK(render(diagnostic));
    return loaded;
  }();
  return language;
}

}  // namespace

EnglishText::EnglishText(std::string_view text) {
  source.id = "test";
  source.text = std::string(text);
  source.body = {0, source.text.size()};
  document = read_document(source, english().folder, english().text);
  statements = find_statements(document, english().statements, english().clitics);
}

Lines EnglishText::lines() const {
  Lines all;
  for (const Statement& statement : statements) {
    std::string line = words(statement.speaker) + " | " + words(statement.cue) + " | ";
    for (std::size_t i = 0; i < statement.content.size(); ++i) {
      if (i > 0) line += " ... ";
      line += words(statement.content[i]);
    }
    all.lines.push_back(line);
  }
  return all;
}

}  // namespace gainsay::testing
