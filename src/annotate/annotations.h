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

/// The language to read a source in: the one its metadata names, else the guessed one; null when
/// there are no rules for it, or none fits.
[[nodiscard]] const Language* language_of(const Source& source, const Ruleset& ruleset);

/// The text folded and divided, with nothing found in it yet. Without a language (see language_of)
/// `language` is null and the document empty. The result refers to `source` and `ruleset`.
[[nodiscard]] Annotations read_text(const Source& source, const Ruleset& ruleset);
/// The same in a language that is known; null: none. The memory of `room` is used for it.
[[nodiscard]] Annotations read_text(const Source& source, const Language* language,
                                    Document room = {});

/// Finds what `annotations` of `read_text` lack.
void annotate(Annotations& annotations, const Ruleset& ruleset);

/// The part of a text that claims are made of.
struct AskedText {
  std::vector<std::size_t> sentences;  ///< By number, growing.
  std::size_t figures = 0;             ///< So many of the first are asked for numbers and dates.
  std::size_t mentions = 0;            ///< Likewise for mentions of entities.
};

/// What `annotate` finds, as far as it bears on the sentences asked for: what says, dates, negates
/// and counts something in them, and who or what is named there and in who says it. The rest may be
/// missing, or there.
void annotate(Annotations& annotations, const AskedText& asked, const Ruleset& ruleset);

}  // namespace gainsay
