#pragma once

#include <vector>

#include "annotate/annotation.h"
#include "annotate/cue.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// Everything that was found in one text before topics are looked for.
struct Annotations {
  const Language* language = nullptr;
  Document document;
  std::vector<NumberMention> numbers;
  std::vector<DateMention> dates;
  std::vector<EntityMention> mentions;
  std::vector<CueMention> cues;
  std::vector<Statement> statements;
};

/// Reads `source` in its language: the one its metadata names, else the guessed one. Without a
/// language (an empty text, or one that no rule file fits) `language` is null and nothing is found.
/// The result refers to `source` and `ruleset`.
[[nodiscard]] Annotations annotate(const Source& source, const Ruleset& ruleset);

/// The language `annotate` reads a source in, or null.
[[nodiscard]] const Language* language_of(const Source& source, const Ruleset& ruleset);

}  // namespace gainsay
