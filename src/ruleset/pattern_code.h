#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/flat_vector.h"

namespace gainsay {

/// A pattern as steps of a machine that goes through a text and, where it has a choice, comes back
/// for what it has not tried: R. Cox, "Regular Expression Matching: the Virtual Machine Approach"
/// (2009), with steps for what patterns have beyond letters. Finds what RE2 finds, in the same
/// order of preference. Compiling costs next to nothing beside RE2, which most patterns, asked of
/// a few sentences each, never earn back.
struct PatternCode {
  /// What is numbered in it fits into sixteen bits: a pattern for which it does not is RE2's.
  struct Step {
    using archived_as_bytes = void;
    enum class Kind : std::uint16_t {
      Text,    ///< These bytes (`first` and `count` into `text`).
      Letter,  ///< A code point in (`group` 0) or outside (1) these `ranges`.
      Border,  ///< The tags of a token and the separator behind it.
      Gap,     ///< Up to `count` whole tokens without punctuation, as many as possible first.
      Slot,   ///< What is tagged as a mention of one of these `kinds`, from the token it begins in.
      Split,  ///< `next`, then `first`.
      Switch,  ///< The branches that the text goes on with, in their order.
      Done,
    };
    Kind kind = Kind::Done;
    std::uint16_t group = 0;  ///< Of a gap or slot; see also Letter; of a Switch: a bit
                              ///< for each size of its branches, `key_bytes` or more as one.
    std::uint32_t next = 0;   ///< Of a Switch: of what it may go on with, a `second_byte_bit` each.
    std::uint16_t first = 0;
    std::uint16_t count = 0;
  };
  /// Some bytes and what comes behind them.
  struct Branch {
    using archived_as_bytes = void;
    static constexpr std::size_t key_bytes = sizeof(std::uint32_t);

    std::uint32_t key = 0;  ///< `first_bytes` of it, by which a Switch has its branches sorted.
    std::uint16_t first = 0;
    std::uint16_t count = 0;
    std::uint16_t order = 0;
    std::uint16_t next = 0;
  };
  /// Letters of two bytes, as Arabic has, are told apart by their second one, and English words by
  /// their second letter.
  [[nodiscard]] static constexpr std::uint32_t second_byte_bit(char byte) {
    return std::uint32_t{1} << (static_cast<unsigned char>(byte) & 31U);
  }
  struct Range {
    using archived_as_bytes = void;
    char32_t first = 0;
    char32_t last = 0;
  };

  /// What the first token of a match begins with: a look at a token mostly shows that none begins
  /// there. As it is made, any token may begin one.
  struct Beginning {
    /// Of the `first_bytes` of a token: those that are looked at, all bits set.
    std::uint64_t bytes = 0;
    /// A mention of one of these that begins in the token is as good.
    std::uint64_t kinds = 0;
    /// A bit for a hash of each beginning that there may be; none: any.
    FlatVector<std::uint64_t> hashes;

    [[nodiscard]] std::size_t hash(std::uint64_t beginning) const {
      const std::uint64_t mixed = (beginning & bytes) * 0x9E3779B97F4A7C15U;
      return (mixed >> 32U) * (64 * hashes.size()) >> 32U;
    }
    [[nodiscard]] bool may_be(std::uint64_t beginning, std::uint64_t kinds_begun) const {
      if (hashes.empty()) return true;
      const std::size_t bit = hash(beginning);
      return (hashes[bit / 64] >> bit % 64 & 1U) != 0 || (kinds & kinds_begun) != 0;
    }

    template <typename Archive>
    void archive(Archive& archive) {
      archive(bytes, kinds, hashes);
    }
  };

  FlatVector<Step> steps;  ///< None: the pattern has what only RE2 can do.
  FlatVector<Branch> branches;
  FlatVector<Range> ranges;
  FlatVector<std::uint32_t> kinds;
  FlatVector<char> text;
  std::uint32_t start = 0;
  std::uint32_t groups = 0;
  Beginning beginning;

  template <typename Archive>
  void archive(Archive& archive) {
    archive(steps, branches, ranges, kinds, text, start, groups, beginning);
  }
};

}  // namespace gainsay
