#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "ruleset/pattern.h"
#include "text/document.h"

namespace gainsay {

/// What patterns run over: the folded tokens of a part of a document, each between two separators
/// and followed by the tags of the mentions it belongs to.
class MatchText {
 public:
  /// A token, by what tells at a look that a pattern does not begin with it.
  struct Word {
    std::size_t start = 0;        ///< Offset of the separator before it.
    std::uint64_t beginning = 0;  ///< `first_bytes` of it, without its tags.
    std::uint64_t kinds = 0;      ///< That begin in it, as `kind_bit`s.
  };

  MatchText(const Document& document, TokenRange range);

  /// Marks `mention` (cut to the range) as one of `kind`. Call before the first look at `text`.
  void tag(const TokenRange& mention, KindId kind);
  /// Marks one word as a part of any mention of `kind` that goes over it: one may begin here and,
  /// when `goes_on`, one from before may go on. Cheapest where words come in their order.
  void tag_word(std::size_t token, KindId kind, bool goes_on);
  /// Lets patterns run also where a mention that they need is missing.
  void assume_all_kinds() { kinds_ = ~std::uint64_t{0}; }
  /// Puts the tags in; call once, after the last tag.
  void build();

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const TokenRange& range() const { return range_; }
  /// The kinds of which there are mentions, as `kind_bit`s.
  [[nodiscard]] std::uint64_t kinds() const { return kinds_; }
  /// The tokens of `text`, in order.
  [[nodiscard]] const std::vector<Word>& words() const { return words_; }
  /// The token that an offset of `text` lies in (its closing separator included).
  [[nodiscard]] std::size_t token_at(std::size_t offset) const;

 private:
  void sort_tags();

  const Document& document_;
  TokenRange range_;
  // As numbers that sort by token and tag. Nearly all are of open phrases, word after word.
  std::vector<std::uint64_t> tags_;
  std::vector<std::uint64_t> word_tags_;
  std::uint64_t kinds_ = 0;
  std::string text_;
  std::vector<Word> words_;
};

}  // namespace gainsay
