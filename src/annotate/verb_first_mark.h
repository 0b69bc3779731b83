#pragma once

#include <optional>

#include "annotate/verb_first_words.h"

namespace gainsay {

/// How far the words behind a cue have been read.
struct VerbFirstProgress {
  std::size_t from = 0;  ///< Behind the cue.
  std::size_t end = 0;   ///< Of the sentence.
  std::size_t subject_first = 0;
  std::size_t subject_end = StatementText::none;  ///< While the subject still goes on: none.
  std::size_t adverb_end = StatementText::none;   ///< Behind the last phrase of adverbs.
  bool clause_only = false;  ///< Behind "according to": prepositions and nouns belong to that.
  bool colon_only = false;   ///< Another clause may have begun: only a colon still shows content.

  [[nodiscard]] bool open() const { return subject_end == StatementText::none; }
};

/// What shows that the content begins.
struct ContentMark {
  CueFrame frame = CueFrame::Nothing;
  std::size_t content = 0;
};

/// Whether the content of a cue of `group` begins at `at`, or behind a word there that introduces
/// it.
[[nodiscard]] std::optional<ContentMark> content_mark(const StatementText& text,
                                                      const CueGroup& group,
                                                      const VerbFirstProgress& progress,
                                                      std::size_t at);

/// Letters of `through` stand before a definite noun at `at` ("for-the decision").
[[nodiscard]] bool has_through_letters(const StatementText& text, const CueGroup& group,
                                       std::size_t at);

}  // namespace gainsay
