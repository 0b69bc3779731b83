#include "ruleset/prefilter.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <unordered_map>
#include <utility>

#include "base/utf8.h"
#include "ruleset/pattern_literals.h"

namespace gainsay {
namespace {

constexpr unsigned list_bits = 13;   // of a key's hash
constexpr unsigned begin_bits = 16;  // likewise
constexpr std::size_t six = 6;       // bytes: three letters of Arabic
constexpr std::size_t four = 4;
static_assert(four == telling_bytes);

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

void set_bit(std::size_t bit, std::vector<std::uint64_t>& bits) {
  bits[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

bool has_bit(std::size_t bit, const std::vector<std::uint64_t>& bits) {
  return (bits[bit / 64] >> (bit % 64) & 1U) != 0;
}

constexpr char32_t most_letters = 0x1000;  // nearly all scripts that have clitics

bool continues_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

/// Numbers the sets and the literals, each once however many patterns share it.
class Prefilter::Builder {
 public:
  Builder(Prefilter& filter, const Language& language)
      : filter_(filter), folder_(language.folder) {
    filter_.letters_.resize(most_letters / 64);
    for (const Clitic& clitic : language.clitics.all()) {
      for (std::size_t at = 0; at < clitic.strip.size();) {
        const char32_t letter = next_code_point(clitic.strip, at);
        if (letter < most_letters) set_bit(letter, filter_.letters_);
      }
    }
  }

  void add(const Pattern& pattern, bool claims) {
    pattern.set_number(pattern_);
    // The set whose shortest literal is the longest is taken for the rarest.
    std::size_t rarest = 0;  // bytes of its shortest literal; 0: none
    std::vector<Demand> demands;
    SetId trigger = 0;
    Borders behind;  // the literal demanded last
    const PatternProgram& program = pattern.program();
    const bool behind_clitics =
        std::all_of(program.letters_before.begin(), program.letters_before.end(),
                    [&](char32_t c) { return c < most_letters && has_bit(c, filter_.letters_); });
    const bool any_telling =
        std::any_of(program.literals.begin(), program.literals.end(),
                    [](const LiteralSet& set) { return is_telling(*set); });
    for (std::size_t i = 0; i < program.literals.size(); ++i) {
      const LiteralSet set = behind_clitics ? program.literals[i] : anywhere(program.literals[i]);
      behind = behind + program.borders[i];
      const bool demanded = any_telling ? is_telling(*set) : shortest(*set) >= telling_bytes;
      if (!demanded) continue;
      demands.push_back({number(set), std::exchange(behind, Borders())});
      if (rarest != 0 && rarest >= shortest(*set)) continue;
      rarest = shortest(*set);
      trigger = demands.back().set;
    }
    if (claims && rarest == 0) filter_.always_.push_back(pattern_);
    if (claims && rarest != 0) triggered_[trigger].push_back(pattern_);
    filter_.demands_.add(demands);
    ++pattern_;
  }

  void finish() {
    for (const auto& list : triggered_) filter_.triggered_.add(list);
    for (const auto& list : sets_of_) filter_.sets_of_.add(list);
    fill(filter_.beginning_, [](std::string_view text) { return text.starts_with(separator); });
    fill(filter_.behind_letters_,
         [](std::string_view text) { return text.starts_with(behind_letters); });
    fill(filter_.anywhere_,
         [](std::string_view text) { return letters_of(text).size() == text.size(); });
    filter_.rules_out_ = filter_.always_.empty();
    for (SetId set = 0; set < triggered_.size(); ++set) {
      if (!triggered_[set].empty() && filter_.survives_[set] == 0) filter_.rules_out_ = false;
    }
  }

 private:
  template <typename Which>
  void fill(Dictionary& dictionary, const Which& which) const {
    dictionary.by_six.resize((std::size_t{1} << begin_bits) / 64);
    dictionary.by_four = dictionary.by_six;
    for (std::size_t i = 0; i < dictionary.shelves.size(); ++i) {
      Shelf& shelf = dictionary.shelves[i];
      shelf.begins.resize((std::size_t{1} << begin_bits) / 64);
      std::vector<std::vector<Keyed>> lists(std::size_t{1} << list_bits);
      for (std::uint32_t literal = 0; literal < sets_of_.size(); ++literal) {
        if (!which(numbers_[literal])) continue;
        const std::string_view text = filter_.literal(literal);
        if (shelf_of(text) != i) continue;
        note_beginning(text, dictionary);
        const std::uint64_t key = cut(first_bytes(text), key_sizes[i]);
        set_bit(upper<begin_bits>(hash(key)), shelf.begins);
        lists[upper<list_bits>(hash(key))].push_back(
            {key, literal, static_cast<std::uint32_t>(text.size())});
        dictionary.empty = false;
      }
      for (const auto& list : lists) shelf.by_hash.add(list);
    }
  }

  static void note_beginning(std::string_view text, Dictionary& dictionary) {
    const bool long_enough = text.size() >= six;
    const std::uint64_t key = cut(first_bytes(text), long_enough ? six : four);
    set_bit(upper<begin_bits>(hash(key)), long_enough ? dictionary.by_six : dictionary.by_four);
  }

  static std::size_t shelf_of(std::string_view text) {
    const auto fits = [&](std::size_t size) { return size <= text.size(); };
    const auto* const at = std::find_if(std::begin(key_sizes), std::end(key_sizes), fits);
    return static_cast<std::size_t>(at - std::begin(key_sizes));
  }

  // The set without what says that only some letters stand before its literals.
  LiteralSet anywhere(const LiteralSet& set) {
    LiteralSet& without = anywhere_[set];
    if (without != nullptr) return without;
    std::vector<std::string> literals = *set;
    for (std::string& text : literals) {
      if (text.starts_with(behind_letters)) text.erase(0, 1);
    }
    return without = std::make_shared<const std::vector<std::string>>(std::move(literals));
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
      return survives_skimming(letters_of(text), folder_);
    }));
    for (const std::string& text : *set) {
      const std::uint32_t literal = numbers_.add(text);
      if (literal == sets_of_.size()) {
        sets_of_.emplace_back();
        filter_.literals_ += letters_of(text);
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
  std::unordered_map<LiteralSet, LiteralSet> anywhere_;
  std::map<std::vector<std::string>, SetId> by_words_;
  StringIndex numbers_;  // of the literals
};

Prefilter::Prefilter(const std::vector<Topic>& topics, const Language& language,
                     const std::vector<const Pattern*>& patterns) {
  connect(topics, language.code);
  Builder builder(*this, language);
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

bool Prefilter::Dictionary::may_begin(std::uint64_t bytes) const {
  return has_bit(upper<begin_bits>(hash(cut(bytes, six))), by_six) ||
         has_bit(upper<begin_bits>(hash(cut(bytes, four))), by_four);
}

void Prefilter::look_up(const Dictionary& dictionary, std::string_view folded, Hit hit,
                        std::vector<Hit>& hits) const {
  const std::string_view rest = folded.substr(hit.offset);
  const std::uint64_t bytes = first_bytes(rest);
  if (!dictionary.may_begin(bytes)) return;
  for (std::size_t i = 0; i < dictionary.shelves.size(); ++i) {
    const Shelf& shelf = dictionary.shelves[i];
    const std::uint64_t key = cut(bytes, key_sizes[i]);
    if (!has_bit(upper<begin_bits>(hash(key)), shelf.begins)) continue;
    for (const Keyed& keyed : shelf.by_hash[upper<list_bits>(hash(key))]) {
      if (keyed.key != key || keyed.size > rest.size()) continue;
      hit.literal = keyed.literal;
      const bool whole = keyed.size == key_sizes[i];  // the key says it all
      if (whole || rest.starts_with(literal(hit.literal))) hits.push_back(hit);
    }
  }
}

void Prefilter::scan_behind_letters(std::string_view folded, Hit hit,
                                    std::vector<Hit>& hits) const {
  while (hit.offset + telling_bytes <= folded.size()) {
    look_up(behind_letters_, folded, hit, hits);
    const char32_t letter = next_code_point(folded, hit.offset);
    if (letter >= most_letters || !has_bit(letter, letters_)) return;
  }
}

void Prefilter::scan(std::string_view folded, std::vector<Hit>& hits) const {
  if (literals_.empty()) return;
  Hit hit;
  // Token by token; the first may begin in the middle of one.
  for (std::size_t at = 0; at + telling_bytes <= folded.size(); ++hit.token) {
    const std::size_t border = std::min(folded.find(separator, at), folded.size());
    if (border > at) {
      hit.offset = at;
      look_up(beginning_, folded, hit, hits);
      if (!behind_letters_.empty) scan_behind_letters(folded, hit, hits);
      for (; !anywhere_.empty && hit.offset < border; ++hit.offset) {
        if (continues_letter(folded[hit.offset]) ||
            !anywhere_.may_begin(first_bytes(folded.substr(hit.offset)))) {
          continue;  // nearly everywhere
        }
        look_up(anywhere_, folded, hit, hits);
      }
    }
    at = border + 1;  // no literal in the dictionaries begins with the border
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
