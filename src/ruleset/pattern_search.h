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
  /// Memory for one search after the other; most are over at the first look.
  class Room;

  /// All three must outlive it; the room serves one search at a time.
  PatternSearch(const PatternCode& code, const MatchText& text, Room& room);

  /// No match is looked for that begins with token number `before` of the text or behind it.
  void set_end(std::size_t before);
  /// The first match that begins at `from` or behind it. Gives up where the choices multiply; RE2
  /// then has to be asked, which takes no more than linear time.
  [[nodiscard]] Outcome find(std::size_t from);
  /// With the separators on both sides. Valid after `Found`, as `group`.
  [[nodiscard]] const Span& match() const { return match_; }
  /// Its `start` is `unset` where the group took no part.
  [[nodiscard]] const Span& group(std::size_t number) const;

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
  void forget_groups();
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
  /// Calls `use(branch)` with those that the text goes on with at `at`, in any order.
  template <typename Use>
  void each_fitting(const PatternCode::Step& step, std::size_t at, const Use& use) const;
  /// Of some bytes of which the first agree.
  [[nodiscard]] bool fits(const PatternCode::Branch& branch, std::size_t at) const;
  [[nodiscard]] bool has_tag(std::size_t end, const PatternCode::Step& slot, bool begin) const;
  [[nodiscard]] std::size_t token_end(std::size_t at) const;

  const PatternCode& code_;
  const std::vector<MatchText::Word>& words_;
  std::string_view text_;
  std::size_t first_token_;
  std::size_t last_;      // of `words_`, which a match may not begin with
  std::size_t left_ = 0;  // steps before it gives up
  Room& room_;
  Span match_;
};

class PatternSearch::Room {
  friend class PatternSearch;
  std::vector<Job> jobs;
  std::vector<Span> groups;
  bool set = false;  // one of `groups` may be
  std::vector<const PatternCode::Branch*> fitting;
};

inline const Span& PatternSearch::group(std::size_t number) const { return room_.groups[number]; }

}  // namespace gainsay
