#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "compare/finding.h"
#include "compare/verdict.h"
#include "extract/claim.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// Gathers the verdicts over one story and topic into findings: pairs of the same kind over the
/// same two values are one finding, whoever and however many say them. Refers to what it is built
/// from.
class Clusters {
 public:
  Clusters(const std::vector<Claim>& claims, const Topic& topic, const Ruleset& ruleset)
      : claims_(claims), topic_(topic), ruleset_(ruleset) {}

  using Group = std::vector<std::size_t>;  ///< Claims of one class, the best evidence first.

  /// The verdict of each pair of a claim of `x` and one of `y`.
  void add(const Verdict& verdict, const Group& x, const Group& y);
  /// Appends the findings, in an order that depends on nothing but them.
  void finish(std::vector<Finding>& findings) const;

 private:
  using About = std::map<std::string, std::string>;

  // What two sides of a finding have in common.
  struct Key {
    FindingKind kind;
    About about;
    std::string first;
    std::string second;
    friend auto operator<=>(const Key&, const Key&) = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const;
  };

  struct Cluster {
    std::set<const Group*> first;
    std::set<const Group*> second;
    std::vector<std::string> because;  // of the plainest pair
    int plainness = 0;                 // the less, the plainer
  };

  [[nodiscard]] About about_of(const Claim& a, const Claim& b) const;
  [[nodiscard]] bool rests_on_stated(const Cluster& cluster) const;
  [[nodiscard]] Side side(const std::set<const Group*>& groups) const;
  [[nodiscard]] Finding make(FindingKind kind, const About& about, std::size_t any_claim) const;
  [[nodiscard]] Finding clash(const Key& key, const Cluster& cluster) const;
  void agree(const std::pair<About, std::string>& key, const std::set<const Group*>& groups,
             std::vector<Finding>& findings) const;
  void identify(Finding& finding) const;

  const std::vector<Claim>& claims_;
  const Topic& topic_;
  const Ruleset& ruleset_;
  // Pairs are many times more than clusters: found by a hash, put in order at the end.
  std::unordered_map<Key, Cluster, Hash> clusters_;
  std::map<std::pair<About, std::string>, std::set<const Group*>> agreements_;
};

}  // namespace gainsay
