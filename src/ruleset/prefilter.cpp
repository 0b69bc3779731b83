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
constexpr unsigned begin_bits = 17;

std::uint64_t key_of(const char* at, std::size_t bytes) {
  std::uint64_t key = 0;
  std::memcpy(&key, at, bytes);
  return key;
}

template <unsigned bits>
std::size_t hash(std::uint64_t key) {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;  // Knuth's multiplicative hashing
  return static_cast<std::size_t>((key * golden) >> (64U - bits));
}

bool continues_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

/// Numbers the sets and the literals, each once however many patterns share it.
class Prefilter::Builder {
 public:
  explicit Builder(Prefilter& filter) : filter_(filter) {}

  void add(const Pattern& pattern, bool claims) {
    pattern.set_number(pattern_);
    // The set whose shortest literal is the longest is taken for the rarest.
    const std::vector<std::string>* rarest = nullptr;
    std::vector<SetId> sets;
    SetId trigger = 0;
    for (const LiteralSet& set : pattern.program().literals) {
      if (shortest(*set) < short_key) continue;
      sets.push_back(number(set));
      if (rarest != nullptr && shortest(*rarest) >= shortest(*set)) continue;
      rarest = set.get();
      trigger = sets.back();
    }
    if (claims && rarest == nullptr) filter_.always_.push_back(pattern_);
    if (claims && rarest != nullptr) triggered_[trigger].push_back(pattern_);
    std::sort(sets.begin(), sets.end());
    sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
    filter_.demands_.add(sets);
    ++pattern_;
  }

  void finish() {
    for (const auto& list : triggered_) filter_.triggered_.add(list);
    for (const auto& list : sets_of_) filter_.sets_of_.add(list);
    const std::size_t literals = sets_of_.size();
    filter_.begins_.resize((std::size_t{1} << begin_bits) / 64);
    for (Index* index : {&filter_.long_, &filter_.short_}) {
      index->first.resize(std::size_t{1} << hash_bits);
      index->next.resize(literals);
    }
    for (std::uint32_t literal = 0; literal < literals; ++literal) {
      const std::string_view text = filter_.literal(literal);
      const bool is_long = text.size() >= long_key;
      Index& index = is_long ? filter_.long_ : filter_.short_;
      const std::size_t bit = hash<begin_bits>(key_of(text.data(), short_key));
      filter_.begins_[bit / 64] |= std::uint64_t{1} << (bit % 64);
      const std::size_t slot = hash<hash_bits>(key_of(text.data(), is_long ? long_key : short_key));
      index.next[literal] = std::exchange(index.first[slot], literal + 1);
    }
  }

 private:
  SetId number(const LiteralSet& set) {
    // Shared sets are recognised by their place, equal ones by their words.
    if (const auto known = by_place_.find(set.get()); known != by_place_.end()) {
      return known->second;
    }
    const auto fresh = static_cast<SetId>(triggered_.size());
    const auto [at, added] = by_words_.emplace(*set, fresh);
    by_place_.emplace(set.get(), at->second);
    if (!added) return at->second;
    triggered_.emplace_back();
    for (const std::string& text : *set) {
      const std::uint32_t literal = numbers_.add(text);
      if (literal == sets_of_.size()) {
        sets_of_.emplace_back();
        filter_.literals_ += text;
        filter_.literal_ends_.push_back(static_cast<std::uint32_t>(filter_.literals_.size()));
      }
      std::vector<SetId>& sets = sets_of_[literal];
      if (sets.empty() || sets.back() != fresh) sets.push_back(fresh);
    }
    return fresh;
  }

  Prefilter& filter_;
  std::uint32_t pattern_ = 0;
  std::vector<std::vector<std::uint32_t>> triggered_;  // by set
  std::vector<std::vector<SetId>> sets_of_;            // by literal
  std::unordered_map<const std::vector<std::string>*, SetId> by_place_;
  std::map<std::vector<std::string>, SetId> by_words_;
  StringIndex numbers_;  // of the literals
};

void Prefilter::Lists::add(const std::vector<std::uint32_t>& list) {
  items.insert(items.end(), list.begin(), list.end());
  ends.push_back(static_cast<std::uint32_t>(items.size()));
}

std::span<const std::uint32_t> Prefilter::Lists::operator[](std::size_t list) const {
  const std::size_t start = list == 0 ? 0 : ends[list - 1];
  return std::span(items).subspan(start, ends[list] - start);
}

Prefilter::Prefilter(const std::vector<Topic>& topics, std::string_view language,
                     const std::vector<const Pattern*>& patterns) {
  connect(topics, language);
  Builder builder(*this);
  for (std::size_t i = 0; i < patterns.size(); ++i) builder.add(*patterns[i], i < patterns_.size());
  builder.finish();
}

void Prefilter::connect(const std::vector<Topic>& topics, std::string_view language) {
  patterns_.clear();
  for (const Topic& topic : topics) {
    for (const TopicPattern& pattern : topic.patterns) {
      if (pattern.language == language) patterns_.push_back({&topic, &pattern});
    }
  }
}

std::string_view Prefilter::literal(std::uint32_t number) const {
  const std::size_t start = number == 0 ? 0 : literal_ends_[number - 1];
  return std::string_view(literals_).substr(start, literal_ends_[number] - start);
}

void Prefilter::look_up(const Index& index, std::uint64_t key, std::string_view rest,
                        std::size_t offset, std::vector<Hit>& hits) const {
  for (std::uint32_t at = index.first[hash<hash_bits>(key)]; at != 0; at = index.next[at - 1]) {
    if (rest.starts_with(literal(at - 1))) hits.push_back({offset, at - 1});
  }
}

void Prefilter::scan(std::string_view folded, std::vector<Hit>& hits) const {
  if (literals_.empty()) return;
  for (std::size_t at = 0; at + short_key <= folded.size(); ++at) {
    if (continues_letter(folded[at])) continue;
    const std::uint64_t key = key_of(folded.data() + at, short_key);
    const std::size_t bit = hash<begin_bits>(key);
    if ((begins_[bit / 64] >> (bit % 64) & 1U) == 0) continue;
    const std::string_view rest = folded.substr(at);
    look_up(short_, key, rest, at, hits);
    if (rest.size() < long_key) continue;
    look_up(long_, key_of(rest.data(), long_key), rest, at, hits);
  }
}

std::vector<Prefilter::Candidate> Prefilter::candidates(
    std::string_view folded, const std::vector<std::size_t>& ends) const {
  std::vector<Hit> hits;
  scan(folded, hits);
  std::vector<Candidate> found;
  std::vector<std::size_t> seen_in(triggered_.ends.size(), ends.size());  // by set: the last piece
  std::vector<SetId> here;
  auto hit = hits.begin();
  for (std::size_t piece = 0; piece < ends.size(); ++piece) {
    here.clear();
    for (; hit != hits.end() && hit->offset < ends[piece]; ++hit) {
      for (const SetId set : sets_of_[hit->literal]) {
        if (std::exchange(seen_in[set], piece) != piece) here.push_back(set);
      }
    }
    const std::size_t before = found.size();
    for (const SetId set : here) {
      for (const std::uint32_t pattern : triggered_[set]) {
        const auto demands = demands_[pattern];
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

std::vector<Prefilter::SetId> Prefilter::present(std::string_view folded) const {
  std::vector<Hit> hits;
  scan(folded, hits);
  std::vector<SetId> sets;
  for (const Hit& hit : hits) {
    const auto of_literal = sets_of_[hit.literal];
    sets.insert(sets.end(), of_literal.begin(), of_literal.end());
  }
  std::sort(sets.begin(), sets.end());
  sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
  return sets;
}

bool Prefilter::may_match(const Pattern& pattern, const std::vector<SetId>& present) const {
  const auto demands = demands_[pattern.number()];
  return std::includes(present.begin(), present.end(), demands.begin(), demands.end());
}

std::vector<const Pattern*> patterns_of(const std::vector<Topic>& topics,
                                        std::string_view language) {
  std::vector<const Pattern*> patterns;
  for (const Topic& topic : topics) {
    for (const TopicPattern& pattern : topic.patterns) {
      if (pattern.language == language) patterns.push_back(&pattern.pattern);
    }
  }
  const auto take = [&](const std::vector<Pattern>& some) {
    for (const Pattern& pattern : some) patterns.push_back(&pattern);
  };
  for (const Topic& topic : topics) {
    for (const auto* of_text : topic.text_patterns()) {
      const auto at = of_text->find(std::string(language));
      if (at != of_text->end()) take(at->second);
    }
    for (const TopicPattern& pattern : topic.patterns) {
      if (pattern.language == language) take(pattern.unless);
    }
  }
  return patterns;
}

}  // namespace gainsay
