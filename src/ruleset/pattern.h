#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "ruleset/pattern_code.h"
#include "text/fold.h"

namespace gainsay {

/// A kind of mention that a slot may match: a number, a date, an entity kind. In the text that
/// patterns run over, every token is followed by the tags of the mentions that begin or go on in
/// it; tags are private-use code points, a pair per kind.
using KindId = std::size_t;

inline constexpr char32_t first_tag = 0xE000;
inline constexpr char32_t last_tag = 0xE3FF;  // few, as RE2 compiles the class into each border
inline constexpr char tag_lead = '\xEE';      // their first byte, and of no other letter in use
inline constexpr std::size_t tag_bytes = 3;
inline constexpr std::size_t most_kinds = (last_tag - first_tag + 1) / 2;
[[nodiscard]] constexpr char32_t begin_tag(KindId kind) {
  return first_tag + 2 * static_cast<char32_t>(kind);
}
[[nodiscard]] constexpr char32_t inside_tag(KindId kind) { return begin_tag(kind) + 1; }

/// The kind as one of a set; the last bit is shared by all kinds that have none of their own.
[[nodiscard]] constexpr std::uint64_t kind_bit(KindId kind) {
  return std::uint64_t{1} << (kind < 63 ? kind : 63);
}

class WordTable;

/// Comes first in a literal that nothing stands before in its token but a few letters, those that
/// its program names.
inline constexpr char behind_letters = '\x1e';

/// Folded words of which one must stand in a text; sets are large and shared by many patterns.
/// Where a separator comes first, a token must begin there.
using LiteralSet = std::shared_ptr<const std::vector<std::string>>;

/// How many token borders lie between two places.
struct Borders {
  using archived_as_bytes = void;
  static constexpr std::uint32_t no_limit = 0xFFFFFFFF;

  std::uint32_t least = 0;
  std::uint32_t most = 0;
  friend bool operator==(const Borders&, const Borders&) = default;
};
/// Of two stretches, one behind the other.
[[nodiscard]] Borders operator+(const Borders& a, const Borders& b);

/// What a pattern may name.
struct PatternNames {
  /// Slot name -> the kinds of mention it takes.
  std::map<std::string, std::vector<KindId>, std::less<>> slots;
  /// Words of which every mention that a slot takes holds one; null for slots of numbers and dates.
  /// Asked only where a pattern has no telling word of its own.
  std::function<LiteralSet(std::string_view slot)> slot_words;
  /// What may stand before those that begin with `behind_letters`.
  std::u32string slot_letters = {};
  /// For `{=name}`; null: there are no lists.
  const WordTable* words = nullptr;
  /// Words that nearly every text has, folded and sorted: none of them tells anything.
  std::vector<std::string> common = {};
};

/// Where patterns of one language are translated; shared by those of a topic.
struct PatternContext {
  PatternNames names;
  const Folder* folder = nullptr;
};

/// The name that a gap's capture group has instead of a slot's.
inline constexpr std::string_view gap_group = "~";

/// A pattern translated to RE2. It runs over folded tokens, each between two separators; a match
/// begins and ends on a separator, so the search for the next one resumes on the closing one.
struct PatternProgram {
  std::string regex;  ///< Not in a program that was kept for a later run: see Pattern::regex_text.
  PatternCode code;  ///< The same without RE2, for nearly all patterns.
  /// The slot of capture group i + 1, or `gap_group`. A slot may have several groups (one per
  /// alternative).
  std::vector<std::string> groups;
  /// Every match holds, for each of these sets, at least one of its literals (folded, never across
  /// a token border inside), one behind the other: what a prefilter may demand. Those of slots only
  /// where the pattern has no telling word of its own. A program that was kept for a later run
  /// comes back without them, as the prefilter was kept too.
  std::vector<LiteralSet> literals;
  bool literals_of_slots = false;  ///< Some of them are.
  /// By set: what may stand before those of its literals that begin with `behind_letters`.
  std::vector<std::u32string> letters_before;
  /// By set: the borders between its literal and that of the set before (or the beginning).
  std::vector<Borders> borders;
  /// Every match holds, for each of these sets, a mention of one of its kinds (bits of
  /// `kind_bit`).
  std::vector<std::uint64_t> mentions;
  std::vector<std::string> words_used;
};

/// `at` and `width` are code points into the pattern.
struct PatternError {
  std::size_t at = 0;
  std::size_t width = 1;
  std::string message;
  std::string hint;
};

/// The literal without what comes first to say where it stands.
[[nodiscard]] std::string_view letters_of(std::string_view literal);

/// Bytes of the shortest one, without what comes first in it: the longer, the rarer the set is
/// taken to be. 0 for none at all.
[[nodiscard]] std::size_t shortest(const std::vector<std::string>& literals);

/// Translates RE2 syntax with four additions: a space is a token border, `{slot}` a mention,
/// `{=words}` a word of the list, `~n` a gap of at most n tokens without punctuation; `{a|b|c}` is
/// short for `(a|b|c)`. Literals are folded by `folder`. Perl classes and word edges are refused:
/// they are ASCII-only.
[[nodiscard]] tl::expected<PatternProgram, PatternError> translate_pattern(
    std::string_view pattern, const PatternNames& names, const Folder& folder);

}  // namespace gainsay
