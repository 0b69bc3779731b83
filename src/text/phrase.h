#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/flat_vector.h"
#include "base/hash_marks.h"
#include "base/hash_sieve.h"
#include "base/string_index.h"
#include "text/document.h"

namespace gainsay {

struct PhraseMatch {
  TokenRange tokens;
  std::uint32_t id = 0;
  std::size_t clitic = 0;  ///< Folded bytes stripped from the first token.
};

/// Whether the first word of a phrase may carry a clitic of the language.
enum class Clitics : std::uint8_t { Kept, Stripped };

/// A dictionary of phrases of one or more tokens, looked up at a place of a document. Immutable
/// once filled; look-ups are thread-safe.
class PhraseTable {
 public:
  /// Adds `phrase` (any spelling; it is folded and tokenized) under `id`. A phrase in capitals
  /// ("US", "WHO") matches capitals only, where lower case would be another word. `marks` are bits
  /// for `next_marked`.
  void add(std::string_view phrase, std::uint32_t id, const Folder& folder,
           std::uint64_t marks = 0);

  /// Appends every phrase that begins at `token` and ends before `end`, longest first.
  void find(const Document& document, std::size_t token, std::size_t end, Clitics clitics,
            std::vector<PhraseMatch>& found) const {
    if (may_begin(document, token, clitics)) find_all(document, token, end, clitics, found);
  }
  /// Whether a phrase may begin at `token`; most tokens begin none.
  [[nodiscard]] bool may_begin(const Document& document, std::size_t token, Clitics clitics) const {
    const std::span<const WordForm> forms = document.forms.of(token);
    if (clitics == Clitics::Kept) return starts_.may_have(forms.front().hash);
    for (const WordForm& form : forms) {
      if (starts_.may_have(form.hash)) return true;
    }
    return false;
  }
  /// The first token from `token` on, before `end`, that `may_begin` one; else `end`.
  [[nodiscard]] std::size_t next(const Document& document, std::size_t token, std::size_t end,
                                 Clitics clitics) const {
    if (clitics == Clitics::Kept) {
      while (token < end && !may_begin(document, token, clitics)) ++token;
      return token;
    }
    for (const WordForm& form : document.forms.of(TokenRange{token, end})) {
      if (starts_.may_have(form.hash)) return document.forms.token_of(form, token);
    }
    return end;
  }
  /// The same of phrases with one of these marks, whatever clitics they have; sometimes of others.
  [[nodiscard]] std::size_t next_marked(const Document& document, std::size_t token,
                                        std::size_t end, std::uint64_t marks) const {
    for (const WordForm& form : document.forms.of(TokenRange{token, end})) {
      if (starts_.may_have(form.hash) && (marks_.of(form.hash) & marks) != 0) {
        return document.forms.token_of(form, token);
      }
    }
    return end;
  }

  [[nodiscard]] bool empty() const { return nodes_.empty(); }

  template <typename Archive>
  void archive(Archive& archive) {
    archive(words_, starts_, marks_, begins_, edges_, nodes_, phrases_);
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  struct Phrase {
    using archived_as_bytes = void;
    enum class Kind : std::uint32_t { None, Any, Capitals };  // Capitals: it matches these only

    std::uint32_t id = 0;
    Kind kind = Kind::None;
    std::uint32_t next = none;  // with the same words
  };
  struct Node {
    using archived_as_bytes = void;
    Phrase phrase;                 // nearly all have one at most
    std::uint32_t next_words = 0;  // `bit_of_hash` of each word that a phrase goes on with
  };
  std::uint32_t grow(std::uint32_t from, std::uint32_t word);
  void add_start(std::uint32_t word);
  void mark_start(std::uint32_t word, std::uint64_t marks);
  void find_all(const Document& document, std::size_t token, std::size_t end, Clitics clitics,
                std::vector<PhraseMatch>& found) const;
  void extend(const Document& document, std::size_t token, std::size_t end, const WordForm& form,
              std::vector<PhraseMatch>& found) const;

  // A trie over words, in flat arrays.
  StringIndex words_;
  HashSieve starts_;                   // of the words that phrases begin with
  HashMarks marks_;                    // the same
  std::vector<std::uint64_t> marked_;  // by word, of those; kept while phrases are added
  FlatVector<std::uint32_t> begins_;   // by word: the node of what begins with it, or `none`
  PairMap edges_;                      // node and word -> node
  FlatVector<Node> nodes_;
  FlatVector<Phrase> phrases_;  // behind the first ones of nodes
};

}  // namespace gainsay
