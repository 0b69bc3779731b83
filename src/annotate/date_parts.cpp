#include "annotate/date_parts.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "annotate/figures.h"
#include "base/among.h"

namespace gainsay {
namespace {

constexpr int first_year = 1000;
constexpr int last_year = 2199;

/// Two digits name a decade of this century of decades: "80s" is 1980, "20s" is 2020.
int full_decade(int decade) {
  return decade >= 100 ? decade : decade + (decade >= 30 ? 1900 : 2000);
}

class Tagger {
 public:
  Tagger(const Document& document, const DateRules& rules, const NumberRules& number_rules,
         Parts& parts, std::vector<DateValue>& values)
      : document_(document),
        rules_(rules),
        number_rules_(number_rules),
        parts_(parts),
        values_(values) {}

  void run(const std::vector<WrittenNumber>& written, const std::vector<NumberMention>& numbers) {
    amount_.resize(document_.tokens().size());
    measured_.resize(document_.tokens().size());
    for (const NumberMention& number : numbers) {
      const bool measured = number.kind == NumberKind::Percent ||
                            number.kind == NumberKind::Points || number.kind == NumberKind::Money ||
                            scaled_digits(number);
      for (std::size_t i = number.tokens.first; measured && i < number.tokens.last; ++i) {
        measured_[i] = true;
      }
      const bool amount = number.kind == NumberKind::Percent || number.kind == NumberKind::Points ||
                          number.kind == NumberKind::Money || !number.high ||
                          (number.low == 0.0 && number.tokens.size() > 2) ||
                          number.role != NumberRole::Total;
      if (!amount) continue;
      for (std::size_t i = number.tokens.first; i < number.tokens.last; ++i) amount_[i] = true;
    }
    for (const Sentence& sentence : document_.sentences) {
      for (std::size_t token = sentence.tokens.first; token < sentence.tokens.last; ++token) {
        names(token, sentence.tokens.last);
        if (document_.tokens()[token].kind == TokenKind::Number) digits(token);
      }
    }
    add_written(written);
    if (!rules_.months.empty()) join_months();
  }

 private:
  // "1,089 million": its digits are no year.
  bool scaled_digits(const NumberMention& number) const {
    constexpr double thousand = 1000;
    if (number.grain < thousand) return false;
    const auto first = document_.tokens().begin();
    return std::any_of(first + static_cast<std::ptrdiff_t>(number.tokens.first),
                       first + static_cast<std::ptrdiff_t>(number.tokens.last),
                       [](const Token& token) { return token.kind == TokenKind::Number; });
  }

  void add(TokenRange tokens, DateValue value, std::string_view attached) {
    parts_.add({tokens, value.kind, static_cast<std::uint32_t>(values_.size()), attached});
    values_.push_back(value);
  }

  void names(std::size_t token, std::size_t end) {
    found_.clear();
    rules_.names.find(document_, token, end, Clitics::Stripped, found_);
    for (const PhraseMatch& match : found_) {
      const DateName& name = rules_.name_values[match.id];
      if (name.capitalized && !document_.tokens()[token].capitalized) continue;
      DateValue value{name.kind, name.value, {}, name.doubtful, false};
      if (name.kind == month_part || name.kind == era_part) value.calendar = name.calendar;
      add(match.tokens, value, document_.folded(token).substr(0, match.clitic));
    }
  }

  void digits(std::size_t token) {
    const std::string_view text = document_.folded(token);
    const auto first =
        static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_digit) - text.begin());
    std::size_t last = first;
    int value = 0;
    while (last < text.size() && is_digit(text[last])) {
      if (last - first >= 4) return;
      value = value * 10 + (text[last++] - '0');
    }
    const std::string_view attached = text.substr(0, first);
    const auto& known = number_rules_.attached;
    if (!attached.empty() && std::find(known.begin(), known.end(), attached) == known.end()) return;
    const std::string_view ending = text.substr(last);
    const TokenRange tokens{token, token + 1};
    const auto& ordinals = number_rules_.ordinal_endings;
    const bool ordinal = std::find(ordinals.begin(), ordinals.end(), ending) != ordinals.end();
    const std::size_t length = last - first;
    if (length <= 2 && (ending.empty() || ordinal)) {
      if (value >= 1 && value <= 31) add(tokens, {day_part, value, {}, false, false}, attached);
      if (ending.empty() && value >= 1 && value <= 12) {
        add(tokens, {month_number_part, value, {}, false, false}, attached);
      }
      if (ending.empty() && length == 2) {
        add(tokens, {short_year_part, value, {}, false, false}, attached);
      }
    }
    if (length == 4 && value >= first_year && value <= last_year && !amount_[token] &&
        !measured_[token]) {
      if (ending.empty()) add(tokens, {year_part, value, {}, false, false}, attached);
      for (const auto& [era, calendar] : rules_.era_endings) {
        if (ending != era) continue;
        add(tokens, {year_part, value, calendar, false, false}, attached);
        add(tokens, {era_year_part, value, calendar, false, false}, attached);
      }
    }
    const auto& endings = rules_.decade_endings;
    const bool decade = std::find(endings.begin(), endings.end(), ending) != endings.end();
    if (decade && (length == 2 || length == 4) && value % 10 == 0) {
      add(tokens, {decade_part, full_decade(value), {}, false, false}, attached);
    }
  }

  void add_written(const std::vector<WrittenNumber>& numbers) {
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const WrittenNumber& number = numbers[i];
      if (number.low != number.high || number.low != std::floor(number.low) || number.low > 3000) {
        continue;
      }
      if (measured_[number.tokens.first]) continue;
      const int value = static_cast<int>(number.low);
      if (number.ordinal) {
        add(number.tokens, {ordinal_part, value, {}, false, false}, number.attached);
        if (!number.digits && value <= 31) {
          add(number.tokens, {day_part, value, {}, false, false}, number.attached);
        }
        continue;
      }
      if (value < 1000 && !number.vague) {
        add(number.tokens, {count_part, value, {}, false, false}, number.attached);
      }
      if (number.digits || number.vague) continue;
      if (value >= 1100 && value < 2100 && value % 1000 < 100 && !amount_[number.tokens.first]) {
        add(number.tokens, {year_part, value, {}, false, false}, number.attached);
      }
      if (rules_.year_pairs && i + 1 < numbers.size()) pair(number, numbers[i + 1]);
    }
  }

  /// "nineteen ninety-six"
  void pair(const WrittenNumber& century, const WrittenNumber& rest) {
    const bool fits = rest.tokens.first == century.tokens.last && !rest.digits && !rest.ordinal &&
                      century.low >= 11 && century.low <= 20 && rest.low >= 10 && rest.high < 100;
    if (!fits || century.tokens.size() != 1) return;
    const int value = static_cast<int>(century.low * 100 + rest.low);
    add({century.tokens.first, rest.tokens.last}, {year_part, value, {}, false, false},
        century.attached);
  }

  /// Two names of one month become one part.
  void join_months() {
    for (const Sentence& sentence : document_.sentences) {
      for (std::size_t token = sentence.tokens.first; token < sentence.tokens.last; ++token) {
        if (!parts_.any(token)) continue;
        const auto match =
            rules_.months.longest(document_, parts_, token, sentence.tokens.last,
                                  [](const FormMatch& found) { return found.parts.size() == 2; });
        if (!match) continue;
        DateValue month = values_[parts_[match->parts[0]].index];
        const DateValue other = values_[parts_[match->parts[1]].index];
        month.mismatch = month.value != other.value || month.calendar != other.calendar;
        // "June - July" are two months, "July/June" is a slip.
        const std::size_t between = parts_[match->parts[0]].tokens.last;
        if (month.mismatch && among(rules_.joins, document_.folded(between))) continue;
        month.doubtful = false;
        add(match->tokens, month, match->attached);
      }
    }
  }

  const Document& document_;
  const DateRules& rules_;
  const NumberRules& number_rules_;
  Parts& parts_;
  std::vector<DateValue>& values_;
  std::vector<PhraseMatch> found_;
  std::vector<bool> amount_;    // bounds, parts and measures
  std::vector<bool> measured_;  // shares, sums of money, "1,089 million"
};

}  // namespace

void find_date_parts(const Document& document, const std::vector<WrittenNumber>& written,
                     const std::vector<NumberMention>& numbers, const DateRules& rules,
                     const NumberRules& number_rules, Parts& parts,
                     std::vector<DateValue>& values) {
  Tagger(document, rules, number_rules, parts, values).run(written, numbers);
}

}  // namespace gainsay
