#include "ruleset/prefilter.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <unordered_map>
#include <utility>

namespace gainsay {
namespace {

// Two Arabic letters or four Latin ones are the least that is rare enough to be looked for.
constexpr std::size_t short_key = 4;
constexpr std::size_t long_key = 8;
constexpr unsigned hash_bits = 15;

std::uint64_t key_of(const char* at, std::size_t bytes) {
  std::uint64_t key = 0;
  std::memcpy(&key, at, bytes);
  return key;
}

std::size_t hash(std::uint64_t key) {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;  // Knuth's multiplicative hashing
  return static_cast<std::size_t>((key * golden) >> (64U - hash_bits));
}

bool continues_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

/// Numbers the sets and the literals, each once however many patterns share it.
class Prefilter::Builder {
 public:
  explicit Builder(Prefilter& filter) : filter_(filter) {}

  void add(const Entry& entry) {
    const auto pattern = static_cast<std::uint32_t>(filter_.patterns_.size());
    filter_.patterns_.push_back(entry);
    // The set whose shortest literal is the longest is taken for the rarest.
    const std::vector<std::string>* rarest = nullptr;
    std::vector<SetId> sets;
    SetId trigger = 0;
    for (const LiteralSet& set : entry.pattern->pattern.program().literals) {
      if (shortest(*set) < short_key) continue;
      sets.push_back(number(set));
      if (rarest != nullptr && shortest(*rarest) >= shortest(*set)) continue;
      rarest = set.get();
      trigger = sets.back();
    }
    if (rarest == nullptr) {
      filter_.always_.push_back(pattern);
    } else {
      filter_.triggered_[trigger].push_back(pattern);
    }
    std::sort(sets.begin(), sets.end());
    sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
    std::erase(sets, trigger);
    filter_.demands_.push_back(std::move(sets));
  }

  void build_indexes() {
    for (Index* index : {&filter_.long_, &filter_.short_}) {
      index->bits.resize((std::size_t{1} << hash_bits) / 64);
      index->first.resize(std::size_t{1} << hash_bits);
      index->next.resize(filter_.literals_.size());
    }
    for (std::uint32_t literal = 0; literal < filter_.literals_.size(); ++literal) {
      const std::string& text = filter_.literals_[literal].text;
      const bool is_long = text.size() >= long_key;
      Index& index = is_long ? filter_.long_ : filter_.short_;
      const std::size_t slot = hash(key_of(text.data(), is_long ? long_key : short_key));
      index.bits[slot / 64] |= std::uint64_t{1} << (slot % 64);
      index.next[literal] = std::exchange(index.first[slot], literal + 1);
    }
  }

 private:
  SetId number(const LiteralSet& set) {
    // Shared sets are recognised by their place, equal ones by their words.
    if (const auto known = by_place_.find(set.get()); known != by_place_.end()) {
      return known->second;
    }
    const auto fresh = static_cast<SetId>(filter_.triggered_.size());
    const auto [at, added] = by_words_.emplace(*set, fresh);
    by_place_.emplace(set.get(), at->second);
    if (!added) return at->second;
    filter_.triggered_.emplace_back();
    for (const std::string& text : *set) {
      const auto [literal, new_literal] =
          literals_.emplace(text, static_cast<std::uint32_t>(filter_.literals_.size()));
      if (new_literal) filter_.literals_.push_back({text, {}});
      std::vector<SetId>& sets = filter_.literals_[literal->second].sets;
      if (sets.empty() || sets.back() != fresh) sets.push_back(fresh);
    }
    return fresh;
  }

  Prefilter& filter_;
  std::unordered_map<const std::vector<std::string>*, SetId> by_place_;
  std::map<std::vector<std::string>, SetId> by_words_;
  std::unordered_map<std::string, std::uint32_t> literals_;
};

Prefilter::Prefilter(const std::vector<Topic>& topics, std::string_view language) {
  Builder builder(*this);
  for (const Topic& topic : topics) {
    for (const TopicPattern& pattern : topic.patterns) {
      if (pattern.language == language) builder.add({&topic, &pattern});
    }
  }
  builder.build_indexes();
}

void Prefilter::look_up(const Index& index, std::uint64_t key, std::string_view rest,
                        std::size_t offset, std::vector<Hit>& hits) const {
  const std::size_t slot = hash(key);
  if ((index.bits[slot / 64] >> (slot % 64) & 1U) == 0) return;
  for (std::uint32_t at = index.first[slot]; at != 0; at = index.next[at - 1]) {
    if (rest.starts_with(literals_[at - 1].text)) hits.push_back({offset, at - 1});
  }
}

void Prefilter::scan(std::string_view folded, std::vector<Hit>& hits) const {
  if (literals_.empty()) return;
  for (std::size_t at = 0; at + short_key <= folded.size(); ++at) {
    if (continues_letter(folded[at])) continue;
    const std::string_view rest = folded.substr(at);
    look_up(short_, key_of(rest.data(), short_key), rest, at, hits);
    if (rest.size() < long_key) continue;
    look_up(long_, key_of(rest.data(), long_key), rest, at, hits);
  }
}

std::vector<Prefilter::Candidate> Prefilter::candidates(
    std::string_view folded, const std::vector<std::size_t>& ends) const {
  std::vector<Hit> hits;
  scan(folded, hits);
  std::vector<Candidate> found;
  std::vector<std::size_t> seen_in(triggered_.size(), ends.size());  // by set: the last piece
  std::vector<SetId> here;
  auto hit = hits.begin();
  for (std::size_t piece = 0; piece < ends.size(); ++piece) {
    here.clear();
    for (; hit != hits.end() && hit->offset < ends[piece]; ++hit) {
      for (const SetId set : literals_[hit->literal].sets) {
        if (std::exchange(seen_in[set], piece) != piece) here.push_back(set);
      }
    }
    const std::size_t before = found.size();
    for (const SetId set : here) {
      for (const std::uint32_t pattern : triggered_[set]) {
        const auto& demands = demands_[pattern];
        const bool all = std::all_of(demands.begin(), demands.end(),
                                     [&](const SetId other) { return seen_in[other] == piece; });
        if (all) found.push_back({piece, pattern});
      }
    }
    for (const std::uint32_t pattern : always_) found.push_back({piece, pattern});
    std::sort(found.begin() + static_cast<std::ptrdiff_t>(before), found.end());
  }
  return found;
}

}  // namespace gainsay
