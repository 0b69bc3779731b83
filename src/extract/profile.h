#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

namespace gainsay {

/// What is done to a text, in this order.
enum class Stage : std::uint8_t {
  Fold,       ///< Read into folded tokens and sentences.
  Prefilter,  ///< Looked through for the words that patterns need.
  Narrow,     ///< Patterns run over the sentences that hold their words.
  Annotate,   ///< Searched as a whole for numbers, dates, names, cues and statements.
  Extract,    ///< Matches made claims.
};
inline constexpr std::size_t stage_count = 5;

/// What extracting cost, in work and time. Of one text; those of several are added up.
struct Profile {
  using Duration = std::chrono::nanoseconds;

  struct PatternCost {
    std::size_t runs = 0;  ///< Over a sentence each.
    std::size_t hits = 0;  ///< Runs that found something.
    Duration time{0};      ///< Translating and compiling included.
  };

  std::array<Duration, stage_count> time{};
  std::size_t texts = 0;
  std::size_t texts_read = 0;  ///< Into words and sentences.
  std::size_t texts_with_candidates = 0;
  std::size_t texts_annotated = 0;  ///< As a whole.
  std::size_t sentences = 0;  ///< Of texts that were read.
  std::size_t sentences_with_candidates = 0;
  std::map<std::string, PatternCost> patterns;  ///< By rule; those that ran.

  void add(const Profile& other);
  [[nodiscard]] std::size_t runs() const;  ///< Of all patterns.
};

/// What a run may ask of extracting beside claims.
struct ExtractOptions {
  /// Off: every pattern runs over every sentence, and everything is annotated. Only slower; for
  /// tests that nothing is lost.
  bool prefilter = true;
  Profile* profile = nullptr;  ///< To be added to; null: nothing is measured.
};

/// Adds the time until its end to a stage.
class StageTimer {
 public:
  StageTimer(Profile* profile, Stage stage);
  ~StageTimer();
  StageTimer(const StageTimer&) = delete;
  StageTimer& operator=(const StageTimer&) = delete;

 private:
  Profile* profile_;
  Stage stage_;
  std::chrono::steady_clock::time_point began_;
};

/// Adds a run of a pattern, and the time until its end.
class PatternTimer {
 public:
  PatternTimer(Profile* profile, const std::string& rule);
  ~PatternTimer();
  PatternTimer(const PatternTimer&) = delete;
  PatternTimer& operator=(const PatternTimer&) = delete;

  void hit() const;  ///< It found something.

 private:
  Profile::PatternCost* cost_ = nullptr;
  std::chrono::steady_clock::time_point began_;
};

}  // namespace gainsay
