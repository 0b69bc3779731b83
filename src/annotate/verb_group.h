#pragma once

#include "annotate/statement_text.h"

namespace gainsay {

/// The auxiliaries, negations and adverbs before a verb or adjective.
struct VerbGroup {
  std::size_t start = 0;   ///< Where they begin; the subject ends there.
  bool be = false;         ///< The last auxiliary is a `be`,
  bool auxiliary = false;  ///< or another one.
  bool negated = false;
  bool infinitive = false;
  std::size_t pronoun = StatementText::none;  ///< The subject inside it ("a-t-il dit").
};

/// Walks over the verb group that ends before `at`. `gerund`: a possessive mark before it may be a
/// verb.
[[nodiscard]] VerbGroup verb_group(const StatementText& text, std::size_t first, std::size_t at,
                                   bool gerund);

/// An infinitive with its mark begins at `at` ("to go", "not to go"), and no noun behind "to".
[[nodiscard]] bool infinitive_at(const StatementText& text, std::size_t at, std::size_t end);

}  // namespace gainsay
