#include "compare/independence.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "compare/voice.h"
#include "text/sketch.h"

namespace gainsay {
namespace {

// The name of whoever prints a claim.
const std::string& printed_by(const Claim& claim) {
  return claim.outlet.empty() ? claim.source : claim.outlet;
}

bool speaks_for_itself(const Claim& claim) {
  return claim.speaker.entity.empty() && claim.speaker.name.empty();
}

// Sets of voices that are one.
class Union {
 public:
  std::size_t add() {
    parents_.push_back(parents_.size());
    return parents_.size() - 1;
  }
  std::size_t root(std::size_t at) {
    while (parents_[at] != at) at = parents_[at] = parents_[parents_[at]];
    return at;
  }
  void join(std::size_t a, std::size_t b) {
    const std::size_t x = root(a);
    const std::size_t y = root(b);
    parents_[std::max(x, y)] = std::min(x, y);
  }

 private:
  std::vector<std::size_t> parents_;
};

class Grouping {
 public:
  Grouping(const std::vector<Claim>& claims, const std::vector<std::size_t>& members,
           const EntityRules& entities)
      : claims_(claims), entities_(entities) {
    for (const std::size_t index : members) {
      const auto [voice, is_new] = voices_.emplace(voice_key(claims[index], entities), 0);
      if (is_new) {
        voice->second = union_.add();
        claims_of_.emplace_back();
      }
      claims_of_[voice->second].push_back(index);
      if (speaks_for_itself(claims[index])) meet_likes(claims[index], voice->second);
    }
  }

  Voices run() {
    std::map<std::size_t, std::vector<std::size_t>> groups;  // by root, which is the earliest
    for (std::size_t voice = 0; voice < claims_of_.size(); ++voice) {
      std::vector<std::size_t>& group = groups[union_.root(voice)];
      group.insert(group.end(), claims_of_[voice].begin(), claims_of_[voice].end());
    }
    Voices out;
    std::vector<std::size_t> speakers;
    for (const auto& [root, group] : groups) speakers.push_back(note_reprints(group, out.reprints));
    for (const std::size_t index : speakers) {
      out.titles.push_back(voice_title(claims_[index], entities_));
    }
    // Several narrators are told apart by their outlets.
    const std::vector<std::string> plain = out.titles;
    for (std::size_t i = 0; i < plain.size(); ++i) {
      const Claim& claim = claims_[speakers[i]];
      if (speaks_for_itself(claim) && std::count(plain.begin(), plain.end(), plain[i]) > 1) {
        out.titles[i] += " of " + printed_by(claim);
      }
    }
    return out;
  }

 private:
  // Like texts share most digits of their sketches, so they meet where two neighbouring digits are
  // equal; comparing each text with a few of those keeps the cost linear.
  void meet_likes(const Claim& claim, std::size_t voice) {
    constexpr std::size_t band = 2;
    constexpr std::size_t most = 4;
    for (std::size_t at = 0; at + band <= claim.sketch.size(); at += band) {
      auto& met = bands_[{at, claim.sketch.substr(at, band)}];
      for (const auto& [other, other_voice] : met) {
        if (union_.root(voice) == union_.root(other_voice)) continue;
        if (resemblance(claim.sketch, other->sketch) >= reprint_resemblance) {
          union_.join(voice, other_voice);
        }
      }
      if (met.size() < most) met.emplace_back(&claim, voice);
    }
  }

  // The claim that stands for a group: the agency's own, else the earliest. What the others print
  // is a reprint of it.
  std::size_t note_reprints(const std::vector<std::size_t>& group,
                            std::vector<std::string>& reprints) const {
    const auto from_agency = [&](const Claim& claim) {
      return speaks_for_itself(claim) && voice_key(claim, entities_).rfind("e:", 0) == 0;
    };
    const auto key = [&](std::size_t index) {
      const Claim& claim = claims_[index];
      return std::tuple(!from_agency(claim), claim.as_of.last.value_or(Day::max()),
                        printed_by(claim), index);
    };
    const std::size_t first = *std::min_element(
        group.begin(), group.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    std::set<std::string> outlets;
    for (const std::size_t index : group) {
      if (speaks_for_itself(claims_[index])) outlets.insert(printed_by(claims_[index]));
    }
    std::string origin = printed_by(claims_[first]);
    if (from_agency(claims_[first])) {
      origin = entities_.title(voice_key(claims_[first], entities_).substr(2));
    } else {
      outlets.erase(origin);
      if (outlets.empty() || !speaks_for_itself(claims_[first])) return first;
    }
    if (outlets.size() == 1) {
      reprints.push_back("1 outlet reprints " + origin);
    } else {
      reprints.push_back(std::to_string(outlets.size()) + " outlets reprint " + origin);
    }
    return first;
  }

  const std::vector<Claim>& claims_;
  const EntityRules& entities_;
  std::map<std::string, std::size_t> voices_;
  std::vector<std::vector<std::size_t>> claims_of_;  // of each voice
  Union union_;
  std::map<std::pair<std::size_t, std::string>, std::vector<std::pair<const Claim*, std::size_t>>>
      bands_;
};

}  // namespace

Voices independent_voices(const std::vector<Claim>& claims, const std::vector<std::size_t>& members,
                          const EntityRules& entities) {
  return Grouping(claims, members, entities).run();
}

}  // namespace gainsay
