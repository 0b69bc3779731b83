#include "ruleset/prefilter.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <unordered_map>
#include <utility>

#include "ruleset/pattern_literals.h"

namespace gainsay {
namespace {

constexpr unsigned list_bits = 13;   // of a key's hash
constexpr unsigned begin_bits = 16;  // likewise

// The first eight bytes of a text as a number, with zeros where it is shorter.
std::uint64_t first_bytes(std::string_view text) {
  std::uint64_t bytes = 0;
  if (text.size() >= sizeof(bytes)) {  // of a known size: no call
    std::memcpy(&bytes, text.data(), sizeof(bytes));
  } else {
    std::memcpy(&bytes, text.data(), text.size());
  }
  return bytes;
}

constexpr std::uint64_t cut(std::uint64_t bytes, std::size_t size) {
  return size == sizeof(bytes) ? bytes : bytes & ((std::uint64_t{1} << 8 * size) - 1);
}

std::uint64_t hash(std::uint64_t key) {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;  // Knuth's multiplicative hashing
  return key * golden;
}

template <unsigned bits>
std::size_t upper(std::uint64_t hash) {
  return static_cast<std::size_t>(hash >> (64U - bits));
}

bool continues_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

/// Numbers the sets and the literals, each once however many patterns share it.
class Prefilter::Builder {
 public:
  Builder(Prefilter& filter, const Folder& folder) : filter_(filter), folder_(folder) {}

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
      if (shortest(*set) < telling_bytes) continue;
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
    fill(filter_.anywhere_, false);
    fill(filter_.beginning_, true);
    filter_.rules_out_ = filter_.always_.empty();
    for (SetId set = 0; set < triggered_.size(); ++set) {
      if (!triggered_[set].empty() && filter_.survives_[set] == 0) filter_.rules_out_ = false;
    }
  }

 private:
  void fill(Dictionary& dictionary, bool beginning) const {
    for (std::size_t i = 0; i < dictionary.shelves.size(); ++i) {
      Shelf& shelf = dictionary.shelves[i];
      shelf.begins.resize((std::size_t{1} << begin_bits) / 64);
      std::vector<std::vector<Keyed>> lists(std::size_t{1} << list_bits);
      for (std::uint32_t literal = 0; literal < sets_of_.size(); ++literal) {
        if (numbers_[literal].starts_with(separator) != beginning) continue;
        const std::string_view text = filter_.literal(literal);
        if (shelf_of(text) != i) continue;
        const std::uint64_t key = cut(first_bytes(text), key_sizes[i]);
        const std::size_t bit = upper<begin_bits>(hash(key));
        shelf.begins[bit / 64] |= std::uint64_t{1} << (bit % 64);
        lists[upper<list_bits>(hash(key))].push_back(
            {key, literal, static_cast<std::uint32_t>(text.size())});
        dictionary.empty = false;
      }
      for (const auto& list : lists) shelf.by_hash.add(list);
    }
  }

  static std::size_t shelf_of(std::string_view text) {
    const auto fits = [&](std::size_t size) { return size <= text.size(); };
    const auto* const at = std::find_if(std::begin(key_sizes), std::end(key_sizes), fits);
    return static_cast<std::size_t>(at - std::begin(key_sizes));
  }

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
    filter_.survives_.push_back(std::all_of(set->begin(), set->end(), [&](const std::string& text) {
      return survives_skimming(text, folder_);
    }));
    for (const std::string& text : *set) {
      const std::uint32_t literal = numbers_.add(text);
      if (literal == sets_of_.size()) {
        sets_of_.emplace_back();
        filter_.literals_ += std::string_view(text).substr(text.starts_with(separator) ? 1 : 0);
        filter_.literal_ends_.push_back(static_cast<std::uint32_t>(filter_.literals_.size()));
      }
      std::vector<SetId>& sets = sets_of_[literal];
      if (sets.empty() || sets.back() != fresh) sets.push_back(fresh);
    }
    return fresh;
  }

  Prefilter& filter_;
  const Folder& folder_;
  std::uint32_t pattern_ = 0;
  std::vector<std::vector<std::uint32_t>> triggered_;  // by set
  std::vector<std::vector<SetId>> sets_of_;            // by literal
  std::unordered_map<const std::vector<std::string>*, SetId> by_place_;
  std::map<std::vector<std::string>, SetId> by_words_;
  StringIndex numbers_;  // of the literals
};

Prefilter::Prefilter(const std::vector<Topic>& topics, const Language& language,
                     const std::vector<const Pattern*>& patterns) {
  connect(topics, language.code);
  Builder builder(*this, language.folder);
  for (std::size_t i = 0; i < patterns.size(); ++i) builder.add(*patterns[i], i < patterns_.size());
  builder.finish();
}

void Prefilter::connect(const std::vector<Topic>& topics, std::string_view language) {
  patterns_.clear();
  for (const Topic& topic : topics) {
    const std::uint64_t kinds = topic.kinds();
    for (const TopicPattern& pattern : topic.patterns) {
      if (pattern.language == language) patterns_.push_back({&topic, &pattern, kinds});
    }
  }
}

std::string_view Prefilter::literal(std::uint32_t number) const {
  const std::size_t start = number == 0 ? 0 : literal_ends_[number - 1];
  return std::string_view(literals_).substr(start, literal_ends_[number] - start);
}

void Prefilter::look_up(const Dictionary& dictionary, std::string_view rest, Hit hit,
                        std::vector<Hit>& hits) const {
  const std::uint64_t bytes = first_bytes(rest);
  for (std::size_t i = 0; i < dictionary.shelves.size(); ++i) {
    const Shelf& shelf = dictionary.shelves[i];
    const std::uint64_t key = cut(bytes, key_sizes[i]);
    const std::size_t bit = upper<begin_bits>(hash(key));
    if ((shelf.begins[bit / 64] >> (bit % 64) & 1U) == 0) continue;
    for (const Keyed& keyed : shelf.by_hash[upper<list_bits>(hash(key))]) {
      if (keyed.key != key || keyed.size > rest.size()) continue;
      hit.literal = keyed.literal;
      const bool whole = keyed.size == key_sizes[i];  // the key says it all
      if (whole || rest.starts_with(literal(hit.literal))) hits.push_back(hit);
    }
  }
}

void Prefilter::scan(std::string_view folded, std::vector<Hit>& hits) const {
  if (literals_.empty()) return;
  Hit hit;
  bool begins = true;  // a token; so does what is looked through
  for (std::size_t at = 0; at + telling_bytes <= folded.size(); ++at) {
    if (folded[at] == separator) {
      ++hit.token;
      begins = true;
      continue;  // no literal in the dictionaries begins with it
    }
    if (continues_letter(folded[at])) continue;
    const std::string_view rest = folded.substr(at);
    hit.offset = at;
    if (std::exchange(begins, false)) look_up(beginning_, rest, hit, hits);
    if (!anywhere_.empty) {
      look_up(anywhere_, rest, hit, hits);
    } else if (const std::size_t next = rest.find(separator); next != std::string_view::npos) {
      at += next - 1;
    } else {
      return;
    }
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

bool Prefilter::may_match(const Skim& skim) const {
  std::vector<Hit> hits;
  scan(skim.folded, hits);
  std::vector<SetId> here;
  auto hit = hits.begin();
  for (const std::size_t end : skim.ends) {
    if (hit == hits.end()) return false;
    here.clear();
    for (; hit != hits.end() && hit->offset < end; ++hit) {
      for (const SetId set : sets_of_[hit->literal]) here.push_back(set);
    }
    const auto met = [&](const Demand& demand) {
      return survives_[demand.set] == 0 ||
             std::find(here.begin(), here.end(), demand.set) != here.end();
    };
    for (const SetId set : here) {
      for (const std::uint32_t pattern : triggered_[set]) {
        const std::span<const Demand> demands = demands_[pattern];
        if (std::all_of(demands.begin(), demands.end(), met)) return true;
      }
    }
  }
  return false;
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
