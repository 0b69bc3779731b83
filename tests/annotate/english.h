#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annotate/statement.h"
#include "ruleset/language.h"

namespace gainsay::testing {

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
  [[nodiscard]] std::vector<std::string> lines() const;
};

}  // namespace gainsay::testing
