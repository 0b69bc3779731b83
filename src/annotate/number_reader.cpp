#include "annotate/number_reader.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "annotate/digit_groups.h"
#include "annotate/figures.h"
#include "annotate/list_number.h"
#include "annotate/number_sum.h"
#include "base/among.h"

namespace gainsay {
namespace {

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Reader {
 public:
  Reader(const Document& document, const NumberRules& rules)
      : document_(document), rules_(rules), groups_(document, rules) {}

  std::vector<WrittenNumber> run() {
    for (const Sentence& sentence : document_.sentences) {
      end_ = sentence.tokens.last;
      word_ = 0;
      for (std::size_t token = sentence.tokens.first; (token = next(token)) < end_;) {
        if (auto number = read(token)) {
          token = number->tokens.last;
          numbers_.push_back(*number);
        } else {
          ++token;
        }
      }
    }
    return std::move(numbers_);
  }

 private:
  /// A word of the number grammar at a token.
  struct Item {
    NumberWord word;
    std::size_t last = 0;
    std::string_view attached;
  };

  [[nodiscard]] const Token& token(std::size_t at) const { return document_.tokens()[at]; }

  /// The first token from `at` on that a number may begin at; most sentences have none.
  [[nodiscard]] std::size_t next(std::size_t at) {
    if (word_ < at) word_ = rules_.words.next(document_, at, end_, Clitics::Stripped);
    while (at < word_ && token(at).kind != TokenKind::Number) ++at;
    return at;
  }

  void items_at(std::size_t at, std::vector<Item>& items) {
    items.clear();
    if (at >= end_ || token(at).kind == TokenKind::Punctuation) return;
    found_.clear();
    rules_.words.find(document_, at, end_, Clitics::Stripped, found_);
    for (const PhraseMatch& match : found_) {
      if (match.tokens.size() == 1 && not_written(at)) continue;
      items.push_back({rules_.word_values[match.id], match.tokens.last,
                       document_.folded(at).substr(0, match.clitic)});
    }
  }

  /// Whether folding only made the word one of a number.
  [[nodiscard]] bool not_written(std::size_t at) const {
    return among(rules_.not_written, document_.text(token(at).text));
  }

  [[nodiscard]] const Item* with_use(const std::vector<Item>& items, NumberWordUse use) const {
    const auto item =
        std::find_if(items.begin(), items.end(), [&](const Item& i) { return i.word.use == use; });
    return item == items.end() ? nullptr : &*item;
  }

  std::optional<WrittenNumber> read(std::size_t at) {
    std::optional<WrittenNumber> number;
    if (token(at).kind == TokenKind::Number) number = read_digits(at);
    if (token(at).kind == TokenKind::Word) number = read_words(at);
    if (number && rules_.joined) join_smaller(*number);
    return number;
  }

  /// "11 thousand and 532", "a million and 113 thousand" where the language joins what it adds up
  /// and the digits stand on one side at least; words alone are read_words' own.
  void join_smaller(WrittenNumber& number) {
    if (number.scale < 1000 || number.grain < 1 || number.ordinal || number.soft) return;
    std::size_t at = number.tokens.last;
    if (at >= end_) return;
    const bool joined = among(rules_.joiners, document_.folded(at));
    if (joined) ++at;
    if (at >= end_) return;
    const auto smaller = read(at);
    if (!smaller || !(number.digits || smaller->digits)) return;
    if (!joined && !among(rules_.attached_joiners, smaller->attached)) return;
    if (smaller->ordinal || smaller->vague || smaller->grain < 1) return;
    if (smaller->high >= number.scale || std::fmod(number.low, number.scale) != 0) return;
    number.low += smaller->low;
    number.high = number.low;
    number.grain = smaller->grain;
    number.scale = smaller->scale;
    number.bare = false;
    number.tokens.last = smaller->tokens.last;
  }

  std::optional<WrittenNumber> read_digits(std::size_t at) {
    const std::string_view text = document_.folded(at);
    const std::size_t first =
        static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_digit) - text.begin());
    const std::string_view before = text.substr(0, first);
    if (!before.empty() && !contains(rules_.attached, before)) return std::nullopt;
    LeadingFigures leading = leading_figures(
        text.substr(first), rules_, runs_right_to_left(document_.text(token(at).text), rules_));
    const std::string_view ending = text.substr(first + leading.size);
    if (is_code(document_, at, rules_)) return std::nullopt;
    if (listed(at)) return std::nullopt;
    if (groups_.part(leading.figures) && ending.empty() && !scale_follows(at + 1)) {
      leading.figures.replace(leading.figures.size() - 4, 1, rules_.group.front());
    }
    const auto figures = read_figures(leading.figures, rules_);
    if (!figures) return std::nullopt;
    WrittenNumber number;
    number.tokens = {at, at + 1};
    number.attached = before;
    number.low = number.high = figures->value;
    number.grain = figures->grain;
    number.digits = true;
    number.bare = figures->plain && ending.empty();
    if (ending.empty()) {
      join_groups(number);
      return go_on(number);
    }
    if (contains(rules_.ordinal_endings, ending)) {
      number.ordinal = true;
      return number;
    }
    for (const auto& [word, factor] : rules_.scale_endings) {
      if (word != ending) continue;
      multiply(number, factor);
      return number;
    }
    if (is_counted_noun(ending, rules_)) return number;
    return std::nullopt;
  }

  /// Whether the digits number an item of a list.
  [[nodiscard]] bool listed(std::size_t at) {
    if (document_.folded(at).size() > longest_list_number) return false;
    if (!listed_) listed_ = find_list_numbers(document_);
    return std::binary_search(listed_->begin(), listed_->end(), at);
  }

  /// "84.540 million" is a fraction of millions, whatever else the text groups.
  [[nodiscard]] bool scale_follows(std::size_t at) {
    std::vector<Item> items;
    items_at(at, items);
    return with_use(items, NumberWordUse::Scale) != nullptr;
  }

  /// "2 500" in languages that group by spaces.
  void join_groups(WrittenNumber& number) const {
    if (!number.bare || number.low >= 1000 || number.low == 0 || !contains(rules_.group, " ")) {
      return;
    }
    while (number.tokens.last < end_) {
      const std::size_t at = number.tokens.last;
      const std::string_view text = document_.folded(at);
      if (text.size() != 3 || !std::all_of(text.begin(), text.end(), is_digit) ||
          !token(at).space_before || token(at).newline_before || is_code(document_, at, rules_)) {
        return;
      }
      double group = 0;
      for (const char c : text) group = group * 10 + (c - '0');
      number.low = number.high = number.low * 1000 + group;
      number.tokens.last = at + 1;
      number.bare = false;
    }
  }

  static void multiply(WrittenNumber& number, double factor) {
    number.low = scaled(number.low, number.grain, factor);
    number.high = number.low;
    number.grain *= factor;
    number.scale *= factor;
  }

  /// Whether brackets stand around the number.
  [[nodiscard]] bool bracketed(const WrittenNumber& number) const {
    return number.tokens.first > 0 && number.tokens.last < end_ &&
           document_.folded(number.tokens.first - 1) == "(" &&
           document_.folded(number.tokens.last) == ")";
  }

  /// Scales behind digits: "3 million", "52 thousand", "(440) thousand".
  WrittenNumber go_on(WrittenNumber number) {
    std::vector<Item> items;
    while (true) {
      const bool brackets = bracketed(number);
      items_at(number.tokens.last + (brackets ? 1 : 0), items);
      const Item* scale = with_use(items, NumberWordUse::Scale);
      if (scale == nullptr || !scale->attached.empty()) return number;
      multiply(number, scale->word.value);
      if (brackets) --number.tokens.first;
      number.tokens.last = scale->last;
      number.bare = false;
      add_half(number);
    }
  }

  /// The fraction of the scale behind it: "3 million and a half".
  void add_half(WrittenNumber& number) {
    std::vector<Item> items;
    const std::size_t at = number.tokens.last;
    const bool word = at < end_ && among(rules_.joiners, document_.folded(at));
    items_at(at + (word ? 1 : 0), items);
    const Item* half = with_use(items, NumberWordUse::Fraction);
    if (half == nullptr || word == among(rules_.attached_joiners, half->attached)) return;
    const std::size_t last = half->last;
    const double fraction = half->word.value;
    number.low += fraction * number.scale;
    number.high = number.low;
    number.grain *= fraction;
    number.tokens.last = last;
    items_at(last, items);  // "a million and half the million"
    const Item* again = with_use(items, NumberWordUse::Scale);
    if (again != nullptr && again->word.value == number.scale) number.tokens.last = again->last;
  }

  std::optional<WrittenNumber> read_words(std::size_t at) {
    std::vector<Item> items;
    items_at(at, items);
    if (items.empty()) return std::nullopt;
    WrittenNumber number;
    number.tokens = {at, items.front().last};
    number.attached = items.front().attached;
    // A longer phrase wins over its first words; of equals, one that stands for itself.
    const Item* vague = with_use(items, NumberWordUse::Vague);
    const bool alone = vague != nullptr && vague->last == items.front().last;
    const Item start = alone ? *vague : items.front();
    // The scale of figures that are none ("2:1 billion").
    if (start.word.use == NumberWordUse::Scale && start.attached.empty() && at > 0 &&
        token(at - 1).kind == TokenKind::Number) {
      return std::nullopt;
    }
    switch (start.word.use) {
      case NumberWordUse::Vague:
      case NumberWordUse::Dual:
        number.low = start.word.value;
        number.high = start.word.use == NumberWordUse::Dual ? 2 : start.word.high;
        number.soft = start.word.use == NumberWordUse::Vague && start.word.soft;
        number.vague = true;
        return number;
      case NumberWordUse::One:
      case NumberWordUse::Fraction: {
        items_at(start.last, items);
        const Item* scale = with_use(items, NumberWordUse::Scale);
        if (scale == nullptr || !scale->attached.empty()) return std::nullopt;
        break;
      }
      case NumberWordUse::Cardinal:
      case NumberWordUse::Scale:
      case NumberWordUse::Ordinal:
        break;
    }
    NumberSum sum;
    if (start.word.use == NumberWordUse::Scale) {
      sum.total = start.word.value;
      sum.room = sum.last_scale = start.word.value;
      number.scale = number.grain = start.word.value;
      if (start.word.value < 1000) {
        sum.group = sum.total;
        sum.total = 0;
        sum.last_scale = 1e18;
      }
    } else {
      (start.word.value >= 1000 ? sum.total : sum.group) = start.word.value;
      sum.last_value = start.word.value;
      sum.room = room_below(start.word.value);
      sum.ordinal = start.word.use == NumberWordUse::Ordinal;
    }
    // "two-thousands" in one word, and half a thousand.
    const double unit = room_below(start.word.value);
    if (start.word.value >= 1000 && start.word.value == 2 * unit) number.scale = unit;
    while (extend(sum, number)) {
    }
    number.low = number.high = sum.total + sum.group;
    number.ordinal = sum.ordinal;
    if (number.low != std::floor(number.low)) number.grain = number.scale / 10;
    return number;
  }

  bool extend(NumberSum& sum, WrittenNumber& number) {
    std::vector<Item> items;
    std::size_t at = number.tokens.last;
    if (at >= end_) return false;
    bool joined = among(rules_.joiners, document_.folded(at));
    if (joined) ++at;
    items_at(at, items);
    for (const Item& item : items) {
      const bool attached = among(rules_.attached_joiners, item.attached);
      if (!item.attached.empty() && !attached) continue;
      if (add(sum, number, item, joined || attached)) {
        number.tokens.last = std::max(number.tokens.last, item.last);
        return true;
      }
    }
    return false;
  }

  bool add(NumberSum& sum, WrittenNumber& number, const Item& item, bool joined) {
    const double value = item.word.value;
    const bool tens = value >= 20 && value < 100 && std::fmod(value, 10) == 0;
    const bool ones = sum.last_value >= 1 && sum.last_value < 10;
    switch (item.word.use) {
      case NumberWordUse::Scale:
        if (!joined) {
          if (!gainsay::multiply(sum, value)) return false;
          number.scale = number.grain = value;
          return true;
        }
        [[fallthrough]];
      case NumberWordUse::Cardinal:
        if (sum.ordinal && !(rules_.ones_first && ones && tens && joined)) return false;
        if (rules_.ones_first && ones && tens && joined) {
          sum.group += value;
          sum.room = 0;
        } else {
          const bool below_hundred = sum.room > 10 || sum.total > 0;
          if (value >= sum.room || value == 0) return false;
          if (rules_.joined ? !joined : (joined && !below_hundred)) return false;
          (value >= 1000 ? sum.total : sum.group) += value;
          sum.room = room_below(value);
        }
        sum.last_value = value;
        number.grain = 1;
        return true;
      case NumberWordUse::Ordinal:
        if (sum.ordinal || rules_.joined || joined || value >= sum.room) return false;
        sum.group += value;
        sum.room = 0;
        sum.ordinal = true;
        return true;
      case NumberWordUse::Fraction:
        return fraction(sum, number, item, joined);
      case NumberWordUse::One:
      case NumberWordUse::Vague:
      case NumberWordUse::Dual:
        return false;
    }
    return false;
  }

  /// "two and a half million", "a million and a half".
  bool fraction(NumberSum& sum, WrittenNumber& number, const Item& item, bool joined) {
    if (!joined || sum.ordinal) return false;
    std::vector<Item> items;
    items_at(item.last, items);
    const Item* scale = with_use(items, NumberWordUse::Scale);
    if (scale != nullptr && scale->attached.empty() && sum.group > 0 && sum.total == 0) {
      sum.group += item.word.value;
      return true;
    }
    if (sum.group > 0 || number.scale < 1000) return false;
    sum.total += item.word.value * number.scale;
    sum.room = 0;
    // "a million and half the million"
    if (scale != nullptr && scale->word.value == number.scale) number.tokens.last = scale->last;
    return true;
  }

  const Document& document_;
  const NumberRules& rules_;
  std::size_t end_ = 0;   // of the sentence
  std::size_t word_ = 0;  // where a number in words may begin next
  std::vector<PhraseMatch> found_;
  std::vector<WrittenNumber> numbers_;
  std::optional<std::vector<std::size_t>> listed_;
  DigitGroups groups_;
};

}  // namespace

std::vector<WrittenNumber> read_numbers(const Document& document, const NumberRules& rules) {
  return Reader(document, rules).run();
}

}  // namespace gainsay
