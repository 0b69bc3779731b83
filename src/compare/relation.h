#pragma once

#include <cstdint>
#include <string_view>

#include "extract/claim.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// How the set of what one value allows lies to that of another.
enum class ValueRelation : std::uint8_t {
  Equal,
  Refines,  ///< The first allows less: it says all that the second says.
  Refined,  ///< The second allows less.
  Overlaps,
  Disjoint,
  Apart,  ///< Different units or types: nothing follows.
};

/// "equal", "refines", "refined", "overlaps", "disjoint", "apart"
[[nodiscard]] std::string_view to_word(ValueRelation relation);

/// Two numbers agree within half a unit of the coarser figure's last digit; states are disjoint
/// when every pair of them excludes each other.
[[nodiscard]] ValueRelation relate(const Value& a, const Value& b, const Topic& topic);

[[nodiscard]] bool is_soft(const Value& value);

/// Whether two claims speak of the same thing.
enum class AboutRelation : std::uint8_t {
  Same,
  FirstIsPart,  ///< The first claim is of a part of what the second is of.
  SecondIsPart,
  Underspecified,
  Different,
};

/// "same", "first-is-part", "second-is-part", "underspecified", "different"
[[nodiscard]] std::string_view to_word(AboutRelation relation);

/// Whether both name the same slots with the same entities, wherever each found them said.
[[nodiscard]] bool same_slots(const Claim& a, const Claim& b);

[[nodiscard]] AboutRelation relate_about(const Claim& a, const Claim& b, const Topic& topic,
                                         const EntityRules& entities);

}  // namespace gainsay
