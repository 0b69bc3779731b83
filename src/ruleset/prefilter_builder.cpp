#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/utf8.h"
#include "ruleset/pattern_literals.h"
#include "ruleset/prefilter.h"
#include "ruleset/prefilter_keys.h"
#include "ruleset/whole_headline.h"

namespace gainsay {

using namespace prefilter;

/// Numbers the sets and the literals, each once however many patterns share it.
class Prefilter::Builder {
 public:
  Builder(Prefilter& filter, const Language& language) : filter_(filter), language_(language) {
    filter_.letters_.resize(most_letters / 64);
    for (const char32_t letter : language.clitics.letters()) {
      if (letter < most_letters) set_bit(letter, filter_.letters_);
    }
  }

  /// `claims`: it makes some; `headline`: it is looked for in headlines, by themselves.
  void add(const Pattern& pattern, bool claims, bool headline) {
    pattern.set_number(pattern_);
    const PatternProgram& program = pattern.program();
    std::vector<LiteralSet> sets;
    for (std::size_t i = 0; i < program.literals.size(); ++i) {
      const bool known = looks_behind(program.letters_before[i]);
      sets.push_back(known ? program.literals[i] : anywhere(program.literals[i]));
    }
    // Names stand everywhere: beside them each word counts.
    const Worth least = program.literals_of_slots ? Worth::Short : least_worth(sets);
    // The set whose shortest literal is the longest is taken for the rarest.
    std::size_t rarest = 0;  // bytes of its shortest literal; 0: none
    std::vector<Demand> demands;
    SetId trigger = 0;
    Borders behind;  // the literal demanded last
    for (std::size_t i = 0; i < sets.size(); ++i) {
      behind = behind + program.borders[i];
      if (worth(*sets[i]) < least) continue;
      demands.push_back({number(sets[i]), std::exchange(behind, Borders())});
      if (!headline) (claims ? of_text_ : beside_)[demands.back().set] = true;
      if (rarest != 0 && rarest >= shortest(*sets[i])) continue;
      rarest = shortest(*sets[i]);
      trigger = demands.back().set;
    }
    if (claims && rarest == 0) filter_.always_.push_back(pattern_);
    if (claims && rarest != 0) triggered_[trigger].push_back(pattern_);
    filter_.demands_.add(demands);
    filter_.mentions_.add(program.mentions);
    ++pattern_;
  }

  void finish() {
    filter_.rules_out_ = filter_.always_.empty();
    for (SetId set = 0; set < triggered_.size(); ++set) {
      if (!triggered_[set].empty() && filter_.survives_[set] == 0) filter_.rules_out_ = false;
    }
    for (const auto& list : triggered_) filter_.triggered_.add(list);
    for (const auto& list : sets_of_) {
      filter_.sets_of_.add(list);
      filter_.triggers_.push_back(std::any_of(list.begin(), list.end(),
                                              [&](SetId set) { return !triggered_[set].empty(); }));
      filter_.sets_of_text_.add(some_of(list, of_text_));
      filter_.sets_beside_.add(some_of(list, beside_));
    }
    fill(filter_.all_, [](std::uint32_t) { return true; });
    fill(filter_.of_text_,
         [&](std::uint32_t literal) { return !filter_.sets_of_text_[literal].empty(); });
    fill(filter_.beside_,
         [&](std::uint32_t literal) { return !filter_.sets_beside_[literal].empty(); });
  }

 private:
  static std::vector<SetId> some_of(std::vector<SetId> sets, const std::vector<bool>& which) {
    std::erase_if(sets, [&](SetId set) { return !which[set]; });
    return sets;
  }

  // How much is gained by demanding a set. One that may stand anywhere in a token costs a look at
  // each letter of a text.
  enum class Worth : std::uint8_t { None, Short, Telling, TellingAndPlaced };

  [[nodiscard]] Worth worth(const std::vector<std::string>& literals) const {
    if (!is_telling(literals, language_.common)) {
      return shortest(literals) < telling_bytes ? Worth::None : Worth::Short;
    }
    const bool placed = std::all_of(
        literals.begin(), literals.end(),
        [](const std::string& literal) { return letters_of(literal).size() < literal.size(); });
    return placed ? Worth::TellingAndPlaced : Worth::Telling;
  }

  // Only the best sets of a pattern are demanded, and none that is worth nothing.
  [[nodiscard]] Worth least_worth(const std::vector<LiteralSet>& sets) const {
    Worth best = Worth::Short;
    for (const LiteralSet& set : sets) best = std::max(best, worth(*set));
    return best;
  }

  [[nodiscard]] bool looks_behind(const std::u32string& letters) const {
    return std::all_of(letters.begin(), letters.end(), [&](char32_t letter) {
      return letter < most_letters && has_bit(letter, filter_.letters_);
    });
  }

  template <typename Which>
  void fill(Dictionaries& dictionaries, const Which& which) const {
    dictionaries.begins.assign(std::size_t{1} << four_bits, 0);
    const auto fill_with = [&](Dictionary& dictionary, Beginning beginning, const auto& begins) {
      fill(dictionary, [&](std::uint32_t literal) {
        const std::string_view text = numbers_[literal];
        if (!which(literal) || !begins(text) || is_word(text)) return false;
        note(beginning, filter_.literal(literal), dictionaries);
        return true;
      });
    };
    fill_with(dictionaries.beginning, begins_token, is_at_start);
    fill_with(dictionaries.behind_letters, begins_behind_letters, is_behind_letters);
    fill_with(dictionaries.anywhere, begins_anywhere, [](std::string_view text) {
      return letters_of(text).size() == text.size() && !is_ending(text);
    });
    std::vector<std::uint32_t> words;
    std::vector<std::uint32_t> endings;  // with words, but for whole tokens
    for (std::uint32_t literal = 0; literal < sets_of_.size(); ++literal) {
      const std::string_view text = numbers_[literal];
      if (!which(literal) || !(is_word(text) || is_ending(text))) continue;
      (is_word(text) && is_at_start(text) ? words : endings).push_back(literal);
    }
    if (endings.empty() && dictionaries.begins_any == 0) {
      fill_words(dictionaries.words, words);
    } else {
      endings.insert(endings.end(), words.begin(), words.end());
      fill_endings(dictionaries.endings, endings);
    }
  }

  static void note(Beginning beginning, std::string_view text, Dictionaries& dictionaries) {
    std::uint8_t& begins =
        dictionaries.begins[upper<four_bits>(hash(cut(first_eight(text), four)))];
    begins = static_cast<std::uint8_t>(begins | beginning);
    dictionaries.begins_any = static_cast<std::uint8_t>(dictionaries.begins_any | beginning);
  }

  void fill_words(Words& words, const std::vector<std::uint32_t>& literals) const {
    words.begins.assign((std::size_t{1} << word_bits) / 64, 0);
    for (const std::uint32_t literal : literals) {
      std::string_view word = letters_of(numbers_[literal]);
      set_bit(upper<word_bits>(hash(first_eight(word))), words.begins);
      word.remove_suffix(1);
      words.numbers.add(word);
      words.literals.push_back(literal);
    }
  }

  static Ending ending(std::string_view text, std::uint32_t literal) {
    constexpr std::size_t eight = sizeof(std::uint64_t);
    constexpr std::uint32_t most_bytes = (1U << 27U) - 1;
    const Before before = is_at_start(text)         ? Before::Nothing
                          : is_behind_letters(text) ? Before::Letters
                                                    : Before::Anything;
    text = letters_of(text);
    text.remove_suffix(1);  // the border
    const auto* const known_by =
        std::find_if(std::begin(end_sizes), std::end(end_sizes),
                     [&](std::size_t size) { return size <= text.size(); });
    Ending ending;
    ending.last = last_bytes(text, std::min(text.size(), eight));
    if (text.size() > eight) {
      const std::string_view rest = text.substr(0, text.size() - eight);
      ending.previous = last_bytes(rest, std::min(rest.size(), eight));
    }
    ending.literal = literal;
    ending.size = static_cast<std::uint32_t>(text.size()) & most_bytes;
    ending.key = before == Before::Nothing
                     ? 0
                     : static_cast<std::uint32_t>(known_by - std::begin(end_sizes)) & 7U;
    ending.before = static_cast<std::uint32_t>(before) & 3U;
    return ending;
  }

  void fill_endings(Endings& endings, const std::vector<std::uint32_t>& literals) const {
    endings.ends.assign((std::size_t{1} << end_bits) / 64, 0);
    std::vector<std::vector<Ending>> lists(std::size_t{1} << end_list_bits);
    for (const std::uint32_t literal : literals) {
      const Ending fresh = ending(numbers_[literal], literal);
      const std::size_t size = std::min<std::size_t>(fresh.size, end_sizes[fresh.key]);
      const std::uint64_t hashed = end_hash(last_of(fresh.last, size), fresh.key);
      set_bit(upper<end_bits>(hashed), endings.ends);
      lists[upper<end_list_bits>(hashed)].push_back(fresh);
      endings.keys = static_cast<std::uint8_t>(endings.keys | 1U << fresh.key);
    }
    for (const auto& list : lists) endings.by_hash.add(list);
  }

  // What is put on a shelf, in whatever order.
  class ShelfLists {
   public:
    explicit ShelfLists(Shelf& shelf) : shelf_(shelf), lists_(std::size_t{1} << list_bits) {
      shelf_.begins.assign((std::size_t{1} << begin_bits) / 64, 0);
    }
    void put(const Keyed& keyed) {
      empty_ = false;
      set_bit(upper<begin_bits>(hash(keyed.key)), shelf_.begins);
      lists_[upper<list_bits>(hash(keyed.key))].push_back(keyed);
    }
    /// An empty shelf takes no room.
    void finish() {
      if (empty_) {
        shelf_.begins = {};
        return;
      }
      for (const auto& list : lists_) shelf_.by_hash.add(list);
    }

   private:
    Shelf& shelf_;
    bool empty_ = true;
    std::vector<std::vector<Keyed>> lists_;
  };

  static bool is_ending(std::string_view text) {
    return letters_of(text).size() == text.size() && text.size() > four &&
           text.find(separator) == text.size() - 1;
  }
  static bool is_at_start(std::string_view text) { return text.starts_with(separator); }
  static bool is_behind_letters(std::string_view text) { return text.starts_with(behind_letters); }
  // Whether it ends with its token, and nothing but known letters stand before it.
  static bool is_word(std::string_view text) {
    return (is_at_start(text) || is_behind_letters(text)) &&
           letters_of(text).find(separator) == letters_of(text).size() - 1;
  }

  template <typename Which>
  void fill(Dictionary& dictionary, const Which& which) const {
    for (std::size_t i = 0; i < dictionary.shelves.size(); ++i) {
      Shelf& shelf = dictionary.shelves[i];
      ShelfLists lists(shelf);
      for (std::uint32_t literal = 0; literal < sets_of_.size(); ++literal) {
        if (!which(literal)) continue;
        const std::string_view text = filter_.literal(literal);
        if (shelf_of(text) != i) continue;
        const std::uint64_t key = cut(first_eight(text), key_sizes[i]);
        lists.put({key, literal, static_cast<std::uint32_t>(text.size())});
      }
      lists.finish();
    }
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
    of_text_.push_back(false);
    beside_.push_back(false);
    filter_.survives_.push_back(std::all_of(set->begin(), set->end(), [&](const std::string& text) {
      return survives_skimming(letters_of(text), language_.folder);
    }));
    for (const std::string& text : *set) {
      const std::uint32_t literal = numbers_.add(text);
      if (literal == sets_of_.size()) {
        sets_of_.emplace_back();
        filter_.literals_.append(letters_of(text));
        filter_.literal_ends_.push_back(static_cast<std::uint32_t>(filter_.literals_.size()));
      }
      std::vector<SetId>& sets = sets_of_[literal];
      if (sets.empty() || sets.back() != fresh) sets.push_back(fresh);
    }
    return fresh;
  }

  Prefilter& filter_;
  const Language& language_;
  std::uint32_t pattern_ = 0;
  std::vector<std::vector<std::uint32_t>> triggered_;  // by set
  std::vector<bool> of_text_;  // by set: a pattern demands it that makes claims, not of headlines
  std::vector<bool> beside_;   // likewise one that makes none
  std::vector<std::vector<SetId>> sets_of_;  // by literal
  std::unordered_map<const std::vector<std::string>*, SetId> by_place_;
  std::unordered_map<LiteralSet, LiteralSet> anywhere_;
  std::map<std::vector<std::string>, SetId> by_words_;
  StringIndex numbers_;  // of the literals
};

Prefilter::Prefilter(const std::vector<Topic>& topics, const Language& language,
                     const std::vector<const Pattern*>& patterns) {
  connect(topics, language.code);
  // Those of `unless` and the like that only whole headlines are asked for.
  std::unordered_set<const Pattern*> of_headlines;
  const auto add = [&](const Pattern& pattern) { of_headlines.insert(&pattern); };
  for (const Topic& topic : topics) {
    if (reads_whole_headlines(topic)) each_beside(topic, language.code, add);
  }
  Builder builder(*this, language);
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    const bool claims = i < patterns_.size();
    builder.add(*patterns[i], claims,
                claims ? patterns_[i].reads_headlines : of_headlines.contains(patterns[i]));
  }
  builder.finish();
}

}  // namespace gainsay
