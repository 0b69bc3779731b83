#include "compare/derive.h"

#include <algorithm>
#include <set>

#include "base/hash.h"

namespace gainsay {
namespace {

bool holds_as(const Claim& claim, const Implication& implication) {
  if (claim.topic != implication.when_topic || claim.act == Act::Deny) return false;
  if (claim.polarity == Polarity::Negated) return false;
  const auto* value = std::get_if<StateValue>(&claim.value);
  return value != nullptr && value->states.size() == 1 &&
         value->states[0] == implication.when_state;
}

Claim consequence(const Claim& claim, const Implication& implication, const Topic& topic) {
  Claim derived = claim;
  derived.topic = implication.topic;
  derived.value = StateValue{{implication.state}};
  for (auto slot = derived.about.begin(); slot != derived.about.end();) {
    slot = topic.is_about(slot->first) ? std::next(slot) : derived.about.erase(slot);
  }
  // What follows held no later than what it follows from.
  derived.holds.begin.first.reset();
  derived.because.push_back(implication.when_topic + " = " + implication.when_state + " implies " +
                            implication.topic + " = " + implication.state);
  derived.id = stable_id("c-", claim.id + '\x1f' + implication.topic + '\x1f' + implication.state);
  return derived;
}

}  // namespace

std::vector<Claim> derive(const std::vector<Claim>& claims, const Ruleset& ruleset) {
  std::vector<Claim> derived;
  if (ruleset.implications.empty()) return derived;
  std::set<std::string> known;
  for (const Claim& claim : claims) known.insert(claim.id);
  std::vector<Claim> fresh;
  const auto round = [&](const std::vector<Claim>& from) {
    std::vector<Claim> added;
    for (const Claim& claim : from) {
      for (const Implication& implication : ruleset.implications) {
        const Topic* topic = ruleset.topic(implication.topic);
        if (topic == nullptr || !holds_as(claim, implication)) continue;
        Claim next = consequence(claim, implication, *topic);
        // A chain that comes back to a state it has passed adds nothing new.
        const bool cycle =
            std::count(next.because.begin(), next.because.end(), next.because.back()) > 1;
        if (!cycle && known.insert(next.id).second) added.push_back(std::move(next));
      }
    }
    return added;
  };
  for (fresh = round(claims); !fresh.empty();) {
    std::vector<Claim> next = round(fresh);
    std::move(fresh.begin(), fresh.end(), std::back_inserter(derived));
    fresh = std::move(next);
  }
  return derived;
}

}  // namespace gainsay
