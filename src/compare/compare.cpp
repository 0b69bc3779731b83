#include "compare/compare.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "compare/classes.h"
#include "compare/clusters.h"
#include "compare/derive.h"
#include "compare/neighbours.h"
#include "compare/retold.h"
#include "compare/sums.h"
#include "compare/verdict.h"
#include "compare/voice.h"

namespace gainsay {
namespace {

// The claims of one story and topic.
class TopicComparison {
 public:
  TopicComparison(const std::vector<Claim>& claims, const std::vector<std::size_t>& bucket,
                  const Topic& topic, const Ruleset& ruleset, const CompareOptions& options)
      : claims_(claims),
        bucket_(bucket),
        topic_(topic),
        ruleset_(ruleset),
        options_(options),
        classes_(claims, bucket, topic, ruleset),
        sums_(claims, bucket, topic, ruleset.entities),
        clusters_(claims, topic, ruleset) {}

  void run(Comparison& out) {
    out.comparable_pairs += classes_.comparable_pairs();
    classes_.for_each_pair([this](std::size_t x, std::size_t y) { compare_classes(x, y); });
    compare_utterances();
    clusters_.finish(out.findings);
  }

 private:
  void compare_classes(std::size_t x, std::size_t y) {
    const ClaimClass& a = classes_.classes()[x];
    const ClaimClass& b = classes_.classes()[y];
    if (x == y && a.members.size() < 2) return;
    if (a.derived && b.derived) return;  // both follow: their origins are judged
    const auto [first, second] = apart(a, b);
    auto verdict = judge(claims_[first], claims_[second], topic_, ruleset_.entities);
    if (!verdict || (verdict->kind == FindingKind::Change && !options_.changes)) return;
    if (!wanted(*verdict, claims_[first], claims_[second])) {
      verdict = other_verdict(a.members, b.members);
    }
    if (verdict) clusters_.add(*verdict, a.members, b.members);
  }

  // Where the plainest pair is explained away, another may not be; looks at the best evidence.
  [[nodiscard]] std::optional<Verdict> other_verdict(const Clusters::Group& x,
                                                     const Clusters::Group& y) const {
    constexpr std::size_t most = 4;
    for (std::size_t i = 0; i < std::min(most, x.size()); ++i) {
      for (std::size_t j = 0; j < std::min(most, y.size()); ++j) {
        if (x[i] == y[j]) continue;
        auto verdict = judge(claims_[x[i]], claims_[y[j]], topic_, ruleset_.entities);
        if (verdict && wanted(*verdict, claims_[x[i]], claims_[y[j]])) return verdict;
      }
    }
    return std::nullopt;
  }

  // A claim of each that are of different sources if any are, else of different voices.
  [[nodiscard]] std::pair<std::size_t, std::size_t> apart(const ClaimClass& x,
                                                          const ClaimClass& y) const {
    const std::size_t a = x.members.front();
    const std::size_t b = y.members.front();
    const std::pair<std::size_t, std::size_t> choices[] = {{a, b}, {a, y.other}, {x.other, b}};
    for (const auto& choice : choices) {
      if (claims_[choice.first].source != claims_[choice.second].source) return choice;
    }
    for (const auto& choice : choices) {
      if (voice_key(claims_[choice.first], ruleset_.entities) !=
          voice_key(claims_[choice.second], ruleset_.entities)) {
        return choice;
      }
    }
    return &x == &y ? choices[1] : choices[0];
  }

  // What one voice says in one source: only there a quotation can drift, or a headline.
  void compare_utterances() {
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> utterances;
    for (const std::size_t index : bucket_) {
      const Claim& claim = claims_[index];
      if (claim.because.empty()) {
        utterances[{claim.source, voice_key(claim, ruleset_.entities)}].push_back(index);
      }
    }
    for (const auto& [key, indices] : utterances) {
      if (indices.size() < 2) continue;
      std::vector<const Claim*> said;
      for (const std::size_t index : indices) said.push_back(&claims_[index]);
      for_each_neighbour(said, [&, &indices = indices](std::size_t i, std::size_t j) {
        const auto verdict = judge(*said[i], *said[j], topic_, ruleset_.entities);
        if (!verdict || verdict->kind != FindingKind::Drift) return;
        if (!wanted(*verdict, *said[i], *said[j])) return;
        clusters_.add(*verdict, single(indices[i]), single(indices[j]));
      });
    }
  }

  const Clusters::Group& single(std::size_t index) {
    return singles_.emplace(index, Clusters::Group{index}).first->second;
  }

  // What the rest of the two texts explains is not held against them.
  [[nodiscard]] bool wanted(const Verdict& verdict, const Claim& a, const Claim& b) const {
    switch (verdict.kind) {
      case FindingKind::Contradiction:
      case FindingKind::Tension:
      case FindingKind::Reversal:
      case FindingKind::Correction:
      case FindingKind::Unfulfilled:
        return !sums_.make_up(a, b) && !sums_.tell_both(a, b);
      case FindingKind::Drift:
        return !sums_.make_up(a, b) &&
               (a.headline == b.headline || !sums_.bear_out(a.headline ? a : b));
      case FindingKind::Change:
      case FindingKind::Update:
      case FindingKind::Fulfilled:
      case FindingKind::Agreement:
        return true;
    }
    return true;
  }

  const std::vector<Claim>& claims_;
  const std::vector<std::size_t>& bucket_;
  const Topic& topic_;
  const Ruleset& ruleset_;
  const CompareOptions& options_;
  ClaimClasses classes_;
  Sums sums_;
  Clusters clusters_;
  std::map<std::size_t, Clusters::Group> singles_;
};

// Of the derived claims, those that no finding rests on are of no interest.
void keep_used(std::vector<Claim>& claims, std::size_t stated, std::vector<Finding>& findings) {
  std::vector<std::size_t> moved(claims.size());
  std::set<std::size_t> used;
  for (const Finding& finding : findings) {
    for (const Side& side : finding.sides) {
      for (const std::size_t index : side.claims) {
        if (index >= stated) used.insert(index);
      }
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (i >= stated && !used.contains(i)) continue;
    moved[i] = kept;
    if (kept != i) claims[kept] = std::move(claims[i]);
    ++kept;
  }
  claims.resize(kept);
  for (Finding& finding : findings) {
    for (Side& side : finding.sides) {
      for (std::size_t& index : side.claims) index = moved[index];
    }
  }
}

// By kind, then by the first claim. Places are sorted, not findings, which are large.
void sort_findings(std::vector<Finding>& findings) {
  std::vector<std::tuple<FindingKind, std::size_t, std::size_t>> places;
  places.reserve(findings.size());
  for (const Finding& finding : findings) {
    places.emplace_back(finding.kind, finding.sides.front().claims.front(), places.size());
  }
  std::sort(places.begin(), places.end());
  std::vector<Finding> sorted;
  sorted.reserve(findings.size());
  for (const auto& place : places) sorted.push_back(std::move(findings[std::get<2>(place)]));
  findings = std::move(sorted);
}

}  // namespace

Comparison compare_story(std::vector<Claim>& claims, const Ruleset& ruleset,
                         const CompareOptions& options) {
  const std::size_t stated = claims.size();
  std::vector<Claim> derived = derive(claims, ruleset);
  std::vector<Claim> sums = sums_of_parts(claims, ruleset);
  for (std::vector<Claim>* more : {&derived, &sums}) {
    claims.insert(claims.end(), std::make_move_iterator(more->begin()),
                  std::make_move_iterator(more->end()));
  }
  std::map<std::string, std::vector<std::size_t>> buckets;
  for (std::size_t i = 0; i < claims.size(); ++i) buckets[claims[i].topic].push_back(i);
  Comparison out;
  for (const auto& [name, bucket] : buckets) {
    if (const Topic* topic = ruleset.topic(name)) {
      TopicComparison(claims, bucket, *topic, ruleset, options).run(out);
    }
  }
  drop_retold(out.findings, claims, ruleset);
  keep_used(claims, stated, out.findings);
  sort_findings(out.findings);
  return out;
}

Comparison compare_claims(std::vector<Claim>& claims, const Ruleset& ruleset,
                          const CompareOptions& options) {
  std::map<std::string, std::vector<std::size_t>> stories;
  for (std::size_t i = 0; i < claims.size(); ++i) stories[claims[i].story].push_back(i);
  if (stories.size() < 2) return compare_story(claims, ruleset, options);
  Comparison out;
  std::vector<Claim> derived;
  for (const auto& [name, members] : stories) {
    std::vector<Claim> story;
    story.reserve(members.size());
    for (const std::size_t index : members) story.push_back(std::move(claims[index]));
    Comparison found = compare_story(story, ruleset, options);
    // From places in the story to places among all claims, what is derived behind what is stated.
    const auto place = [&members = members,
                        before = claims.size() + derived.size()](std::size_t index) {
      return index < members.size() ? members[index] : before + (index - members.size());
    };
    for (Finding& finding : found.findings) {
      for (Side& side : finding.sides) {
        for (std::size_t& index : side.claims) index = place(index);
      }
      out.findings.push_back(std::move(finding));
    }
    out.comparable_pairs += found.comparable_pairs;
    for (std::size_t i = 0; i < members.size(); ++i) claims[members[i]] = std::move(story[i]);
    std::move(story.begin() + static_cast<std::ptrdiff_t>(members.size()), story.end(),
              std::back_inserter(derived));
  }
  std::move(derived.begin(), derived.end(), std::back_inserter(claims));
  sort_findings(out.findings);
  return out;
}

}  // namespace gainsay
