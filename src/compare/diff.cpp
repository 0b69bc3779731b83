#include "compare/diff.h"

#include <algorithm>
#include <deque>
#include <map>
#include <string>

#include "compare/voice.h"

namespace gainsay {
namespace {

// Of what, and whose word. The version's own name and outlet do not matter.
std::string subject_key(const Claim& claim, const EntityRules& entities) {
  std::string key = claim.topic;
  for (const auto& [slot, filler] : claim.about) key += '\x1f' + slot + '=' + filler.entity;
  for (const std::string& word : claim.scope) key += '\x1f' + word;
  const bool named = !claim.speaker.entity.empty() || !claim.speaker.name.empty();
  return key + '\x1e' +
         (named ? voice_key(claim, entities) : std::string(to_word(claim.speaker.how)));
}

std::string content_key(const Claim& claim) {
  std::string key = describe(claim.value);
  for (const std::string_view word :
       {to_word(claim.act), to_word(claim.mode), to_word(claim.certainty)}) {
    key += '\x1f' + std::string(word);
  }
  return key + '\x1f' + iso_range(claim.holds.begin) + '\x1f' + iso_range(claim.holds.end) +
         (claim.superseded ? "s" : "");
}

}  // namespace

ClaimDiff diff_claims(const std::vector<Claim>& before, const std::vector<Claim>& after,
                      const Ruleset& ruleset) {
  ClaimDiff diff;
  // First whatever is as it was, in the order of the texts; then what is left of one subject.
  std::map<std::string, std::deque<std::size_t>> known;
  const auto subject = [&](const Claim& claim) { return subject_key(claim, ruleset.entities); };
  const auto whole = [&](const Claim& claim) {
    return subject(claim) + '\x1d' + content_key(claim);
  };
  for (std::size_t i = 0; i < before.size(); ++i) known[whole(before[i])].push_back(i);
  std::vector<bool> kept(before.size(), false);
  std::vector<std::size_t> fresh;
  for (std::size_t i = 0; i < after.size(); ++i) {
    auto& same = known[whole(after[i])];
    if (same.empty()) {
      fresh.push_back(i);
      continue;
    }
    kept[same.front()] = true;
    same.pop_front();
    ++diff.unchanged;
  }
  std::map<std::string, std::deque<std::size_t>> left;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (!kept[i]) left[subject(before[i])].push_back(i);
  }
  for (const std::size_t i : fresh) {
    auto& was = left[subject(after[i])];
    if (was.empty()) {
      diff.added.push_back(i);
      continue;
    }
    diff.changed.emplace_back(was.front(), i);
    was.pop_front();
  }
  for (const auto& [key, indices] : left) {
    diff.dropped.insert(diff.dropped.end(), indices.begin(), indices.end());
  }
  std::sort(diff.dropped.begin(), diff.dropped.end());
  return diff;
}

}  // namespace gainsay
