#pragma once

#include <map>
#include <string>
#include <vector>

#include "extract/claim.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// The figures that texts give of one topic, to see where some of them make up another: "two died
/// at once, three later" says five, and no text that counts five gainsays it.
class Sums {
 public:
  Sums(const std::vector<Claim>& claims, const std::vector<std::size_t>& bucket, const Topic& topic,
       const EntityRules& entities);

  /// Whether the lesser of two figures and one or two others of its source make up the greater.
  [[nodiscard]] bool make_up(const Claim& a, const Claim& b) const;

 private:
  const Topic& topic_;
  const EntityRules& entities_;
  std::map<std::string, std::vector<const Claim*>> by_source_;  // different figures only
};

/// What the parts of a whole that one sentence counts side by side come to: "120 civilians and 85
/// soldiers" are 205 at least, softly, since some may be in both.
[[nodiscard]] std::vector<Claim> sums_of_parts(const std::vector<Claim>& claims,
                                               const Ruleset& ruleset);

}  // namespace gainsay
