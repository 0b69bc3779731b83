#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "ruleset/entity_rules.h"
#include "ruleset/root.h"

namespace gainsay {

/// What two open phrases (extract/open_phrase.h) are to each other.
enum class PhraseRelation : std::uint8_t {
  Same,      ///< The same words, in whatever order; of long ones, most words.
  Narrower,  ///< One says all words of the other and more, and has at least two in common with it.
  Different,
};

[[nodiscard]] PhraseRelation relate_phrases(std::string_view a, std::string_view b);

/// How much two whole headlines have in common that tell of the same.
struct Likeness {
  std::size_t words = 3;   ///< At least so many.
  double share = 0.5;      ///< And so much of all words that they have (Dice's coefficient).
  std::size_t exact = 0;   ///< At least so many are one word, not words of one root.
  bool scattered = false;  ///< They are more than two words side by side, which may be one name.
};

/// Whether two whole headlines tell of the same, or one of its refusal or failure. Words of one
/// root are one word where both are of a language with roots. One likeness of `enough` will do.
[[nodiscard]] bool tell_of_the_same(std::string_view a, std::string_view b,
                                    const std::vector<Likeness>& enough = {Likeness{}},
                                    const RootRules& roots = {});

/// Whether two whole headlines tell of two things where the order of words tells who does what:
/// neither has the word that the other begins with, or the two have another word each between the
/// same words ("study finds sugar raises risk", "study finds coffee lowers risk").
[[nodiscard]] bool are_set_apart(std::string_view a, std::string_view b);

/// Whether each of two whole headlines names somebody or a place that the other does not, of one
/// kind: "Malta opens its port" and "Cyprus closes its port" are both so.
[[nodiscard]] bool name_others(std::string_view a, std::string_view b, const EntityRules& entities);

}  // namespace gainsay
