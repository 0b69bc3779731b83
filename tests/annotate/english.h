#pragma once

#include <initializer_list>
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

}  // namespace gainsay::testing
