#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <initializer_list>
#include <iterator>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/statement.h"
#include "ruleset/language.h"

namespace gainsay::testing {

/// Lines of text that doctest can print.
struct Lines {
  std::vector<std::string> lines;
  Lines() = default;
  Lines(std::initializer_list<std::string> list) : lines(list) {}
  friend bool operator==(const Lines&, const Lines&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Lines& all) {
    for (const std::string& line : all.lines) out << "\n  " << line;
    return out;
  }
};

/// A text read with the English rules of the repository, and its statements.
struct EnglishText {
  explicit EnglishText(std::string_view text);

  Source source;
  Document document;
  std::vector<Statement> statements;

  [[nodiscard]] std::string words(const TokenRange& range) const {
    return range.empty() ? std::string() : std::string(document.text(range));
  }
  /// "speaker | cue | content ... content", one statement each.
  [[nodiscard]] Lines lines() const;
};

inline YamlFile read_yaml(const std::string& name) {
  const std::string path = std::string(GAINSAY_SOURCE_DIR) + "/rules/languages/" + name;
  std::ifstream in(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  auto file = parse_yaml(path, bytes);
  REQUIRE_MESSAGE(file.has_value(), render(file.error()));
  return *file;
}

inline const Language& english() {
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

inline EnglishText::EnglishText(std::string_view text) {
  source.id = "test";
  source.text = std::string(text);
  source.body = {0, source.text.size()};
  document = read_document(source, english().folder, english().text, english().clitics);
  statements = find_statements(document, english().statements, english().clitics);
}

inline Lines EnglishText::lines() const {
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

struct EnglishRow {
  std::string_view text;
  Lines lines;
};

inline void check_english(const std::vector<EnglishRow>& rows) {
  for (const EnglishRow& row : rows) {
    CAPTURE(row.text);
    CHECK(EnglishText(row.text).lines() == row.lines);
  }
}

}  // namespace gainsay::testing
