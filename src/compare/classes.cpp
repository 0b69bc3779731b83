#include "compare/classes.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "compare/neighbours.h"
#include "compare/relation.h"
#include "compare/voice.h"
#include "extract/open_phrase.h"

namespace gainsay {
namespace {

// Up to this many classes all pairs are judged.
constexpr std::size_t few = 48;

class Key {
 public:
  Key& operator<<(std::string_view text) {
    key_ += text;
    key_ += '\x1f';
    return *this;
  }
  Key& operator<<(double number) { return bytes(&number, sizeof number); }
  Key& operator<<(const DayRange& range) {
    for (const auto& day : {range.first, range.last}) {
      const auto count =
          day ? day->time_since_epoch().count() : Day::min().time_since_epoch().count();
      bytes(&count, sizeof count);
    }
    return *this;
  }
  template <typename Enum>
  Key& word(Enum value) {
    key_ += static_cast<char>('a' + static_cast<int>(value));
    return *this;
  }
  [[nodiscard]] std::string take() { return std::move(key_); }

 private:
  Key& bytes(const void* data, std::size_t size) {
    key_.append(static_cast<const char*>(data), size);
    return *this;
  }

  std::string key_;
};

std::string about_key(const Claim& claim) {
  Key key;
  for (const auto& [slot, filler] : claim.about) key << slot << filler.entity;
  key << "";
  for (const std::string& word : claim.scope) key << word;
  return key.take();
}

struct AddValue {
  Key& key;
  void operator()(const StateValue& value) const {
    for (const std::string& state : value.states) key << state;
  }
  void operator()(const NumberValue& value) const {
    constexpr double open = -1e300;
    key.word(value.type).word(value.soft);
    key << value.low.value_or(open) << value.high.value_or(open) << value.grain << value.unit;
  }
  void operator()(const DateValue& value) const { key << value.range; }
  void operator()(const EntityValue& value) const { key << value.entity; }
};

std::string class_key(const Claim& claim, const Topic& topic, const EntityRules& entities) {
  Key key;
  std::visit(AddValue{key}, claim.value);
  key.word(claim.act).word(claim.mode).word(claim.certainty).word(claim.voice);
  key.word(claim.holds.deadline).word(claim.undated).word(claim.corrects).word(claim.superseded);
  key.word(claim.headline).word(!claim.because.empty());
  key << claim.holds.begin << claim.holds.end << claim.as_of;
  // Whether a toll that falls is a reversal depends on whose it is.
  if (topic.time == TimeKind::Grows) key << voice_key(claim, entities);
  return key.take();
}

// By what an about is found in one slot: the entity, or each word of an open phrase.
std::vector<std::string> keys_of(const std::string& filler, const TopicSlot* slot) {
  if (slot != nullptr && slot->open()) return words_of_phrase(filler);
  return {filler};
}

}  // namespace

int evidence_rank(const Claim& claim) {
  const bool filled = std::any_of(claim.about.begin(), claim.about.end(),
                                  [](const auto& slot) { return slot.second.filled; });
  return (claim.because.empty() ? 0 : 8) + 2 * static_cast<int>(claim.voice) + (filled ? 1 : 0);
}

ClaimClasses::ClaimClasses(const std::vector<Claim>& claims, const std::vector<std::size_t>& bucket,
                           const Topic& topic, const Ruleset& ruleset)
    : claims_(claims), topic_(topic), ruleset_(ruleset) {
  divide(bucket);
  relate_abouts();
}

void ClaimClasses::divide(const std::vector<std::size_t>& bucket) {
  std::unordered_map<std::string, std::uint32_t> abouts;
  std::unordered_map<std::string, std::size_t> numbers;
  for (const std::size_t index : bucket) {
    const Claim& claim = claims_[index];
    const auto [about, new_about] =
        abouts.emplace(about_key(claim), static_cast<std::uint32_t>(abouts_.size()));
    if (new_about) abouts_.emplace_back();
    if (claim.because.empty()) ++abouts_[about->second].stated;
    const std::string key = about->first + '\x1e' + class_key(claim, topic_, ruleset_.entities);
    const auto [number, is_new] = numbers.emplace(key, classes_.size());
    if (is_new) {
      ClaimClass& added = classes_.emplace_back();
      added.about = about->second;
      added.derived = !claim.because.empty();
      abouts_[about->second].classes.push_back(number->second);
    }
    classes_[number->second].members.push_back(index);
  }
  for (ClaimClass& one : classes_) {
    std::stable_sort(one.members.begin(), one.members.end(), [&](std::size_t a, std::size_t b) {
      return evidence_rank(claims_[a]) < evidence_rank(claims_[b]);
    });
    const Claim& first = claims_[one.members.front()];
    one.other = one.members.back();
    const auto differs = [&](auto by) {
      const auto found = std::find_if(one.members.begin(), one.members.end(), by);
      if (found == one.members.end()) return false;
      one.other = *found;
      return true;
    };
    if (!differs([&](std::size_t i) { return claims_[i].source != first.source; })) {
      const std::string voice = voice_key(first, ruleset_.entities);
      differs([&](std::size_t i) { return voice_key(claims_[i], ruleset_.entities) != voice; });
    }
  }
}

// An about meets those that have the same, a part, the whole or nothing in its rarest slot.
void ClaimClasses::relate_abouts() {
  const EntityRules& entities = ruleset_.entities;
  const auto claim_of = [&](std::uint32_t about) -> const Claim& {
    return front(abouts_[about].classes.front());
  };
  struct Slot {
    std::unordered_map<std::string, std::vector<std::uint32_t>> exactly;
    std::unordered_map<std::string, std::vector<std::uint32_t>> within;
    std::vector<std::uint32_t> unsaid;
  };
  const auto count = static_cast<std::uint32_t>(abouts_.size());
  if (count == 1) {  // as most claims of most stories have no other of their topic
    comparable_.emplace_back(0, 0);
    return;
  }
  const auto wholes = [&](const std::string& entity) -> const std::vector<std::string>& {
    static const std::vector<std::string> none;
    const Entity* known = entities.find(entity);
    return known == nullptr ? none : known->part_of;
  };
  std::vector<Slot> slots(topic_.about.size());
  for (std::uint32_t about = 0; about < count; ++about) {
    for (std::size_t s = 0; s < slots.size(); ++s) {
      const auto filler = claim_of(about).about.find(topic_.about[s]);
      if (filler == claim_of(about).about.end()) {
        slots[s].unsaid.push_back(about);
        continue;
      }
      const std::string& entity = filler->second.entity;
      slots[s].exactly[entity].push_back(about);
      for (const std::string& key : keys_of(entity, topic_.slot(topic_.about[s]))) {
        slots[s].within[key].push_back(about);
      }
      for (const std::string& whole : wholes(entity)) slots[s].within[whole].push_back(about);
    }
  }
  for (std::uint32_t about = 0; about < count; ++about) {
    std::vector<std::uint32_t> candidates;
    bool narrowed = false;
    for (std::size_t s = 0; s < slots.size(); ++s) {
      const auto filler = claim_of(about).about.find(topic_.about[s]);
      if (filler == claim_of(about).about.end()) continue;
      const std::string& entity = filler->second.entity;
      std::vector<std::uint32_t> found;
      for (const std::string& key : keys_of(entity, topic_.slot(topic_.about[s]))) {
        const auto& with_key = slots[s].within[key];
        found.insert(found.end(), with_key.begin(), with_key.end());
      }
      for (const std::string& whole : wholes(entity)) {
        const auto& of_whole = slots[s].exactly[whole];
        found.insert(found.end(), of_whole.begin(), of_whole.end());
      }
      found.insert(found.end(), slots[s].unsaid.begin(), slots[s].unsaid.end());
      if (!narrowed || found.size() < candidates.size()) candidates = std::move(found);
      narrowed = true;
    }
    if (!narrowed) {
      for (std::uint32_t other = 0; other < count; ++other) candidates.push_back(other);
    }
    // Phrases meet by each word that they share.
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    // Candidates are complete for each about, so of a pair the later one finds the earlier.
    for (const std::uint32_t other : candidates) {
      if (other > about) continue;
      if (other != about && relate_about(claim_of(other), claim_of(about), topic_, entities) ==
                                AboutRelation::Different) {
        continue;
      }
      comparable_.emplace_back(other, about);
    }
  }
  std::sort(comparable_.begin(), comparable_.end());
}

std::size_t ClaimClasses::comparable_pairs() const {
  std::size_t pairs = 0;
  for (const auto& [a, b] : comparable_) {
    const std::size_t x = abouts_[a].stated;
    const std::size_t y = abouts_[b].stated;
    pairs += a != b ? x * y : x > 0 ? x * (x - 1) / 2 : 0;
  }
  return pairs;
}

void ClaimClasses::for_each_pair(const std::function<void(std::size_t, std::size_t)>& visit) const {
  for (const auto& [a, b] : comparable_) {
    const std::vector<std::size_t>& x = abouts_[a].classes;
    const std::vector<std::size_t>& y = abouts_[b].classes;
    const bool of_one = a == b;
    if (x.size() * y.size() <= few * few) {
      for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t j = of_one ? i : 0; j < y.size(); ++j) visit(x[i], y[j]);
      }
      continue;
    }
    std::vector<std::size_t> all = x;
    if (!of_one) all.insert(all.end(), y.begin(), y.end());
    std::vector<const Claim*> fronts;
    for (const std::size_t number : all) fronts.push_back(&front(number));
    for_each_neighbour(fronts, [&](std::size_t i, std::size_t j) {
      const bool across = i < x.size() && j >= x.size();
      if (of_one || across) visit(all[i], all[j]);
    });
    if (of_one) {
      for (const std::size_t number : x) visit(number, number);
    }
  }
}

}  // namespace gainsay
