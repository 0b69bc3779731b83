#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/document.h"

namespace gainsay {

/// Letters that a language writes onto the front of a word ("and", "to", "the" in Arabic). `strip`
/// is what stands in the text, `restore` what takes its place in the word as listed ("" mostly).
/// Folded, as everything here.
struct Clitic {
  std::string strip;
  std::string restore;
};

struct CliticRules {
  std::vector<Clitic> clitics;
  /// Code points that must be left of a single word: shorter ones are right too seldom (95% at 3).
  std::size_t shortest = 3;
};

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

  [[nodiscard]] bool empty() const { return entries_.empty(); }

 private:
  struct Phrase {
    std::uint32_t id = 0;
    bool capitals = false;
  };
  struct Entry {
    bool longer = false;  // some phrase goes on behind this
    std::vector<Phrase> phrases;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const {
      return std::hash<std::string_view>()(key);
    }
  };

  void extend(const Document& document, std::size_t token, std::size_t end, std::string key,
              std::size_t clitic, std::vector<PhraseMatch>& found) const;

  // Keyed by the folded tokens with the separator between them.
  std::unordered_map<std::string, Entry, Hash, std::equal_to<>> entries_;
};

}  // namespace gainsay
