#include <algorithm>
#include <array>
#include <cstring>

#include "base/utf8.h"
#include "ruleset/prefilter.h"
#include "ruleset/prefilter_keys.h"
#include "text/skimmed_words.h"

namespace gainsay {

using namespace prefilter;

namespace {

bool continues_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

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
        begins_(dictionaries.begins.data()),
        ends_(dictionaries.endings.ends.data()),
        letters_(filter.letters_.data()),
        looks_for_more_(dictionaries.begins_any != 0 || !dictionaries.endings.empty()),
        looks_at_ends_(!dictionaries.endings.empty()),
        looks_behind_letters_((dictionaries.begins_any & begins_behind_letters) != 0),
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
  /// Reads those of the tokens for whose bytes `may_have` is true.
  template <typename MayHave>
  void read_those(const std::vector<Token>& tokens, const TokenRange& range,
                  const MayHave& may_have) {
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
  /// Reads what tokens end with, where `ends_tell` that they have nothing else; eight bytes up to
  /// the end of each must be there to be read. Many at once, step by step: what a step needs is on
  /// its way from memory while the others are done.
  void read_ends(const std::vector<Token>& tokens, const TokenRange& range) {
    const Endings& endings = dictionaries_.endings;
    const std::uint32_t* const list_ends = endings.by_hash.ends.data();
    const Ending* const items = endings.by_hash.items.data();
    std::array<Look, at_once * std::size(end_sizes)> looks;
    for (std::size_t from = range.first; from < range.last; from += at_once) {
      const std::size_t to = std::min(from + at_once, range.last);
      const Look* const last = looks_at(tokens, {from, to}, looks.data());
      for (const Look* look = looks.data(); look != last; ++look) {
        __builtin_prefetch(list_ends + look->list);
      }
      for (const Look* look = looks.data(); look != last; ++look) {
        __builtin_prefetch(items + endings.by_hash.start(look->list));
      }
      for (const Look* look = looks.data(); look != last; ++look) {
        look_up(*look, tokens[look->token].folded);
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
    return may_end(ends_, dictionaries_.endings.keys, last_of_token(bytes), bytes.size());
  }
  /// A token that may have some.
  [[gnu::noinline]] void read(Span bytes, std::uint32_t token) {
    if (!looks_for_more_) return find_word(bytes, token);
    if (looks_at_ends_) read_end(bytes, token);
    if (dictionaries_.begins_any != 0) read_more(bytes, token);
  }

 private:
  static constexpr std::size_t at_once = 64;  // tokens

  /// A list of literals that a token may end with. Without values of its own, as there is room for
  /// many of which few are used.
  struct Look {
    std::uint32_t token;
    std::uint32_t list;
    std::size_t key;
  };

  /// Writes the looks that are to be had at the ends of tokens; returns what is behind the last.
  Look* looks_at(const std::vector<Token>& tokens, const TokenRange& range, Look* next) const {
    // In variables of their own, and nothing called: this is done for each word of all texts.
    const std::uint64_t* const ends = ends_;
    const char* const folded = folded_.data();
    const std::size_t keys = dictionaries_.endings.keys;
    for (std::size_t token = range.first; token < range.last; ++token) {
      const Span bytes = tokens[token].folded;
      std::uint64_t last = 0;
      std::memcpy(&last, folded + bytes.end - sizeof(last), sizeof(last));
      last = last_of(last, std::min(bytes.size(), sizeof(last)));
      for (std::size_t key = 0; key < std::size(end_sizes); ++key) {
        if ((keys >> key & 1U) == 0) continue;
        const std::uint64_t hashed = end_hash(last_of(last, end_sizes[key]), key);
        const unsigned may = may_be(ends, upper<end_bits>(hashed)) ? 1 : 0;
        const unsigned has_all = key == 0 || bytes.size() >= end_sizes[key] ? 1 : 0;
        *next = {static_cast<std::uint32_t>(token),
                 static_cast<std::uint32_t>(upper<end_list_bits>(hashed)), key};
        next += may & has_all;  // without a branch
      }
    }
    return next;
  }

  /// Whether a literal may end with the last bytes of a token of this size, of which `last` are the
  /// last eight, whatever stands before it.
  [[gnu::always_inline]] static bool may_end(const std::uint64_t* ends, std::size_t keys,
                                             std::uint64_t last, std::size_t token_size) {
    const auto by_key = [&](std::size_t key) {
      const std::size_t size = std::min(token_size, end_sizes[key]);
      return may_be(ends, upper<end_bits>(end_hash(last_of(last, size), key)));
    };
    // All of them, as a branch for each could not be foretold.
    bool may = by_key(0);
    for (std::size_t key = 1; key < std::size(end_sizes); ++key) {
      may |= (keys >> key & 1U) != 0 && by_key(key);
    }
    return may;
  }
  /// The eight bytes from `offset` on, with zeros behind the text.
  [[nodiscard]] std::uint64_t bytes_at(std::size_t offset) const {
    return first_eight({folded_.data() + offset, folded_.size() - offset});
  }
  /// The bit of a token that goes on up to `end`, at a place where it has these bytes.
  static std::size_t word_of(std::uint64_t bytes, std::size_t offset, std::size_t end) {
    const std::size_t size = std::min(end + 1 - offset, sizeof(bytes));
    return upper<word_bits>(hash(cut(bytes, size)));
  }
  /// The `Beginning`s of what may begin with these bytes.
  [[nodiscard]] std::uint8_t begins_with(std::uint64_t bytes) const {
    return begins_[upper<four_bits>(hash(cut(bytes, four)))];
  }
  /// Its last bytes, eight at most.
  [[nodiscard]] std::uint64_t last_of_token(Span bytes) const {
    return last_bytes(folded_.substr(0, bytes.end), std::min(bytes.size(), end_sizes[0]));
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

  // What it ends with.
  void read_end(Span bytes, std::uint32_t token) {
    const Endings& endings = dictionaries_.endings;
    const std::uint64_t last = last_of_token(bytes);
    for (std::size_t key = 0; key < std::size(end_sizes); ++key) {
      if ((endings.keys >> key & 1U) == 0 || (key != 0 && bytes.size() < end_sizes[key])) continue;
      const std::uint64_t hashed = end_hash(last_of(last, end_sizes[key]), key);
      if (!may_be(ends_, upper<end_bits>(hashed))) continue;
      look_up({token, static_cast<std::uint32_t>(upper<end_list_bits>(hashed)), key}, bytes);
    }
  }

  void look_up(const Look& look, Span bytes) {
    const std::uint64_t last = last_of_token(bytes);
    for (const Ending& ending : dictionaries_.endings.by_hash[look.list]) {
      if (ending.key == look.key && ends_with(bytes, last, ending)) {
        hits_.push_back({bytes.end - ending.size, look.token, ending.literal});
      }
    }
  }

  [[nodiscard]] bool ends_with(Span bytes, std::uint64_t last, const Ending& ending) const {
    constexpr std::size_t eight = sizeof(last);
    const std::size_t size = ending.size;
    if (size > bytes.size() || last_of(last, std::min(size, eight)) != ending.last) return false;
    if (size > 2 * eight) {
      std::string_view text = filter_.literal(ending.literal);
      text.remove_suffix(1);  // the border
      if (folded_.compare(bytes.end - size, size, text) != 0) return false;
    } else if (size > eight) {
      const std::string_view before = folded_.substr(0, bytes.end - eight);
      if (last_bytes(before, size - eight) != ending.previous) return false;
    }
    const auto before = static_cast<Before>(ending.before);
    if (before == Before::Nothing) return size == bytes.size();
    return before == Before::Anything || is_letters(bytes.start, bytes.end - size);
  }

  // Whether nothing but `letters_` stand there.
  [[nodiscard]] bool is_letters(std::size_t from, std::size_t to) const {
    while (from < to) {
      const std::size_t size = letter_at(bytes_at(from), from);
      if (size == 0) return false;
      from += size;
    }
    return true;
  }

  // All but what it ends with.
  void read_more(Span bytes, std::uint32_t token) {
    const std::uint64_t begin = bytes_at(bytes.start);
    if ((begins_with(begin) & begins_token) != 0) {
      look_up(dictionaries_.beginning, bytes.start, token);
    }
    if (looks_behind_letters_) read_behind_letters(begin, bytes, token);
    if (looks_anywhere_) read_anywhere(bytes, token);
  }

  // Looks behind each of the letters that a token begins with, as long as they are `letters_`.
  void read_behind_letters(std::uint64_t begin, Span rest, std::uint32_t token) {
    while (true) {
      if ((begins_with(begin) & begins_behind_letters) != 0) {
        look_up(dictionaries_.behind_letters, rest.start, token);
      }
      const std::size_t size = letter_at(begin, rest.start);
      rest.start += size;
      if (size == 0 || rest.empty()) return;
      begin = bytes_at(rest.start);
    }
  }

  void read_anywhere(Span bytes, std::uint32_t token) {
    for (std::size_t at = bytes.start; at < bytes.end; ++at) {
      if (continues_letter(folded_[at])) continue;
      if ((begins_with(bytes_at(at)) & begins_anywhere) == 0) continue;  // nearly everywhere
      look_up(dictionaries_.anywhere, at, token);
    }
  }

  void find_word(Span bytes, std::uint32_t token) {
    if (const auto found = dictionaries_.words.find(folded_, bytes)) {
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
  const std::uint8_t* begins_;
  const std::uint64_t* ends_;
  const std::uint64_t* letters_;
  bool looks_for_more_;  // than words
  bool looks_at_ends_;
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
    scan.read_ends(tokens, {first, range.last});
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
