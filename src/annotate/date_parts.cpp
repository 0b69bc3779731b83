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

// "1,089 million": its digits are no year.
bool scaled_digits(const NumberMention& number, const Document& document) {
  constexpr double thousand = 1000;
  if (number.grain < thousand) return false;
  const auto first = document.tokens().begin();
  return std::any_of(first + static_cast<std::ptrdiff_t>(number.tokens.first),
                     first + static_cast<std::ptrdiff_t>(number.tokens.last),
                     [](const Token& token) { return token.kind == TokenKind::Number; });
}

bool holds(const std::vector<TokenRange>& ranges, std::size_t token) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const TokenRange& range) { return range.contains(token); });
}

// Goes over to the first item that begins at `token` or behind it.
template <typename Item>
void go_to(std::size_t token, std::span<const Item>& items) {
  const auto here = std::find_if(items.begin(), items.end(),
                                 [&](const Item& item) { return item.tokens.first >= token; });
  items = items.subspan(static_cast<std::size_t>(here - items.begin()));
}

}  // namespace

DateParts::DateParts(const Document& document, const std::vector<WrittenNumber>& written,
                     const std::vector<NumberMention>& numbers, const DateRules& rules,
                     const NumberRules& number_rules)
    : document_(document),
      rules_(rules),
      number_rules_(number_rules),
      written_(written),
      numbers_(numbers) {}

void DateParts::find(const TokenRange& sentence, Parts& parts) {
  go_to(sentence.first, written_);
  go_to(sentence.first, numbers_);
  measure(sentence);
  add_names(sentence, parts);
  add_written(sentence, parts);
  if (!rules_.months.empty()) join_months(sentence, parts);
}

void DateParts::measure(const TokenRange& sentence) {
  amounts_.clear();
  measured_.clear();
  for (const NumberMention& number : numbers_) {
    if (number.tokens.first >= sentence.last) break;
    const bool measure = number.kind == NumberKind::Percent || number.kind == NumberKind::Points ||
                         number.kind == NumberKind::Money;
    if (measure || scaled_digits(number, document_)) measured_.push_back(number.tokens);
    if (measure || !number.high || (number.low == 0.0 && number.tokens.size() > 2) ||
        number.role != NumberRole::Total) {
      amounts_.push_back(number.tokens);
    }
  }
}

void DateParts::add(TokenRange tokens, DateValue value, std::string_view attached, Parts& parts) {
  parts.add({tokens, value.kind, static_cast<std::uint32_t>(values_.size()), attached});
  values_.push_back(value);
}

void DateParts::add_names(const TokenRange& sentence, Parts& parts) {
  for (std::size_t token = sentence.first;
       (token = rules_.names.next(document_, token, sentence.last, Clitics::Stripped)) <
       sentence.last;
       ++token) {
    found_.clear();
    rules_.names.find(document_, token, sentence.last, Clitics::Stripped, found_);
    for (const PhraseMatch& match : found_) {
      const DateName& name = rules_.name_values[match.id];
      if (name.capitalized && !document_.tokens()[token].capitalized) continue;
      DateValue value{name.kind, name.value, {}, name.doubtful, false};
      if (name.kind == month_part || name.kind == era_part) value.calendar = name.calendar;
      add(match.tokens, value, document_.folded(token).substr(0, match.clitic), parts);
    }
  }
  for (std::size_t token = sentence.first; token < sentence.last; ++token) {
    if (document_.tokens()[token].kind == TokenKind::Number) add_digits(token, parts);
  }
}

void DateParts::add_digits(std::size_t token, Parts& parts) {
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
    if (value >= 1 && value <= 31) {
      add(tokens, {day_part, value, {}, false, false}, attached, parts);
    }
    if (ending.empty() && value >= 1 && value <= 12) {
      add(tokens, {month_number_part, value, {}, false, false}, attached, parts);
    }
    if (ending.empty() && length == 2) {
      add(tokens, {short_year_part, value, {}, false, false}, attached, parts);
    }
  }
  if (length == 4 && value >= first_year && value <= last_year && !holds(amounts_, token) &&
      !holds(measured_, token)) {
    if (ending.empty()) add(tokens, {year_part, value, {}, false, false}, attached, parts);
    for (const auto& [era, calendar] : rules_.era_endings) {
      if (ending != era) continue;
      add(tokens, {year_part, value, calendar, false, false}, attached, parts);
      add(tokens, {era_year_part, value, calendar, false, false}, attached, parts);
    }
  }
  const auto& endings = rules_.decade_endings;
  const bool decade = std::find(endings.begin(), endings.end(), ending) != endings.end();
  if (decade && (length == 2 || length == 4) && value % 10 == 0) {
    add(tokens, {decade_part, full_decade(value), {}, false, false}, attached, parts);
  }
}

void DateParts::add_written(const TokenRange& sentence, Parts& parts) {
  for (std::size_t i = 0; i < written_.size(); ++i) {
    const WrittenNumber& number = written_[i];
    if (number.tokens.first >= sentence.last) break;
    if (number.low != number.high || number.low != std::floor(number.low) || number.low > 3000) {
      continue;
    }
    if (holds(measured_, number.tokens.first)) continue;
    const int value = static_cast<int>(number.low);
    if (number.ordinal) {
      add(number.tokens, {ordinal_part, value, {}, false, false}, number.attached, parts);
      if (!number.digits && value <= 31) {
        add(number.tokens, {day_part, value, {}, false, false}, number.attached, parts);
      }
      continue;
    }
    if (value < 1000 && !number.vague) {
      add(number.tokens, {count_part, value, {}, false, false}, number.attached, parts);
    }
    if (number.digits || number.vague) continue;
    if (value >= 1100 && value < 2100 && value % 1000 < 100 &&
        !holds(amounts_, number.tokens.first)) {
      add(number.tokens, {year_part, value, {}, false, false}, number.attached, parts);
    }
    if (rules_.year_pairs && i + 1 < written_.size()) add_pair(number, written_[i + 1], parts);
  }
}

// "nineteen ninety-six"
void DateParts::add_pair(const WrittenNumber& century, const WrittenNumber& rest, Parts& parts) {
  const bool fits = rest.tokens.first == century.tokens.last && !rest.digits && !rest.ordinal &&
                    century.low >= 11 && century.low <= 20 && rest.low >= 10 && rest.high < 100;
  if (!fits || century.tokens.size() != 1) return;
  const int value = static_cast<int>(century.low * 100 + rest.low);
  add({century.tokens.first, rest.tokens.last}, {year_part, value, {}, false, false},
      century.attached, parts);
}

// Two names of one month become one part.
void DateParts::join_months(const TokenRange& sentence, Parts& parts) {
  std::size_t token = sentence.first;
  while ((token = parts.next(token, sentence.last)) < sentence.last) {
    const auto match =
        rules_.months.longest(document_, parts, token++, sentence.last,
                              [](const FormMatch& found) { return found.parts.size() == 2; });
    if (!match) continue;
    DateValue month = values_[parts[match->parts[0]].index];
    const DateValue other = values_[parts[match->parts[1]].index];
    month.mismatch = month.value != other.value || month.calendar != other.calendar;
    // "June - July" are two months, "July/June" is a slip.
    const std::size_t between = parts[match->parts[0]].tokens.last;
    if (month.mismatch && among(rules_.joins, document_.folded(between))) continue;
    month.doubtful = false;
    add(match->tokens, month, match->attached, parts);
  }
}

}  // namespace gainsay
