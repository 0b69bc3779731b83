#include "ruleset/prefilter.h"

#include <algorithm>
#include <cstring>
#include <map>

namespace gainsay {
namespace {

// Two Arabic letters or four Latin ones: long enough to be rare, short enough for most literals.
constexpr std::size_t key_bytes = 4;
constexpr unsigned hash_bits = 14;

std::uint32_t hash(const char* at) {
  std::uint32_t key = 0;
  std::memcpy(&key, at, key_bytes);
  constexpr std::uint32_t golden = 2654435761U;  // Knuth's multiplicative hashing
  return (key * golden) >> (32U - hash_bits);
}

// The set whose shortest literal is the longest is taken for the rarest.
LiteralSet rarest(const std::vector<LiteralSet>& sets) {
  LiteralSet best;
  for (const LiteralSet& set : sets) {
    if (shortest(*set) < key_bytes) continue;
    if (best == nullptr || shortest(*set) > shortest(*best)) best = set;
  }
  return best;
}

}  // namespace

Prefilter::Prefilter(const std::vector<Topic>& topics, std::string_view language)
    : buckets_(std::size_t{1} << hash_bits) {
  std::map<std::string, std::vector<std::uint32_t>> users;
  for (const Topic& topic : topics) {
    for (const TopicPattern& pattern : topic.patterns) {
      if (pattern.language != language) continue;
      const auto id = static_cast<std::uint32_t>(patterns_.size());
      patterns_.push_back({&topic, &pattern});
      if (const LiteralSet set = rarest(pattern.pattern.program().literals)) {
        for (const std::string& literal : *set) users[literal].push_back(id);
      } else {
        always_.push_back(id);
      }
    }
  }
  for (auto& [text, patterns] : users) {
    const auto id = static_cast<std::uint32_t>(literals_.size());
    std::uint32_t& bucket = buckets_[hash(text.data())];
    next_.push_back(bucket);
    bucket = id + 1;
    literals_.push_back({text, std::move(patterns)});
  }
}

void Prefilter::scan(std::string_view folded, std::vector<Hit>& hits) const {
  if (literals_.empty() || folded.size() < key_bytes) return;
  for (std::size_t at = 0; at + key_bytes <= folded.size(); ++at) {
    for (std::uint32_t id = buckets_[hash(folded.data() + at)]; id != 0; id = next_[id - 1]) {
      const Literal& literal = literals_[id - 1];
      if (folded.compare(at, literal.text.size(), literal.text) != 0) continue;
      for (const std::uint32_t pattern : literal.patterns) hits.push_back({at, pattern});
    }
  }
}

}  // namespace gainsay
