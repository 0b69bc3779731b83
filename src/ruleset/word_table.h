#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ruleset/pattern_literals.h"

namespace gainsay {

/// The word lists that patterns of one language may name with `{=name}`. Words are patterns without
/// slots and lists; each list is parsed and translated at its first use, however many patterns
/// share it. Const members are thread-safe.
class WordTable {
 public:
  struct List {
    std::vector<PatternNode> words;
    std::string regex;  ///< All of them as RE2.
    /// One set of which every match holds one, or none at all: by what stands before the match in
    /// its token, and where a token ends with it (1) or may not (0).
    std::array<std::array<RequiredLiterals, 2>, token_starts> required;
    std::string problem;  ///< Why no pattern may use the list; empty: it may.
  };

  /// `folder` must outlive the table.
  explicit WordTable(const Folder& folder);
  ~WordTable();
  WordTable(WordTable&&) noexcept;
  WordTable& operator=(WordTable&&) noexcept;
  WordTable(const WordTable&) = delete;
  WordTable& operator=(const WordTable&) = delete;

  void add(const std::string& name, std::vector<std::string> words);
  /// Null when there is no list of that name.
  [[nodiscard]] const List* find(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  struct Entry;
  const Folder* folder_;
  std::map<std::string, std::unique_ptr<Entry>, std::less<>> lists_;
};

}  // namespace gainsay
