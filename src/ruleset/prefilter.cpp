#include "ruleset/prefilter.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <unordered_map>
#include <utility>

#include "ruleset/pattern_literals.h"

namespace gainsay {
namespace {

constexpr std::size_t short_key = telling_bytes;
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
    std::vector<Demand> demands;
    SetId trigger = 0;
    Borders behind;  // the literal demanded last
    const PatternProgram& program = pattern.program();
    for (std::size_t i = 0; i < program.literals.size(); ++i) {
      const LiteralSet& set = program.literals[i];
      behind = behind + program.borders[i];
      if (shortest(*set) < short_key) continue;
      demands.push_back({number(set), std::exchange(behind, Borders())});
      if (rarest != nullptr && shortest(*rarest) >= shortest(*set)) continue;
      rarest = set.get();
      trigger = demands.back().set;
    }
    if (claims && rarest == nullptr) filter_.always_.push_back(pattern_);
    if (claims && rarest != nullptr) triggered_[trigger].push_back(pattern_);
    filter_.demands_.add(demands);
    ++pattern_;
  }

  void finish() {
    for (const auto& list : triggered_) filter_.triggered_.add(list);
    for (const auto& list : sets_of_) filter_.sets_of_.add(list);
    filter_.begins_.resize((std::size_t{1} << begin_bits) / 64);
    std::vector<std::vector<Keyed>> long_keys(std::size_t{1} << hash_bits);
    std::vector<std::vector<Keyed>> short_keys(std::size_t{1} << hash_bits);
    for (std::uint32_t literal = 0; literal < sets_of_.size(); ++literal) {
      const std::string_view text = filter_.literal(literal);
      const std::size_t bit = hash<begin_bits>(key_of(text.data(), short_key));
      filter_.begins_[bit / 64] |= std::uint64_t{1} << (bit % 64);
      const bool is_long = text.size() >= long_key;
      const std::uint64_t key = key_of(text.data(), is_long ? long_key : short_key);
      (is_long ? long_keys : short_keys)[hash<hash_bits>(key)].push_back(
          {key, literal, static_cast<std::uint32_t>(text.size())});
    }
    for (const auto& list : long_keys) filter_.long_.add(list);
    for (const auto& list : short_keys) filter_.short_.add(list);
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

void Prefilter::look_up(const Index& index, std::uint64_t key, std::string_view rest, Hit hit,
                        std::vector<Hit>& hits) const {
  for (const Keyed& keyed : index[hash<hash_bits>(key)]) {
    if (keyed.key != key || keyed.size > rest.size()) continue;
    hit.literal = keyed.literal;
    if (rest.starts_with(literal(hit.literal))) hits.push_back(hit);
  }
}

void Prefilter::scan(std::string_view folded, std::vector<Hit>& hits) const {
  if (literals_.empty()) return;
  Hit hit;
  for (std::size_t at = 0; at + short_key <= folded.size(); ++at) {
    if (continues_letter(folded[at])) continue;
    if (folded[at] == separator) {
      ++hit.token;
      continue;  // no literal begins with it
    }
    const std::uint64_t key = key_of(folded.data() + at, short_key);
    const std::size_t bit = hash<begin_bits>(key);
    if ((begins_[bit / 64] >> (bit % 64) & 1U) == 0) continue;
    const std::string_view rest = folded.substr(at);
    hit.offset = at;
    look_up(short_, key, rest, hit, hits);
    if (rest.size() < long_key) continue;
    look_up(long_, key_of(rest.data(), long_key), rest, hit, hits);
  }
}

std::vector<Prefilter::Candidate> Prefilter::candidates(std::string_view folded,
                                                        const std::vector<std::size_t>& ends,
                                                        bool in_order) const {
  std::vector<Hit> hits;
  scan(folded, hits);
  std::vector<Candidate> found;
  Presence presence(*this);
  auto hit = hits.begin();
  for (std::size_t piece = 0; piece < ends.size(); ++piece) {
    presence.begin_piece();
    for (; hit != hits.end() && hit->offset < ends[piece]; ++hit) presence.add(*hit);
    const std::size_t before = found.size();
    for (const SetId set : presence.here_) {
      for (const std::uint32_t pattern : triggered_[set]) {
        if (presence.has_all(pattern) && (!in_order || presence.in_order(pattern))) {
          found.push_back({piece, pattern});
        }
      }
    }
    for (const std::uint32_t pattern : always_) found.push_back({piece, pattern});
    std::sort(found.begin() + static_cast<std::ptrdiff_t>(before), found.end());
  }
  return found;
}

Prefilter::Presence::Presence(const Prefilter& filter)
    : filter_(filter), sets_(filter.triggered_.ends.size()) {}

void Prefilter::Presence::begin_piece() {
  ++piece_;
  places_.clear();
  here_.clear();
}

void Prefilter::Presence::read(std::string_view folded) {
  begin_piece();
  hits_.clear();
  filter_.scan(folded, hits_);
  for (const Hit& hit : hits_) add(hit);
}

void Prefilter::Presence::add(const Hit& hit) {
  const std::size_t end = hit.offset + filter_.literal(hit.literal).size();
  for (const SetId set : filter_.sets_of_[hit.literal]) {
    OfSet& of_set = sets_[set];
    const auto place = static_cast<std::uint32_t>(places_.size());
    if (of_set.piece != piece_) {
      of_set = {piece_, place, place};
      here_.push_back(set);
    } else {
      places_[std::exchange(of_set.last, place)].next = place;
    }
    places_.push_back({hit.offset, end, hit.token, none});
  }
}

bool Prefilter::Presence::has_all(std::uint32_t pattern) const {
  const std::span<const Demand> demands = filter_.demands_[pattern];
  return std::all_of(demands.begin(), demands.end(),
                     [&](const Demand& demand) { return sets_[demand.set].piece == piece_; });
}

bool Prefilter::Presence::in_order(std::uint32_t pattern) {
  const std::span<const Demand> demands = filter_.demands_[pattern];
  if (demands.size() < 2) return true;
  reached_.clear();
  const auto places_of = [&](const Demand& demand, const auto& use) {
    for (std::uint32_t at = sets_[demand.set].first; at != none; at = places_[at].next) use(at);
  };
  places_of(demands.front(), [&](std::uint32_t at) { reached_.push_back(at); });
  for (const Demand& demand : demands.subspan(1)) {
    next_.clear();
    places_of(demand, [&](std::uint32_t at) {
      const Place& place = places_[at];
      const bool fits = std::any_of(reached_.begin(), reached_.end(), [&](std::uint32_t from) {
        const Place& before = places_[from];
        if (place.start < before.end) return false;
        const std::uint32_t borders = place.token - before.token;
        return borders >= demand.behind.least && borders <= demand.behind.most;
      });
      if (fits) next_.push_back(at);
    });
    if (next_.empty()) return false;
    std::swap(reached_, next_);
  }
  return true;
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
