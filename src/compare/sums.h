#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "extract/claim.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// What texts tell of one topic, to see where two claims do not gainsay each other although they
/// differ. Refers to the claims.
class Sums {
 public:
  Sums(const std::vector<Claim>& claims, const std::vector<std::size_t>& bucket, const Topic& topic,
       const EntityRules& entities);

  /// Whether the lesser of two figures and one or two others of its source make up the greater:
  /// "two died at once, three later" says five.
  [[nodiscard]] bool make_up(const Claim& a, const Claim& b) const;
  /// Whether either source claims what the other's claim says too: then they tell the same, and
  /// what the two are to each other shows inside each. Figures are of two things wherever both are
  /// given; for other values the day must be the same.
  [[nodiscard]] bool tell_both(const Claim& a, const Claim& b) const;
  /// Whether the text below a headline says what does not exclude it.
  [[nodiscard]] bool bear_out(const Claim& headline) const;

 private:
  [[nodiscard]] bool tells(const std::string& source, const Claim& like) const;

  const Topic& topic_;
  const EntityRules& entities_;
  std::unordered_map<std::string, std::vector<const Claim*>> by_source_;  // different claims only
};

/// What the parts of a whole that one sentence counts side by side come to: "120 civilians and 85
/// soldiers" are 205 at least; softly, unless their topic says that nobody is in two of the scopes.
[[nodiscard]] std::vector<Claim> sums_of_parts(const std::vector<Claim>& claims,
                                               const Ruleset& ruleset);

}  // namespace gainsay
