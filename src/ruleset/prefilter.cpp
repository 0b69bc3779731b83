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

inline bool Prefilter::Dictionary::may_begin(std::string_view text, std::size_t offset) const {
  return !empty && has_bit(first_two(text, offset), by_two);
}

void Prefilter::look_up(const Dictionary& dictionary, std::string_view folded, Hit hit,
                        std::vector<Hit>& hits) const {
  const std::string_view rest = folded.substr(hit.offset);
  const std::uint64_t bytes = first_eight(rest);
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

void Prefilter::scan_behind_letters(std::string_view folded, std::size_t end, std::uint64_t hash,
                                    const Dictionaries& dictionaries, Hit hit,
                                    std::vector<Hit>& hits) const {
  const Words& words = dictionaries.words_behind_letters;
  while (true) {
    if (const auto found = words.find(folded.substr(hit.offset, end - hit.offset), hash)) {
      hits.push_back({hit.offset, hit.token, *found});
    }
    if (dictionaries.behind_letters.may_begin(folded, hit.offset)) {
      look_up(dictionaries.behind_letters, folded, hit, hits);
    }
    const char32_t letter = next_code_point(folded, hit.offset);
    if (letter >= most_letters || !has_bit(letter, letters_) || hit.offset == end) return;
    hash = StringIndex::hash(folded.substr(hit.offset, end - hit.offset));
  }
}

void Prefilter::scan_endings(const Shelf& endings, std::string_view word, Hit hit,
                             std::vector<Hit>& hits) const {
  if (word.size() < four) return;
  const std::uint64_t key = last_bytes(word);
  if (!has_bit(upper<begin_bits>(hash(key)), endings.begins)) return;
  for (const Keyed& keyed : endings.by_hash[upper<list_bits>(hash(key))]) {
    std::string_view ending = literal(keyed.literal);
    ending.remove_suffix(1);  // the border
    if (!word.ends_with(ending)) continue;
    hits.push_back({hit.offset + word.size() - ending.size(), hit.token, keyed.literal});
  }
}

void Prefilter::scan_token(std::string_view folded, const Span& bytes, std::uint64_t hash,
                           std::uint32_t token, const Dictionaries& dictionaries,
                           std::vector<Hit>& hits) const {
  const Dictionary& anywhere = dictionaries.anywhere;
  const bool behind =
      !dictionaries.behind_letters.empty || dictionaries.words_behind_letters.numbers.size() > 0;
  Hit hit{bytes.start, token, 0};
  const std::string_view whole = folded.substr(bytes.start, bytes.size());
  if (const auto found = dictionaries.words.find(whole, hash)) {
    hits.push_back({hit.offset, hit.token, *found});
  }
  if (dictionaries.beginning.may_begin(folded, hit.offset)) {
    look_up(dictionaries.beginning, folded, hit, hits);
  }
  if (behind) scan_behind_letters(folded, bytes.end, hash, dictionaries, hit, hits);
  if (dictionaries.has_endings) scan_endings(dictionaries.endings, whole, hit, hits);
  for (; !anywhere.empty && hit.offset < bytes.end; ++hit.offset) {
    if (continues_letter(folded[hit.offset]) || !anywhere.may_begin(folded, hit.offset)) {
      continue;  // nearly everywhere
    }
    look_up(anywhere, folded, hit, hits);
  }
}

void Prefilter::scan(const Document& document, const TokenRange& range,
                     const Dictionaries& dictionaries, std::vector<Hit>& hits) const {
  if (literals_.empty() || range.empty()) return;
  const auto& tokens = document.tokens();
  const std::string_view folded =
      std::string_view(document.words.folded).substr(0, tokens[range.last - 1].folded.end + 1);
  for (std::size_t token = range.first; token < range.last; ++token) {
    scan_token(folded, tokens[token].folded, document.forms.of(token).front().hash,
               static_cast<std::uint32_t>(token), dictionaries, hits);
  }
}

bool Prefilter::may_match(const Skim& skim) const {
  const std::string_view folded = skim.folded;
  std::vector<Hit> hits;
  std::vector<SetId> here;
  const auto met = [&](const Demand& demand) {
    return survives_[demand.set] == 0 ||
           std::find(here.begin(), here.end(), demand.set) != here.end();
  };
  const auto may_match_here = [&](std::uint32_t pattern) {
    const std::span<const Demand> demands = demands_[pattern];
    return std::all_of(demands.begin(), demands.end(), met);
  };
  std::size_t at = 0;
  for (const Skim::Piece& piece : skim.pieces) {
    hits.clear();
    while (at < piece.folded_end) {
      const std::size_t border = std::min(folded.find(separator, at), folded.size() - 1);
      if (border > at) {
        const std::uint64_t hash = StringIndex::hash(folded.substr(at, border - at));
        scan_token(folded, {at, border}, hash, 0, all_, hits);
      }
      at = border + 1;
    }
    if (hits.empty()) continue;
    here.clear();
    for (const Hit& hit : hits) {
      for (const SetId set : sets_of_[hit.literal]) here.push_back(set);
    }
    if (std::any_of(here.begin(), here.end(), [&](SetId set) {
          const std::span<const std::uint32_t> patterns = triggered_[set];
          return std::any_of(patterns.begin(), patterns.end(), may_match_here);
        })) {
      return true;
    }
  }
  return false;
}

void Prefilter::candidates(const Document& document, std::size_t first, std::size_t last,
                           Where where, Presence& presence, bool in_order,
                           std::vector<Candidate>& found) const {
  if (first == last) return;
  const auto& sentences = document.sentences;
  std::vector<Hit> hits;
  scan(document, {sentences[first].tokens.first, sentences[last - 1].tokens.last},
       where == Where::Headline ? all_ : of_text_, hits);
  auto hit = hits.begin();
  for (std::size_t sentence = first; sentence < last; ++sentence) {
    presence.begin_part();
    for (; hit != hits.end() && hit->token < sentences[sentence].tokens.last; ++hit) {
      presence.add(*hit);
    }
    const std::size_t before = found.size();
    for (const Presence::OfSet& of_set : presence.here_) {
      for (const std::uint32_t pattern : triggered_[of_set.set]) {
        if (presence.has_all(pattern) && (!in_order || presence.in_order(pattern))) {
          found.push_back({sentence, pattern});
        }
      }
    }
    for (const std::uint32_t pattern : always_) found.push_back({sentence, pattern});
    std::sort(found.begin() + static_cast<std::ptrdiff_t>(before), found.end());
  }
}

void Prefilter::Presence::serve(const Prefilter& filter) {
  filter_ = &filter;
  index_.resize(std::max(index_.size(), filter.triggered_.ends.size()));
  begin_part();
}

void Prefilter::Presence::begin_part() {
  places_.clear();
  here_.clear();
}

void Prefilter::Presence::read(const Document& document, const TokenRange& range) {
  begin_part();
  hits_.clear();
  filter_->scan(document, range, filter_->all_, hits_);
  for (const Hit& hit : hits_) add(hit);
}

void Prefilter::Presence::add(const Hit& hit) {
  const std::size_t end = hit.offset + filter_->literal(hit.literal).size();
  for (const SetId set : filter_->sets_of_[hit.literal]) {
    const auto place = static_cast<std::uint32_t>(places_.size());
    if (find(set) == nullptr) {
      index_[set] = static_cast<std::uint32_t>(here_.size());
      here_.push_back({set, place, place});
    } else {
      places_[std::exchange(here_[index_[set]].last, place)].next = place;
    }
    places_.push_back({hit.offset, end, hit.token, none});
  }
}

bool Prefilter::Presence::has_all(std::uint32_t pattern) const {
  const std::span<const Demand> demands = filter_->demands_[pattern];
  return std::all_of(demands.begin(), demands.end(),
                     [&](const Demand& demand) { return find(demand.set) != nullptr; });
}

bool Prefilter::Presence::in_order(std::uint32_t pattern) {
  const std::span<const Demand> demands = filter_->demands_[pattern];
  if (demands.size() < 2) return true;
  reached_.clear();
  const auto places_of = [&](const Demand& demand, const auto& use) {
    for (std::uint32_t at = find(demand.set)->first; at != none; at = places_[at].next) use(at);
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
