#pragma once

#include "annotate/annotations.h"
#include "extract/match.h"

namespace gainsay {

/// What stands around a match.
struct Surroundings {
  /// The statements whose content holds the match, the innermost first.
  std::vector<const Statement*> statements;
  /// The part of the match's sentence in which its own words belong together: inside the content of
  /// the innermost statement, and outside those that begin behind the match.
  TokenRange region;
  /// The words around the match up to the next punctuation on either side, inside `region`.
  TokenRange clause;
};

/// Whether a token is a sign that parts clauses. A full stop inside a sentence ends an abbreviation
/// ("on Aug. 9"), not a clause, and a comma inside a date ("on May 3, 2019") parts none.
[[nodiscard]] bool parts_clauses(const Annotations& annotations, std::size_t token);

[[nodiscard]] Surroundings surroundings_of(const TopicMatch& match, const Annotations& annotations);

}  // namespace gainsay
