#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "base/sixteen_bytes.h"
#include "base/utf8.h"
#include "ruleset/prefilter.h"
#include "ruleset/prefilter_keys.h"

namespace gainsay {

using namespace prefilter;

namespace {

bool continues_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The words of a skimmed text, one after the other.
class SkimmedWords {
 public:
  explicit SkimmedWords(std::string_view folded) : folded_(folded) { look(); }

  // Calls `use` with those for which `may_have` is true, and which end before `end`, which is that
  // of a piece behind the one of the last call. What is no word, but nothing between two
  // separators, is taken for one.
  template <typename MayHave, typename Use>
  void each_before(std::size_t end, const MayHave& may_have, const Use& use) {
    while (true) {
      // What stands behind the end is left for the next call.
      const bool ends_here = end - block_ < block_size;
      const std::uint64_t here =
          ends_here ? separators_ & ((std::uint64_t{1} << (end - block_)) - 1) : separators_;
      separators_ &= ~here;
      // In variables of their own, and nothing called: this is done for each word of all texts.
      std::size_t start = start_;
      Span* next = found_.data();
      for (std::uint64_t rest = here; rest != 0; rest &= rest - 1) {
        *next = {start, block_ + static_cast<unsigned>(std::countr_zero(rest))};
        start = next->end + 1;
        next += may_have(*next) ? 1 : 0;  // without a branch
      }
      start_ = start;
      for (const Span* word = found_.data(); word != next; ++word) use(*word);
      if (start == end) return;
      block_ += block_size;
      look();
    }
  }

 private:
  // Large, as it cannot be predicted how many words one has.
  static constexpr std::size_t block_size = 64;

  // For the separators of the block.
  void look() {
    if (folded_.size() - block_ >= block_size) {
      separators_ = separators_at(folded_.data() + block_);
      return;
    }
    std::array<char, block_size> rest{};
    std::copy(folded_.begin() + static_cast<std::ptrdiff_t>(block_), folded_.end(), rest.begin());
    separators_ = separators_at(rest.data());
  }
  static std::uint64_t separators_at(const char* block) {
    std::uint64_t separators = 0;
    for (std::size_t from = 0; from < block_size; from += 16) {
      separators |= std::uint64_t{equal_bytes(block + from, separator)} << from;
    }
    return separators;
  }

  std::string_view folded_;
  std::size_t start_ = 0;  // of the next word
  std::size_t block_ = 0;
  std::uint64_t separators_ = 0;        // of the block, behind the start
  std::array<Span, block_size> found_;  // in the block
};

}  // namespace

/// Looks for the literals of some dictionaries in a text, token after token. Nearly all tokens
/// have none, and are done with after some bits of the hash of what they begin with.
class Prefilter::Scan {
 public:
  /// `folded` is words between separators; all must outlive it.
  Scan(const Prefilter& filter, const Dictionaries& dictionaries, std::string_view folded,
       std::vector<Hit>& hits)
      : filter_(filter),
        dictionaries_(dictionaries),
        folded_(folded),
        hits_(hits),
        words_(dictionaries.words.begins.data()),
        words_behind_letters_(dictionaries.words_behind_letters.begins.data()),
        begins_(dictionaries.begins.data()),
        ends_(dictionaries.ends.data()),
        letters_(filter.letters_.data()),
        looks_for_more_(dictionaries.begins_any != 0 || dictionaries.has_endings ||
                        !dictionaries.words_behind_letters.literals.empty()),
        looks_behind_letters_(!dictionaries.words_behind_letters.literals.empty() ||
                              (dictionaries.begins_any & begins_behind_letters) != 0),
        looks_anywhere_((dictionaries.begins_any & begins_anywhere) != 0) {}

  /// Whether there are others than words, and `may_have` must be asked.
  [[nodiscard]] bool looks_for_more() const { return looks_for_more_; }
  /// What tells whether a token may be a word that is looked for, by its bytes, of which eight must
  /// be there to be read, whatever they are. It knows all it needs by itself, for a loop that calls
  /// nothing.
  [[nodiscard]] auto may_be_word() const {
    return [folded = folded_.data(), words = words_](const Span& bytes) {
      std::uint64_t first = 0;
      std::memcpy(&first, folded + bytes.start, sizeof(first));
      return may_be(words, word_of(first, bytes.start, bytes.end));
    };
  }
  /// Whether what a token ends with tells that it has none, and `may_end_with_one` knows.
  [[nodiscard]] bool ends_tell() const { return dictionaries_.begins_any == 0; }
  /// The same by what a token ends with; eight bytes up to its end must be there to be read.
  [[nodiscard]] auto may_end_with_one() const {
    return [folded = folded_.data(), ends = ends_,
            sizes = dictionaries_.end_sizes](const Span& bytes) {
      std::uint64_t last = 0;
      std::memcpy(&last, folded + bytes.end - sizeof(last), sizeof(last));
      return may_end(ends, sizes, last, bytes.size());
    };
  }
  /// Reads those of the tokens for whose bytes `may_have` is true.
  template <typename MayHave>
  void read_those(const std::vector<Token>& tokens, const TokenRange& range,
                  const MayHave& may_have) {
    constexpr std::size_t at_once = 64;
    std::array<std::uint32_t, at_once> found;
    for (std::size_t from = range.first; from < range.last; from += at_once) {
      const std::size_t to = std::min(from + at_once, range.last);
      std::uint32_t* next = found.data();
      for (std::size_t token = from; token < to; ++token) {
        *next = static_cast<std::uint32_t>(token);
        next += may_have(tokens[token].folded) ? 1 : 0;  // without a branch
      }
      for (const std::uint32_t* token = found.data(); token != next; ++token) {
        read(tokens[*token].folded, *token);
      }
    }
  }
  /// Whether the token that lies at `bytes` may have any. Inlined: mostly it is a dozen
  /// instructions.
  [[gnu::always_inline]] [[nodiscard]] bool may_have(Span bytes) const {
    if (!looks_for_more_) {
      return may_be(words_, word_of(bytes_at(bytes.start), bytes.start, bytes.end));
    }
    if (!ends_tell()) return true;
    const std::size_t known = std::min(bytes.size(), key_sizes[0]);
    const std::uint64_t last = end_of_token(folded_.substr(0, bytes.end), known);
    return may_end(ends_, dictionaries_.end_sizes, last, bytes.size());
  }
  /// A token that may have some.
  [[gnu::noinline]] void read(Span bytes, std::uint32_t token) {
    if (!looks_for_more_) return find(dictionaries_.words, bytes, token);
    const std::uint64_t begin = bytes_at(bytes.start);
    const Place place = place_of(begin, bytes.start, bytes.end);
    if (may_be(words_, place.word)) find(dictionaries_.words, bytes, token);
    read_more(begin, place, bytes, token);
  }

 private:
  /// Whether a literal may end with the last bytes of a token of this size, of which `last` are the
  /// last eight, whatever stands before it.
  [[gnu::always_inline]] static bool may_end(const std::uint64_t* ends, std::size_t sizes,
                                             std::uint64_t last, std::size_t token_size) {
    const auto with_last = [&](std::size_t size) {
      const std::size_t others = sizeof(last) - std::min(token_size, size);
      return may_be(ends, upper<end_bits>(hash(last & ~first_bytes_mask<std::uint64_t>[others])));
    };
    // All of them, as a branch for each could not be foretold.
    bool may = with_last(key_sizes[0]);
    for (std::size_t i = 1; i < std::size(key_sizes); ++i) {
      may |= (sizes >> i & 1U) != 0 && with_last(key_sizes[i]);
    }
    return may;
  }
  /// What is known at once of a place in a token.
  struct Place {
    std::size_t word = 0;     ///< The bit of the rest of the token among those of words.
    std::uint8_t begins = 0;  ///< `Beginning`s.
  };

  /// The eight bytes from `offset` on, with zeros behind the text.
  [[nodiscard]] std::uint64_t bytes_at(std::size_t offset) const {
    return first_eight({folded_.data() + offset, folded_.size() - offset});
  }
  /// The bit of a token that goes on up to `end`, at a place where it has these bytes.
  static std::size_t word_of(std::uint64_t bytes, std::size_t offset, std::size_t end) {
    const std::size_t size = std::min(end + 1 - offset, sizeof(bytes));
    return upper<word_bits>(hash(cut(bytes, size)));
  }
  [[nodiscard]] Place place_of(std::uint64_t bytes, std::size_t offset, std::size_t end) const {
    return {word_of(bytes, offset, end), begins_[upper<four_bits>(hash(cut(bytes, four)))]};
  }
  static bool may_be(const std::uint64_t* words, std::size_t word) {
    return (words[word / 64] >> (word % 64) & 1U) != 0;
  }
  /// The size of the letter at `offset`, where `bytes` are; 0 where it is none of `letters_`.
  [[nodiscard]] std::size_t letter_at(std::uint64_t bytes, std::size_t offset) const {
    std::array<unsigned char, sizeof(bytes)> letter = {};
    std::memcpy(letter.data(), &bytes, sizeof(bytes));
    if ((letter[0] & 0xE0U) == 0xC0U) {  // of two bytes, as nearly all letters with clitics are
      return (letters_[letter[0] & 0x1FU] >> (letter[1] & 0x3FU) & 1U) != 0 ? 2 : 0;
    }
    std::size_t next = offset;
    const char32_t c = next_code_point(folded_, next);
    return c < most_letters && has_bit(c, filter_.letters_) ? next - offset : 0;
  }

  // All but the words that the whole of it may be.
  void read_more(std::uint64_t begin, Place place, Span bytes, std::uint32_t token) {
    if ((place.begins & begins_token) != 0) look_up(dictionaries_.beginning, bytes.start, token);
    if (looks_behind_letters_) read_behind_letters(begin, place, bytes, token);
    if (dictionaries_.has_endings) read_ending(bytes, token);
    if (looks_anywhere_) read_anywhere(bytes, token);
  }

  // Looks behind each of the letters that a token begins with, as long as they are `letters_`.
  void read_behind_letters(std::uint64_t begin, Place place, Span rest, std::uint32_t token) {
    while (true) {
      if (may_be(words_behind_letters_, place.word)) {
        find(dictionaries_.words_behind_letters, rest, token);
      }
      if ((place.begins & begins_behind_letters) != 0) {
        look_up(dictionaries_.behind_letters, rest.start, token);
      }
      const std::size_t size = letter_at(begin, rest.start);
      rest.start += size;
      if (size == 0 || rest.empty()) return;
      begin = bytes_at(rest.start);
      place = place_of(begin, rest.start, rest.end);
    }
  }

  void read_ending(Span bytes, std::uint32_t token) {
    if (bytes.size() < four) return;
    const std::string_view word = folded_.substr(bytes.start, bytes.size());
    const std::uint64_t key = hash(last_bytes(word));
    const Shelf& endings = dictionaries_.endings;
    if (!has_bit(upper<begin_bits>(key), endings.begins)) return;
    for (const Keyed& keyed : endings.by_hash[upper<list_bits>(key)]) {
      std::string_view ending = filter_.literal(keyed.literal);
      ending.remove_suffix(1);  // the border
      if (!word.ends_with(ending)) continue;
      hits_.push_back({bytes.end - ending.size(), token, keyed.literal});
    }
  }

  void read_anywhere(Span bytes, std::uint32_t token) {
    for (std::size_t at = bytes.start; at < bytes.end; ++at) {
      if (continues_letter(folded_[at])) continue;
      const Place place = place_of(bytes_at(at), at, bytes.end);
      if ((place.begins & begins_anywhere) == 0) continue;  // nearly everywhere
      look_up(dictionaries_.anywhere, at, token);
    }
  }

  void find(const Words& words, Span bytes, std::uint32_t token) {
    if (const auto found = words.find(folded_, bytes)) {
      hits_.push_back({bytes.start, token, *found});
    }
  }

  // Adds those of `dictionary` that the text goes on with at `offset`.
  void look_up(const Dictionary& dictionary, std::size_t offset, std::uint32_t token) {
    const std::string_view rest = folded_.substr(offset);
    const std::uint64_t bytes = first_eight(rest);
    for (std::size_t i = 0; i < dictionary.shelves.size(); ++i) {
      const Shelf& shelf = dictionary.shelves[i];
      if (shelf.begins.empty()) continue;
      const std::uint64_t key = cut(bytes, key_sizes[i]);
      if (!has_bit(upper<begin_bits>(hash(key)), shelf.begins)) continue;
      for (const Keyed& keyed : shelf.by_hash[upper<list_bits>(hash(key))]) {
        if (keyed.key != key || keyed.size > rest.size()) continue;
        const bool whole = keyed.size == key_sizes[i];  // the key says it all
        if (whole || rest.starts_with(filter_.literal(keyed.literal))) {
          hits_.push_back({offset, token, keyed.literal});
        }
      }
    }
  }

  const Prefilter& filter_;
  const Dictionaries& dictionaries_;
  std::string_view folded_;
  std::vector<Hit>& hits_;
  const std::uint64_t* words_;
  const std::uint64_t* words_behind_letters_;
  const std::uint8_t* begins_;
  const std::uint64_t* ends_;
  const std::uint64_t* letters_;
  bool looks_for_more_;  // than words
  bool looks_behind_letters_;
  bool looks_anywhere_;
};

void Prefilter::scan(const Document& document, const TokenRange& range,
                     const Dictionaries& dictionaries, std::vector<Hit>& hits) const {
  if (literals_.empty() || range.empty()) return;
  const auto& tokens = document.tokens();
  const std::string_view folded =
      std::string_view(document.words.folded).substr(0, tokens[range.last - 1].folded.end + 1);
  Scan scan(*this, dictionaries, folded, hits);
  const auto read_one_by_one = [&](const TokenRange& some) {
    for (std::size_t token = some.first; token < some.last; ++token) {
      const Span bytes = tokens[token].folded;
      if (scan.may_have(bytes)) scan.read(bytes, static_cast<std::uint32_t>(token));
    }
  };
  // The first and the last ones may have less than eight bytes before or behind them.
  constexpr std::size_t room = sizeof(std::uint64_t);
  if (!scan.looks_for_more()) {
    std::size_t last = range.last;
    while (last > range.first && tokens[last - 1].folded.start + room > folded.size()) --last;
    scan.read_those(tokens, {range.first, last}, scan.may_be_word());
    read_one_by_one({last, range.last});
  } else if (scan.ends_tell()) {
    std::size_t first = range.first;
    while (first < range.last && tokens[first].folded.end < room) ++first;
    read_one_by_one({range.first, first});
    scan.read_those(tokens, {first, range.last}, scan.may_end_with_one());
  } else {
    read_one_by_one(range);
  }
}

std::size_t Prefilter::first_match(const Skim& skim) const {
  const PresenceLease lease = presence();
  Presence& here = *lease;
  std::vector<Hit>& hits = here.own_hits_;
  const auto met = [&](const Demand& demand) {
    return survives_[demand.set] == 0 || here.has(demand.set);
  };
  const auto may_match_here = [&](std::uint32_t pattern) {
    const std::span<const Demand> demands = demands_[pattern];
    return std::all_of(demands.begin(), demands.end(), met);
  };
  Scan scan(*this, all_, skim.folded, hits);
  const auto may_be_word = scan.may_be_word();
  const auto may_have = [&](const Span& word) { return scan.may_have(word); };
  const auto read = [&](const Span& word) {
    if (!word.empty()) scan.read(word, 0);
  };
  SkimmedWords words(skim.folded);
  for (std::size_t piece = 0; piece < skim.pieces.size(); ++piece) {
    hits.clear();
    const std::size_t end = skim.pieces[piece].folded_end;
    if (scan.looks_for_more()) {
      words.each_before(end, may_have, read);
    } else {
      words.each_before(end, may_be_word, read);
    }
    // Many pieces have literals, but none that a pattern is looked up by.
    if (!any_triggers(hits)) continue;
    here.begin(hits, sets_of_);
    if (std::any_of(here.here_.begin(), here.here_.end(), [&](const Presence::Here& at) {
          const std::span<const std::uint32_t> patterns = triggered_[at.set];
          return std::any_of(patterns.begin(), patterns.end(), may_match_here);
        })) {
      return piece;
    }
  }
  return skim.pieces.size();
}

}  // namespace gainsay
