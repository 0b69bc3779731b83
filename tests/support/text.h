#pragma once

#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/day.h"
#include "base/utf8.h"
#include "source/source.h"
#include "text/document.h"

namespace gainsay::testing {

/// A source made of `text`; `published` is an ISO day or empty.
inline Source source_of(std::string text, std::string_view published = {},
                        std::string language = {}) {
  Source source;
  source.id = "test";
  source.text = std::move(text);
  source.body = {0, source.text.size()};
  source.metadata.language = std::move(language);
  source.metadata.published = parse_iso_day(published);
  return source;
}

/// Folds as the Arabic rules do, so that the tests of the text layer need no rule file.
inline Folder arabic_folder() {
  FoldRules rules;
  rules.map = {{U'ة', "ه"}, {U'ى', "ي"}, {U'ء', ""}, {U'ٱ', "ا"},
               {U'،', ","}, {U'؛', ";"}, {U'؟', "?"}};
  return Folder(rules);
}

/// A text and what was read in it. Stays where it is: the document refers to the source.
struct ReadText {
  ReadText(std::string text, const Folder& folder, const TextRules& rules = {},
           const CliticRules& clitics = {})
      : source(source_of(std::move(text))),
        document(read_document(source, folder, rules, clitics)) {}
  ReadText(const ReadText&) = delete;
  ReadText& operator=(const ReadText&) = delete;

  Source source;
  Document document;

  /// The folded tokens, joined by "|".
  [[nodiscard]] std::string tokens() const { return tokens({0, document.tokens().size()}); }
  [[nodiscard]] std::string tokens(const TokenRange& range) const {
    std::string out;
    for (std::size_t i = range.first; i < range.last; ++i) {
      if (i > range.first) out += '|';
      out += document.folded(i);
    }
    return out;
  }
};

inline std::string join(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += between;
    out += parts[i];
  }
  return out;
}

/// The bytes of a file beside the repository that only some machines have.
inline std::optional<std::string> shared_file(const std::string& name) {
  std::ifstream in(std::string(GAINSAY_SOURCE_DIR) + "/../shared/" + name, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
}

/// `text` with every code point replaced by what `change` makes of it.
template <typename Change>
std::string each_code_point(std::string_view text, Change change) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) change(next_code_point(text, at), out);
  return out;
}

}  // namespace gainsay::testing
