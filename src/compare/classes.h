#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "extract/claim.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// Claims of one story and topic that the table of verdicts tells apart at most by who speaks in
/// which source: what is true of one is true of all. Never empty.
struct ClaimClass {
  std::vector<std::size_t> members;  ///< Indices of claims; the best evidence first.
  std::size_t other = 0;    ///< A member of another source, else of another voice, else any other.
  std::uint32_t about = 0;  ///< Which of the bucket's different abouts.
  bool derived = false;
};

/// The best evidence first: stated before derived, quoted before reported before narrated, slots
/// that are named before those that were filled.
[[nodiscard]] int evidence_rank(const Claim& claim);

/// The classes of a bucket (one story, one topic), and which of them may have a verdict. Visits are
/// n log n in the claims: classes meet when their abouts are comparable; where the classes of two
/// abouts are many, each meets only its neighbours in value and in time. Refers to what it is built
/// from.
class ClaimClasses {
 public:
  ClaimClasses(const std::vector<Claim>& claims, const std::vector<std::size_t>& bucket,
               const Topic& topic, const Ruleset& ruleset);

  [[nodiscard]] const std::vector<ClaimClass>& classes() const { return classes_; }
  [[nodiscard]] const Claim& front(std::size_t number) const {
    return claims_[classes_[number].members.front()];
  }
  /// Calls `visit` for pairs of classes, a class of several members with itself among them.
  void for_each_pair(const std::function<void(std::size_t, std::size_t)>& visit) const;
  /// Pairs of stated claims whose abouts are comparable.
  [[nodiscard]] std::size_t comparable_pairs() const;

 private:
  struct About {
    std::vector<std::size_t> classes;
    std::size_t stated = 0;  // claims
  };

  void divide(const std::vector<std::size_t>& bucket);
  void relate_abouts();

  const std::vector<Claim>& claims_;
  const Topic& topic_;
  const Ruleset& ruleset_;
  std::vector<ClaimClass> classes_;
  std::vector<About> abouts_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> comparable_;  // abouts, each with itself too
};

}  // namespace gainsay
