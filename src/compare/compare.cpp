#include "compare/compare.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/hash.h"
#include "compare/derive.h"
#include "compare/verdict.h"
#include "compare/voice.h"

namespace gainsay {
namespace {

// "presence[ of {force}][ in {place}]" with the titles of what the claims are about.
std::string subject(const Topic& topic, const std::map<std::string, std::string>& about,
                    const EntityRules& entities) {
  std::string out;
  const std::string& form = topic.subject;
  const auto expand = [&](std::string_view part, bool& complete) {
    std::string text;
    for (std::size_t at = 0; at < part.size();) {
      const std::size_t close = part[at] == '{' ? part.find('}', at) : std::string_view::npos;
      if (close == std::string_view::npos) {
        text += part[at++];
        continue;
      }
      const auto slot = about.find(std::string(part.substr(at + 1, close - at - 1)));
      if (slot == about.end()) {
        complete = false;
      } else {
        text += entities.title(slot->second);
      }
      at = close + 1;
    }
    return text;
  };
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t open = form.find('[', at);
    bool complete = true;
    out += expand(std::string_view(form).substr(at, std::min(open, form.size()) - at), complete);
    if (open == std::string::npos) break;
    const std::size_t close = std::min(form.find(']', open), form.size());
    complete = true;
    const std::string part =
        expand(std::string_view(form).substr(open + 1, close - open - 1), complete);
    if (complete) out += part;
    at = std::min(close + 1, form.size());
  }
  return out;
}

// Claims that cannot differ in any verdict.
std::string signature(const Claim& claim, const EntityRules& entities) {
  std::string key;
  const auto add = [&](std::string_view part) {
    key += part;
    key += '\x1f';
  };
  for (const auto& [slot, filler] : claim.about) {
    add(slot);
    add(filler.entity);
  }
  for (const std::string& word : claim.scope) add(word);
  add(describe(claim.value));
  if (const auto* number = std::get_if<NumberValue>(&claim.value)) {
    add(number->unit);
    add(number->low ? std::to_string(*number->low) : "");
    add(number->high ? std::to_string(*number->high) : "");
    add(std::to_string(number->grain));
  }
  add(to_word(claim.act));
  add(to_word(claim.mode));
  add(to_word(claim.certainty));
  add(iso_range(claim.holds.begin));
  add(iso_range(claim.holds.end));
  add(claim.holds.deadline ? "deadline" : "");
  add(iso_range(claim.as_of));
  add(claim.undated ? "undated" : "");
  add(claim.corrects ? "corrects" : "");
  add(claim.superseded ? "superseded" : "");
  add(to_word(claim.voice));
  add(claim.because.empty() ? "" : "derived");
  // Drift and reversal look at who speaks, in which source.
  add(claim.source);
  add(voice_key(claim, entities));
  return key;
}

// What two sides of a finding have in common.
struct ClusterKey {
  FindingKind kind;
  std::map<std::string, std::string> about;
  std::string first;
  std::string second;
  friend auto operator<=>(const ClusterKey&, const ClusterKey&) = default;
};

struct Cluster {
  std::set<std::size_t> first;
  std::set<std::size_t> second;
  std::vector<std::string> because;  // of the plainest pair
  int plainness = 0;                 // the less, the plainer
};

class TopicComparison {
 public:
  TopicComparison(const std::vector<Claim>& claims, const std::vector<std::size_t>& members,
                  const Topic& topic, const Ruleset& ruleset)
      : claims_(claims), topic_(topic), ruleset_(ruleset) {
    std::map<std::string, std::vector<std::size_t>> groups;
    for (const std::size_t index : members) {
      groups[signature(claims[index], ruleset.entities)].push_back(index);
    }
    for (auto& [key, group] : groups) groups_.push_back(std::move(group));
    std::sort(groups_.begin(), groups_.end());
  }

  void run(Comparison& out) {
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      for (std::size_t j = i; j < groups_.size(); ++j) pair(groups_[i], groups_[j], out);
    }
    for (const auto& [key, cluster] : clusters_) {
      if (!rests_on_stated(cluster) && clashes_directly(key)) continue;
      out.findings.push_back(clash(key, cluster));
    }
    for (const auto& [about, members] : agreements_) agree(about, members, out);
  }

 private:
  using Group = std::vector<std::size_t>;

  void pair(const Group& x, const Group& y, Comparison& out) {
    const Claim& a = claims_[x.front()];
    const Claim& b = claims_[y.front()];
    const bool same_group = x.front() == y.front();
    if (same_group && x.size() < 2) return;
    if (!a.because.empty() && !b.because.empty()) return;  // both follow: their origins are judged
    const EntityRules& entities = ruleset_.entities;
    if (relate_about(a, b, topic_, entities) != AboutRelation::Different && a.because.empty() &&
        b.because.empty()) {
      out.comparable_pairs += same_group ? x.size() * (x.size() - 1) / 2 : x.size() * y.size();
    }
    const auto verdict = judge(a, b, topic_, entities);
    if (!verdict) return;
    if (verdict->kind == FindingKind::Agreement) {
      if (!a.because.empty() || !b.because.empty()) return;
      // Of two ways to say it, either may come first in the texts.
      auto& members = agreements_[{about_of(a, b), std::min(describe(a.value), describe(b.value))}];
      members.insert(x.begin(), x.end());
      members.insert(y.begin(), y.end());
      return;
    }
    // Values alone make the sides, however they are dated, unless the dates are what clashes.
    const auto value_of = [&](const Claim& claim) {
      return verdict->of_beginning ? describe_claim(claim, topic_) : side_value(claim);
    };
    std::string first = value_of(a);
    std::string second = value_of(b);
    const bool swap = second < first;
    if (swap) std::swap(first, second);
    Cluster& cluster = clusters_[{verdict->kind, about_of(a, b), first, second}];
    const int plainness = rank(x.front()) + rank(y.front()) + (a.about == b.about ? 0 : 4);
    if (cluster.first.empty() || plainness < cluster.plainness) {
      cluster.plainness = plainness;
      cluster.because = verdict->because;
      for (const Claim* claim : {&a, &b}) {
        for (const std::string& step : claim->because) cluster.because.push_back(step);
      }
    }
    (swap ? cluster.second : cluster.first).insert(x.begin(), x.end());
    (swap ? cluster.first : cluster.second).insert(y.begin(), y.end());
  }

  static std::string side_value(const Claim& claim) {
    return std::string(claim.act == Act::Deny ? "denied: " : "") +
           (claim.mode == Mode::Planned ? "planned: " : "") + describe(claim.value);
  }

  // Of a part and its whole, the whole: what both are about.
  [[nodiscard]] std::map<std::string, std::string> about_of(const Claim& a, const Claim& b) const {
    std::map<std::string, std::string> about;
    for (const Claim* claim : {&a, &b}) {
      for (const auto& [slot, filler] : claim->about) {
        const auto known = about.emplace(slot, filler.entity).first;
        if (ruleset_.entities.within(known->second, filler.entity)) known->second = filler.entity;
      }
    }
    return about;
  }

  [[nodiscard]] bool rests_on_stated(const Cluster& cluster) const {
    const auto stated = [&](std::size_t index) { return claims_[index].because.empty(); };
    return std::any_of(cluster.first.begin(), cluster.first.end(), stated) &&
           std::any_of(cluster.second.begin(), cluster.second.end(), stated);
  }

  // What only follows from something is not worth telling beside the same clash said outright.
  [[nodiscard]] bool clashes_directly(const ClusterKey& key) const {
    return std::any_of(clusters_.begin(), clusters_.end(), [&](const auto& other) {
      return other.first.kind == key.kind && other.first.about == key.about &&
             rests_on_stated(other.second);
    });
  }

  // Quoted words first, then what names its speaker, then by place.
  Side side(const std::set<std::size_t>& members) const {
    Side result;
    result.claims.assign(members.begin(), members.end());
    std::stable_sort(result.claims.begin(), result.claims.end(),
                     [&](std::size_t x, std::size_t y) { return rank(x) < rank(y); });
    result.value = describe_claim(claims_[result.claims.front()], topic_);
    return result;
  }

  [[nodiscard]] int rank(std::size_t index) const {
    const Claim& claim = claims_[index];
    const int derived = claim.because.empty() ? 0 : 8;
    const int filled = std::any_of(claim.about.begin(), claim.about.end(),
                                   [](const auto& slot) { return slot.second.filled; })
                           ? 1
                           : 0;
    switch (claim.voice) {
      case Voice::Quote:
        return derived + filled;
      case Voice::Paraphrase:
        return derived + 2 + filled;
      case Voice::Narration:
        return derived + 4 + filled;
    }
    return derived;
  }

  void identify(Finding& finding) const {
    std::vector<std::string> ids;
    for (const Side& side : finding.sides) {
      for (const std::size_t index : side.claims) ids.push_back(claims_[index].id);
    }
    std::sort(ids.begin(), ids.end());
    std::string key = std::string(to_word(finding.kind)) + '\x1f' + finding.topic;
    for (const std::string& id : ids) key += '\x1f' + id;
    finding.id = stable_id("f-", key);
  }

  Finding make(FindingKind kind, const std::map<std::string, std::string>& about,
               std::size_t any_claim) const {
    Finding finding;
    finding.kind = kind;
    finding.severity = severity_of(kind);
    finding.topic = topic_.name;
    finding.about = about;
    finding.story = claims_[any_claim].story;
    finding.message = subject(topic_, about, ruleset_.entities);
    return finding;
  }

  Finding clash(const ClusterKey& key, const Cluster& cluster) const {
    Finding finding = make(key.kind, key.about, *cluster.first.begin());
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
        std::string note = "'" + claim.text + "' does not name its " + slot + "; " +
                           std::string(ruleset_.entities.title(filler.entity)) + " is named nearby";
        finding.because.push_back(std::move(note));
      }
    }
    identify(finding);
    return finding;
  }

  void agree(const std::pair<std::map<std::string, std::string>, std::string>& key,
             const std::set<std::size_t>& members, Comparison& out) const {
    std::set<std::string> voices;
    std::vector<std::size_t> speakers;  // a claim of each voice, in the order of the texts
    for (const std::size_t index : members) {
      if (voices.insert(voice_key(claims_[index], ruleset_.entities)).second) {
        speakers.push_back(index);
      }
    }
    if (voices.size() < 2) return;  // repeating oneself is no agreement
    Finding finding = make(FindingKind::Agreement, key.first, *members.begin());
    finding.sides = {side(members)};
    finding.voices = voice_titles(speakers);
    // The most exact of what is agreed: the value with its beginning where anyone states it.
    for (const std::size_t index : members) {
      if (claims_[index].holds.begin.unknown()) continue;
      finding.sides[0].value = describe_claim(claims_[index], topic_);
      break;
    }
    identify(finding);
    out.findings.push_back(std::move(finding));
  }

  // Several narrators are told apart by their outlets.
  [[nodiscard]] std::vector<std::string> voice_titles(
      const std::vector<std::size_t>& speakers) const {
    std::vector<std::string> titles;
    for (const std::size_t index : speakers) {
      titles.push_back(voice_title(claims_[index], ruleset_.entities));
    }
    std::vector<std::string> told_apart = titles;
    for (std::size_t i = 0; i < titles.size(); ++i) {
      const Claim& claim = claims_[speakers[i]];
      const bool named = !claim.speaker.entity.empty() || !claim.speaker.name.empty();
      if (!named && std::count(titles.begin(), titles.end(), titles[i]) > 1) {
        told_apart[i] += " of " + (claim.outlet.empty() ? claim.source : claim.outlet);
      }
    }
    return told_apart;
  }

  const std::vector<Claim>& claims_;
  const Topic& topic_;
  const Ruleset& ruleset_;
  std::vector<Group> groups_;
  std::map<ClusterKey, Cluster> clusters_;
  std::map<std::pair<std::map<std::string, std::string>, std::string>, std::set<std::size_t>>
      agreements_;
};

}  // namespace

Comparison compare_claims(std::vector<Claim>& claims, const Ruleset& ruleset) {
  const std::size_t stated = claims.size();
  for (Claim& derived : derive(claims, ruleset)) claims.push_back(std::move(derived));
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> buckets;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    buckets[{claims[i].story, claims[i].topic}].push_back(i);
  }
  Comparison out;
  for (const auto& [key, members] : buckets) {
    if (const Topic* topic = ruleset.topic(key.second)) {
      TopicComparison(claims, members, *topic, ruleset).run(out);
    }
  }
  // Of the derived claims, those that no finding rests on are of no interest.
  std::vector<std::size_t> moved(claims.size());
  std::set<std::size_t> used;
  for (const Finding& finding : out.findings) {
    for (const Side& side : finding.sides) used.insert(side.claims.begin(), side.claims.end());
  }
  std::vector<Claim> kept;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (i >= stated && !used.contains(i)) continue;
    moved[i] = kept.size();
    kept.push_back(std::move(claims[i]));
  }
  claims = std::move(kept);
  for (Finding& finding : out.findings) {
    for (Side& side : finding.sides) {
      for (std::size_t& index : side.claims) index = moved[index];
    }
  }
  std::stable_sort(out.findings.begin(), out.findings.end(),
                   [](const Finding& a, const Finding& b) {
                     const auto key = [](const Finding& f) {
                       return std::tuple(f.kind, f.sides.front().claims.front());
                     };
                     return key(a) < key(b);
                   });
  return out;
}

}  // namespace gainsay
