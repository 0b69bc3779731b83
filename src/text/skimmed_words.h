#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/sixteen_bytes.h"
#include "base/span.h"
#include "text/token.h"

namespace gainsay {

/// The words of a skimmed text, one after the other.
class SkimmedWords {
 public:
  /// `folded` is `Skim::folded`, which must outlive it.
  explicit SkimmedWords(std::string_view folded) : folded_(folded) { look(); }

  /// Calls `use` with those for which `may_have` is true, and which end before `end`, which is that
  /// of a piece behind the one of the last call. What is no word, but nothing between two
  /// separators, is taken for one.
  template <typename MayHave, typename Use>
  void each_before(std::size_t end, const MayHave& may_have, const Use& use) {
    while (true) {
      // What stands behind the end is left for the next call.
      const bool ends_here = end - block_ < block_size;
      const std::uint64_t here =
          ends_here ? separators_ & ((std::uint64_t{1} << (end - block_)) - 1) : separators_;
      separators_ &= ~here;
      // In variables of their own, and nothing called: this is done for each word of all texts.
      std::size_t start = start_;
      Span* next = found_.data();
      for (std::uint64_t rest = here; rest != 0; rest &= rest - 1) {
        *next = {start, block_ + static_cast<unsigned>(std::countr_zero(rest))};
        start = next->end + 1;
        next += may_have(*next) ? 1 : 0;  // without a branch
      }
      start_ = start;
      for (const Span* word = found_.data(); word != next; ++word) use(*word);
      if (start == end) return;
      block_ += block_size;
      look();
    }
  }

 private:
  // Large, as it cannot be predicted how many words one has.
  static constexpr std::size_t block_size = 64;

  // For the separators of the block.
  void look() {
    if (folded_.size() - block_ >= block_size) {
      separators_ = separators_at(folded_.data() + block_);
      return;
    }
    std::array<char, block_size> rest{};
    std::copy(folded_.begin() + static_cast<std::ptrdiff_t>(block_), folded_.end(), rest.begin());
    separators_ = separators_at(rest.data());
  }
  static std::uint64_t separators_at(const char* block) {
    std::uint64_t separators = 0;
    for (std::size_t from = 0; from < block_size; from += 16) {
      separators |= std::uint64_t{equal_bytes(block + from, separator)} << from;
    }
    return separators;
  }

  std::string_view folded_;
  std::size_t start_ = 0;  // of the next word
  std::size_t block_ = 0;
  std::uint64_t separators_ = 0;        // of the block, behind the start
  std::array<Span, block_size> found_;  // in the block
};

}  // namespace gainsay
