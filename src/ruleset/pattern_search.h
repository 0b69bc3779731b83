#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "ruleset/match_text.h"
#include "ruleset/pattern_code.h"

namespace gainsay {

/// Looks for a pattern in one text. Not to be shared by threads.
class PatternSearch {
 public:
  enum class Outcome : std::uint8_t { None, Found, GaveUp };
  static constexpr std::size_t unset = std::numeric_limits<std::size_t>::max();

  /// Both must outlive it.
  PatternSearch(const PatternCode& code, const MatchText& text);

  /// The first match that begins at `from` or behind it. Gives up where the choices multiply; RE2
  /// then has to be asked, which takes no more than linear time.
  [[nodiscard]] Outcome find(std::size_t from);
  /// With the separators on both sides. Valid after `Found`, as `group`.
  [[nodiscard]] const Span& match() const { return match_; }
  /// Its `start` is `unset` where the group took no part.
  [[nodiscard]] const Span& group(std::size_t number) const { return groups_[number]; }

 private:
  /// What is left to try: a step at a place, a group that ends there, or what a group was before.
  struct Job {
    enum class Kind : std::uint8_t { Go, Take, Restore };
    Kind kind = Kind::Go;
    std::uint32_t step = 0;  // Restore: the group
    Span span;               // Go: `end` is the place
  };

  // The first token from number `from` on that may begin a match, or how many there are.
  [[nodiscard]] std::size_t next_beginning(std::size_t from) const;
  [[nodiscard]] Outcome run(std::size_t start);
  // Goes on from a step as long as there is one way; false where it ends, true when all is done.
  [[nodiscard]] bool go(std::uint32_t step, std::size_t& at);
  // Takes up what was to be tried next; false: nothing is left.
  [[nodiscard]] bool come_back(std::uint32_t& step, std::size_t& at);
  // Whether `step` ends the way at a look.
  [[nodiscard]] bool fails(const PatternCode::Step& step, std::size_t at) const;
  bool literal(const PatternCode::Step& step, std::size_t& at) const;
  bool letter(const PatternCode::Step& step, std::size_t& at) const;
  bool border(std::size_t& at) const;
  void gap(const PatternCode::Step& step, std::size_t at);
  void slot(const PatternCode::Step& step, std::size_t at);
  // Goes on with the best branch that fits and keeps the others; false: none does.
  [[nodiscard]] bool branch(const PatternCode::Step& step, std::uint32_t& number, std::size_t& at);
  void find_fitting(const PatternCode::Step& step, std::string_view rest);
  [[nodiscard]] bool has_tag(std::size_t end, const PatternCode::Step& slot, bool begin) const;
  [[nodiscard]] std::size_t token_end(std::size_t at) const;

  const PatternCode& code_;
  const std::vector<MatchText::Word>& words_;
  std::string_view text_;
  std::size_t left_ = 0;  // steps before it gives up
  std::vector<Job> jobs_;
  std::vector<Span> groups_;
  std::vector<const PatternCode::Branch*> fitting_;
  Span match_;
};

}  // namespace gainsay
