#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ruleset/match_text.h"
#include "ruleset/pattern.h"

namespace re2 {
class RE2;
}

namespace gainsay {

struct SlotMatch {
  std::string_view slot;  ///< Owned by the pattern.
  TokenRange tokens;
  friend bool operator==(const SlotMatch&, const SlotMatch&) = default;
};

struct PatternMatch {
  TokenRange tokens;
  std::vector<SlotMatch> slots;
};

class ProgramStore;

/// A pattern ready to run. Translated and compiled at its first use; all members are thread-safe
/// but those that say otherwise.
class Pattern {
 public:
  Pattern();
  explicit Pattern(PatternProgram program);
  Pattern(std::string text, std::shared_ptr<const PatternContext> context);
  ~Pattern();
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

  /// What is wrong with the text of the pattern; such a one never matches.
  [[nodiscard]] const std::optional<PatternError>& error() const;
  [[nodiscard]] const PatternProgram& program() const;
  /// What RE2 is given.
  [[nodiscard]] std::string regex_text() const;
  /// Why RE2 refuses the pattern, or an empty text; compiles it.
  [[nodiscard]] std::string problem() const;
  /// Instructions of the compiled program, RE2's own measure of a pattern's cost; compiles it.
  [[nodiscard]] int cost() const;
  /// Appends the matches in `text`, from left to right; two may share only a token border.
  void find(const MatchText& text, std::vector<PatternMatch>& found) const;
  /// The same without the slots, of those that begin before token `before`; cheaper than that.
  void find_ranges(const MatchText& text, std::size_t before, std::vector<TokenRange>& found) const;
  /// Whether `find` would find anything; the cheapest.
  [[nodiscard]] bool matches(const MatchText& text) const;

  /// The same for all that have joined, and for no others.
  [[nodiscard]] const void* identity() const { return state_.get(); }
  /// As written; empty for one that was made of a program.
  [[nodiscard]] std::string_view text() const;
  /// Becomes one with `other`, which must have the same text and context: translated and compiled
  /// once for both.
  void join(const Pattern& other) { state_ = other.state_; }

  /// The number it is known by among the patterns of its language. To be set before threads share
  /// it, as the next two.
  void set_number(std::uint32_t number) const { number_ = number; }
  [[nodiscard]] std::uint32_t number() const { return number_; }
  /// Takes its program from `store`, under its number as it is now, instead of translating; the
  /// store must outlive it.
  void take_from(const ProgramStore& store) const;
  /// Where a pattern that was read from an archive is translated.
  void set_context(std::shared_ptr<const PatternContext> context) const;

  /// Keeps its text alone.
  template <typename Archive>
  void archive(Archive& archive) {
    std::string text(this->text());
    archive(text);
    if constexpr (Archive::reads) *this = Pattern(std::move(text), nullptr);
  }

 private:
  struct State;
  struct Translation;
  [[nodiscard]] Translation& translated() const;
  [[nodiscard]] std::unique_ptr<Translation> translate() const;
  [[nodiscard]] std::unique_ptr<Translation> translate_by_context() const;
  /// Null where nothing can match: for what is wrong with it, or for want of a mention.
  [[nodiscard]] const PatternProgram* program_for(const MatchText& text) const;
  template <typename Use>
  void each(const MatchText& text, std::size_t before, const Use& use) const;
  [[nodiscard]] const re2::RE2& regex() const;

  std::shared_ptr<State> state_;  // of all that have joined it
  mutable std::uint32_t number_ = 0;
};

}  // namespace gainsay
