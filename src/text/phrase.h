#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/string_index.h"
#include "text/clitic.h"
#include "text/document.h"

namespace gainsay {

struct PhraseMatch {
  TokenRange tokens;
  std::uint32_t id = 0;
  std::size_t clitic = 0;  ///< Folded bytes stripped from the first token.
};

/// A dictionary of phrases of one or more tokens, looked up at a place of a document. Immutable
/// once filled; look-ups are thread-safe.
class PhraseTable {
 public:
  /// Adds `phrase` (any spelling; it is folded and tokenized) under `id`. A phrase in capitals
  /// ("US", "WHO") matches capitals only, where lower case would be another word.
  void add(std::string_view phrase, std::uint32_t id, const Folder& folder);

  /// Appends every phrase that begins at `token` and ends before `end`, longest first. With
  /// `clitics`, the first token may carry one of them.
  void find(const Document& document, std::size_t token, std::size_t end,
            const CliticRules* clitics, std::vector<PhraseMatch>& found) const;

  [[nodiscard]] bool empty() const { return keys_.size() == 0; }

  template <typename Archive>
  void archive(Archive& archive) {
    archive(keys_, longer_, first_, ids_, capitals_, next_);
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  void extend(const Document& document, std::size_t token, std::size_t end, std::string_view first,
              std::size_t clitic, std::vector<PhraseMatch>& found) const;

  StringIndex keys_;                  // the folded tokens with the separator between them
  std::vector<std::uint8_t> longer_;  // by key: some phrase goes on behind it
  std::vector<std::uint32_t> first_;  // by key: the first of its phrases
  // By phrase:
  std::vector<std::uint32_t> ids_;
  std::vector<std::uint8_t> capitals_;
  std::vector<std::uint32_t> next_;  // the next one with the same key
};

}  // namespace gainsay
