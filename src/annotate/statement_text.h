#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "ruleset/statement_rules.h"
#include "text/document.h"
#include "text/phrase.h"

namespace gainsay {

/// A document with what the statement rules know of each of its tokens, which is looked up when it
/// is first asked for: most of a text is only gone through for its cues. Refers to all three, which
/// must outlive it; not to be shared by threads.
class StatementText {
 public:
  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

  StatementText(const Document& document, const StatementRules& rules, const CliticRules& clitics);

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const StatementRules& rules() const { return rules_; }
  [[nodiscard]] const Token& token(std::size_t at) const { return document_.tokens()[at]; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

  [[nodiscard]] bool is(std::size_t at, WordClass word_class) const {
    return (word(at).classes & bit(word_class)) != 0;
  }
  [[nodiscard]] bool is_any(std::size_t at, WordClasses classes) const {
    return (word(at).classes & classes) != 0;
  }
  [[nodiscard]] const WordEntry* entry(std::size_t at) const { return word(at).entry; }
  /// The first token from `at` on, before `end`, that is or begins a cue; else `end`.
  [[nodiscard]] std::size_t next_cue(std::size_t at, std::size_t end) const;
  /// Letters of other words are written onto the front of the token ("and", in Arabic).
  [[nodiscard]] bool has_clitic(std::size_t at) const { return word(at).clitic > 0; }
  /// Those letters, folded.
  [[nodiscard]] std::string_view clitic(std::size_t at) const {
    return document_.folded(at).substr(0, word(at).clitic);
  }
  [[nodiscard]] bool is_sign(std::size_t at) const {
    return token(at).kind == TokenKind::Punctuation;
  }
  [[nodiscard]] bool is_comma(std::size_t at) const { return is_sign(at) && sign(at) == ','; }
  [[nodiscard]] bool is_colon(std::size_t at) const { return is_sign(at) && sign(at) == ':'; }

  /// The quotation that the token is in, or `none`.
  [[nodiscard]] std::size_t quotation(std::size_t at) const {
    return quoted(at) ? words_[at].quotation : none;
  }
  [[nodiscard]] bool quoted(std::size_t at) const { return words_[at].quotation != Word::unquoted; }
  /// A quotation begins with the token, or ends before it.
  [[nodiscard]] bool opens_quotation(std::size_t at) const;
  [[nodiscard]] bool behind_quotation(std::size_t at) const;
  /// A border of a quotation lies between the token and the one before.
  [[nodiscard]] bool quotation_border(std::size_t at) const {
    return at == 0 || quotation(at) != quotation(at - 1);
  }

  /// The tokens of the phrase or word of that class which begins at the token; 0 when none does.
  [[nodiscard]] std::size_t phrase(std::size_t at, WordClass word_class, std::size_t end) const;
  /// Behind the times that begin at `at` ("Tuesday", "this year"), or `at`.
  [[nodiscard]] std::size_t skip_times(std::size_t at, std::size_t end) const;
  /// Whether `words` stand at `at`, before `end`.
  [[nodiscard]] bool stands(const std::vector<std::string>& words, std::size_t at,
                            std::size_t end) const;

  /// The word looks like a noun in the plural.
  [[nodiscard]] bool is_plural(std::size_t at) const;

  /// A noun phrase can begin with the token.
  [[nodiscard]] bool starts_noun_phrase(std::size_t at) const;

 private:
  struct Word {
    static constexpr auto unquoted = std::numeric_limits<std::uint32_t>::max();
    const WordEntry* entry = nullptr;
    WordClasses classes = 0;
    std::uint32_t quotation = unquoted;
    std::uint16_t clitic = 0;  // folded bytes
    bool known = false;        // what is above, but for the quotation
  };

  [[nodiscard]] const Word& word(std::size_t at) const {
    if (!words_[at].known) look_up(at);
    return words_[at];
  }
  [[nodiscard]] char sign(std::size_t at) const;
  void look_up(std::size_t at) const;
  void add_entry(std::size_t at, Word& word) const;
  [[nodiscard]] std::uint16_t clitic_with_article(std::size_t at) const;
  void add_endings(std::size_t at, Word& word) const;
  void forget_names();
  [[nodiscard]] bool is_name(std::size_t at) const;

  const Document& document_;
  const StatementRules& rules_;
  std::size_t shortest_;  // code points of a word without its clitic
  mutable std::vector<Word> words_;
};

/// Nearly all longer words of the sentence are capitalized.
[[nodiscard]] bool is_title_case(const StatementText& text, const TokenRange& sentence);

}  // namespace gainsay
