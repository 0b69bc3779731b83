#include "ruleset/prefilter.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "ruleset/pattern_literals.h"
#include "ruleset/prefilter_keys.h"

namespace gainsay {

using namespace prefilter;

namespace {

bool continues_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

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

void Prefilter::scan_behind_letters(std::string_view folded, const Dictionary& dictionary, Hit hit,
                                    std::vector<Hit>& hits) const {
  while (hit.offset + telling_bytes <= folded.size()) {
    look_up(dictionary, folded, hit, hits);
    const char32_t letter = next_code_point(folded, hit.offset);
    if (letter >= most_letters || !has_bit(letter, letters_)) return;
  }
}

void Prefilter::scan(std::string_view folded, const Dictionaries& dictionaries,
                     std::vector<Hit>& hits) const {
  if (literals_.empty()) return;
  const Dictionary& behind = dictionaries.behind_letters;
  const Dictionary& anywhere = dictionaries.anywhere;
  Hit hit;
  // Token by token; the first may begin in the middle of one.
  for (std::size_t at = 0; at + telling_bytes <= folded.size(); ++hit.token) {
    const std::size_t border = std::min(folded.find(separator, at), folded.size());
    if (border > at) {
      hit.offset = at;
      look_up(dictionaries.beginning, folded, hit, hits);
      if (!behind.empty) scan_behind_letters(folded, behind, hit, hits);
      for (; !anywhere.empty && hit.offset < border; ++hit.offset) {
        if (continues_letter(folded[hit.offset]) ||
            !anywhere.may_begin(first_bytes(folded.substr(hit.offset)))) {
          continue;  // nearly everywhere
        }
        look_up(anywhere, folded, hit, hits);
      }
    }
    at = border + 1;  // no literal in the dictionaries begins with the border
  }
}

std::vector<Prefilter::Candidate> Prefilter::candidates(std::string_view folded,
                                                        const std::vector<std::size_t>& ends,
                                                        Where where, Presence& presence,
                                                        bool in_order) const {
  std::vector<Hit> hits;
  scan(folded, where == Where::Headline ? all_ : of_text_, hits);
  std::vector<Candidate> found;
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

std::vector<std::size_t> Prefilter::possible_pieces(const Skim& skim) const {
  std::vector<std::size_t> possible;
  std::vector<Hit> hits;
  scan(skim.folded, all_, hits);
  std::vector<SetId> here;
  const auto met = [&](const Demand& demand) {
    return survives_[demand.set] == 0 ||
           std::find(here.begin(), here.end(), demand.set) != here.end();
  };
  const auto may_match = [&](std::uint32_t pattern) {
    const std::span<const Demand> demands = demands_[pattern];
    return std::all_of(demands.begin(), demands.end(), met);
  };
  auto hit = hits.begin();
  for (std::size_t piece = 0; piece < skim.pieces.size() && hit != hits.end(); ++piece) {
    here.clear();
    for (; hit != hits.end() && hit->offset < skim.pieces[piece].folded_end; ++hit) {
      for (const SetId set : sets_of_[hit->literal]) here.push_back(set);
    }
    if (std::any_of(here.begin(), here.end(), [&](SetId set) {
          const std::span<const std::uint32_t> patterns = triggered_[set];
          return std::any_of(patterns.begin(), patterns.end(), may_match);
        })) {
      possible.push_back(piece);
    }
  }
  return possible;
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
  filter_.scan(folded, filter_.all_, hits_);
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
