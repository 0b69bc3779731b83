#include "compare/clusters.h"

#include <algorithm>
#include <tuple>

#include "base/hash.h"
#include "compare/classes.h"
#include "compare/independence.h"
#include "compare/subject.h"

namespace gainsay {
namespace {

// How a value is called on its side of a finding, however it is dated.
std::string side_value(const Claim& claim) {
  return std::string(claim.act == Act::Deny ? "denied: " : "") +
         (claim.mode == Mode::Planned ? "planned: " : "") + describe(claim.value);
}

// How far a pair is from two plain statements about the same.
int plainness_of(const Claim& a, const Claim& b) {
  return evidence_rank(a) + evidence_rank(b) + (same_slots(a, b) && a.scope == b.scope ? 0 : 4);
}

}  // namespace

void Clusters::add(const Verdict& verdict, const Group& x, const Group& y) {
  const Claim& a = claims_[x.front()];
  const Claim& b = claims_[y.front()];
  if (verdict.kind == FindingKind::Agreement) {
    if (!a.because.empty() || !b.because.empty()) return;
    // Of two ways to say it, either may come first in the texts.
    auto& groups = agreements_[{about_of(a, b), std::min(describe(a.value), describe(b.value))}];
    groups.insert({&x, &y});
    return;
  }
  // Values alone make the sides, however they are dated, unless the dates are what clashes.
  const auto value_of = [&](const Claim& claim) {
    return verdict.of_beginning ? describe_claim(claim, topic_) : side_value(claim);
  };
  std::string first = value_of(a);
  std::string second = value_of(b);
  const bool swap = second < first;
  if (swap) std::swap(first, second);
  Cluster& cluster = clusters_[{verdict.kind, about_of(a, b), first, second}];
  const int plainness = plainness_of(a, b);
  std::vector<std::string> because = verdict.because;
  for (const Claim* claim : {swap ? &b : &a, swap ? &a : &b}) {
    because.insert(because.end(), claim->because.begin(), claim->because.end());
  }
  // Which pair was met first must not show.
  if (cluster.first.empty() ||
      std::tie(plainness, because) < std::tie(cluster.plainness, cluster.because)) {
    cluster.plainness = plainness;
    cluster.because = std::move(because);
  }
  (swap ? cluster.second : cluster.first).insert(&x);
  (swap ? cluster.first : cluster.second).insert(&y);
}

std::size_t Clusters::Hash::operator()(const Key& key) const {
  std::string bytes(1, static_cast<char>(key.kind));
  for (const auto& [slot, entity] : key.about) bytes.append(slot).append(entity) += '\x1f';
  bytes.append(key.first).append(1, '\x1f').append(key.second);
  return stable_hash(bytes);
}

void Clusters::finish(std::vector<Finding>& findings) const {
  std::vector<const std::pair<const Key, Cluster>*> ordered;
  ordered.reserve(clusters_.size());
  std::set<std::pair<FindingKind, About>> direct;
  for (const auto& entry : clusters_) {
    ordered.push_back(&entry);
    if (rests_on_stated(entry.second)) direct.emplace(entry.first.kind, entry.first.about);
  }
  std::sort(ordered.begin(), ordered.end(),
            [](const auto* a, const auto* b) { return a->first < b->first; });
  for (const auto* entry : ordered) {
    const auto& [key, cluster] = *entry;
    // What only follows from something is not worth telling beside the same clash said outright.
    if (!rests_on_stated(cluster) && direct.count({key.kind, key.about}) != 0) continue;
    findings.push_back(clash(key, cluster));
  }
  for (const auto& [key, groups] : agreements_) agree(key, groups, findings);
}

// Of a part and its whole, the whole: what both are about.
Clusters::About Clusters::about_of(const Claim& a, const Claim& b) const {
  About about;
  for (const Claim* claim : {&a, &b}) {
    for (const auto& [slot, filler] : claim->about) {
      const auto known = about.emplace(slot, filler.entity).first;
      if (ruleset_.entities.within(known->second, filler.entity)) known->second = filler.entity;
    }
  }
  return about;
}

bool Clusters::rests_on_stated(const Cluster& cluster) const {
  const auto stated = [&](const Group* group) { return claims_[group->front()].because.empty(); };
  return std::any_of(cluster.first.begin(), cluster.first.end(), stated) &&
         std::any_of(cluster.second.begin(), cluster.second.end(), stated);
}

// The best evidence first, then by place.
Side Clusters::side(const std::set<const Group*>& groups) const {
  Side result;
  for (const Group* group : groups) {
    result.claims.insert(result.claims.end(), group->begin(), group->end());
  }
  std::sort(result.claims.begin(), result.claims.end(), [&](std::size_t a, std::size_t b) {
    return std::pair(evidence_rank(claims_[a]), a) < std::pair(evidence_rank(claims_[b]), b);
  });
  // A class and one claim of it may both be among the groups.
  result.claims.erase(std::unique(result.claims.begin(), result.claims.end()), result.claims.end());
  result.value = describe_claim(claims_[result.claims.front()], topic_);
  return result;
}

Finding Clusters::make(FindingKind kind, const About& about, std::size_t any_claim) const {
  Finding finding;
  finding.kind = kind;
  finding.severity = severity_of(kind);
  finding.topic = topic_.name;
  finding.about = about;
  finding.story = claims_[any_claim].story;
  finding.message = subject_of(topic_, about, ruleset_.entities);
  return finding;
}

Finding Clusters::clash(const Key& key, const Cluster& cluster) const {
  Finding finding = make(key.kind, key.about, (*cluster.first.begin())->front());
  finding.sides = {side(cluster.first), side(cluster.second)};
  // The side that speaks first in the texts is shown first.
  if (finding.sides[1].claims.front() < finding.sides[0].claims.front()) {
    std::swap(finding.sides[0], finding.sides[1]);
  }
  finding.because = cluster.because;
  for (const Side& shown : finding.sides) {
    const Claim& claim = claims_[shown.claims.front()];
    for (const auto& [slot, filler] : claim.about) {
      if (!filler.filled) continue;
      finding.because.push_back("'" + claim.text + "' does not name its " + slot + "; " +
                                std::string(ruleset_.entities.title(filler.entity)) +
                                " is named nearby");
    }
  }
  identify(finding);
  return finding;
}

void Clusters::agree(const std::pair<About, std::string>& key, const std::set<const Group*>& groups,
                     std::vector<Finding>& findings) const {
  const Side all = side(groups);
  std::vector<std::size_t> in_order = all.claims;
  std::sort(in_order.begin(), in_order.end());
  Voices voices = independent_voices(claims_, in_order, ruleset_.entities);
  if (voices.titles.size() < 2) return;  // repeating oneself is no agreement
  Finding finding = make(FindingKind::Agreement, key.first, in_order.front());
  finding.sides = {all};
  finding.voices = std::move(voices.titles);
  finding.reprints = std::move(voices.reprints);
  // The most exact of what is agreed: the value with its beginning where anyone states it.
  for (const std::size_t index : in_order) {
    if (claims_[index].holds.begin.unknown()) continue;
    finding.sides[0].value = describe_claim(claims_[index], topic_);
    break;
  }
  identify(finding);
  findings.push_back(std::move(finding));
}

void Clusters::identify(Finding& finding) const {
  std::vector<std::string> ids;
  for (const Side& side : finding.sides) {
    for (const std::size_t index : side.claims) ids.push_back(claims_[index].id);
  }
  std::sort(ids.begin(), ids.end());
  std::string key = std::string(to_word(finding.kind)) + '\x1f' + finding.topic;
  for (const std::string& id : ids) key += '\x1f' + id;
  finding.id = stable_id("f-", key);
}

}  // namespace gainsay
