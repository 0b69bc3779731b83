#include "annotate/figures.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/utf8.h"

namespace gainsay {
namespace {

bool contains(const std::vector<std::string>& signs, char sign) {
  return std::find(signs.begin(), signs.end(), std::string(1, sign)) != signs.end();
}

/// Looks at what stands around a number.
class Surroundings {
 public:
  Surroundings(const Document& document, const NumberRules& rules)
      : document_(document), rules_(rules) {}

  [[nodiscard]] bool code(std::size_t at) const {
    const bool touches = at > 0 && !token(at).space_before;
    if (touches && token(at - 1).kind == TokenKind::Word) return hyphen_between(at);
    // "example.org/content/91"
    if (touches && document_.folded(at - 1) == "/" && at > 1 && !token(at - 1).space_before &&
        token(at - 2).kind == TokenKind::Word) {
      return true;
    }
    // ".22-caliber"
    if (touches && document_.folded(at - 1) == "." && token(at - 1).space_before) return true;
    const char before = at > 1 ? link(at - 1) : none;
    const char after = link(at + 1);
    if (before == '/' || after == '/') return true;
    if (before == none && after == none) return false;
    if (before != none && (after != none || !rise(at - 2, at))) return true;
    if (after != none && !rise(at, at + 2)) return true;
    return (before != none && at > 3 && link(at - 3) != none) ||
           (after != none && link(at + 3) != none);
  }

 private:
  static constexpr char none = '\0';

  [[nodiscard]] const Token& token(std::size_t at) const { return document_.tokens()[at]; }

  /// The sign at `at` when it ties two numbers together.
  [[nodiscard]] char link(std::size_t at) const {
    if (at == 0 || at + 1 >= document_.tokens().size()) return none;
    const std::string_view sign = document_.folded(at);
    // "1- 1" as well; with spaces on both sides it is a dash.
    const bool tight = !token(at).space_before || !token(at + 1).space_before;
    const bool numbers =
        token(at - 1).kind == TokenKind::Number && token(at + 1).kind == TokenKind::Number;
    return tight && numbers && (sign == "/" || sign == "-") ? sign[0] : none;
  }

  /// Whether two numbers can be the ends of a range: not a score, not a telephone number.
  [[nodiscard]] bool rise(std::size_t from, std::size_t to) const {
    const double low = value(from);
    const double high = value(to);
    return low > 0 && low < high && (low < 100 || high < 10 * low);
  }

  [[nodiscard]] double value(std::size_t at) const {
    std::string_view text = document_.folded(at);
    text.remove_prefix(std::min(text.find_first_of("0123456789"), text.size()));
    text = text.substr(0, text.find_first_not_of("0123456789,."));
    const auto figures = read_figures(text, rules_);
    return figures ? figures->value : 0;
  }

  /// The tokenizer keeps no hyphen between letters and digits; the text does.
  [[nodiscard]] bool hyphen_between(std::size_t at) const {
    const Span gap{token(at - 1).text.end, token(at).text.start};
    const std::string_view between = document_.text(gap);
    return between == "-" || between == "\u2010" || between == "\u2011";
  }

  const Document& document_;
  const NumberRules& rules_;
};

}  // namespace

double in_units(double count, double unit) {
  // A tenth is no double, but ten is.
  return unit < 1 ? count / std::round(1 / unit) : count * std::round(unit);
}

double scaled(double value, double grain, double factor) {
  return in_units(std::round(value / grain), grain * factor);
}

std::optional<Figures> read_figures(std::string_view text, const NumberRules& rules) {
  constexpr std::size_t group_size = 3;
  Figures figures;
  double count = 0;        // all digits as one number
  double fraction = 0;     // the unit of the digit last read, once behind the decimal sign
  std::size_t digits = 0;  // since the last sign
  bool grouped = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_digit(text[at])) {
      const double digit = text[at] - '0';
      ++digits;
      count = count * 10 + digit;
      if (fraction > 0) fraction /= 10;
      continue;
    }
    figures.plain = false;
    const std::string_view rest = text.substr(at + 1);
    const std::size_t next = std::min(rest.find_first_not_of("0123456789"), rest.size());
    const bool whole = grouped ? digits == group_size : digits <= group_size && text[0] != '0';
    // "5.969.428": a number has one decimal sign, so what stands twice parts groups. Three times it
    // may as well part an address.
    const bool twice = std::count(text.begin(), text.end(), text[at]) == 2;
    const bool parts =
        contains(rules.group, text[at]) || (twice && contains(rules.decimal, text[at]));
    const bool group = next == group_size && whole && parts;
    const bool decimal = next == rest.size() && contains(rules.decimal, text[at]) &&
                         (!grouped || digits == group_size);
    if (fraction > 0 || (!group && !decimal)) return std::nullopt;
    if (group) {
      grouped = true;
    } else {
      fraction = 1;
    }
    digits = 0;
  }
  // Nobody counts on: telephone numbers and the like, which no sign groups.
  constexpr std::size_t longest_count = 9;
  const bool round = text.ends_with("000");
  if (figures.plain && !round &&
      (digits > longest_count || (digits > group_size && text[0] == '0'))) {
    return std::nullopt;
  }
  if (fraction > 0) figures.grain = fraction;
  figures.value = in_units(count, figures.grain);
  return figures;
}

LeadingFigures leading_figures(std::string_view text, const NumberRules& rules,
                               bool right_to_left) {
  constexpr std::string_view signs = "0123456789,.:";
  const auto digits = [](std::string_view from) {
    return from.substr(0, std::min(from.find_first_not_of("0123456789"), from.size()));
  };
  const std::string_view fraction = digits(text);
  for (const std::string& letter : right_to_left ? rules.decimal : rules.reversed) {
    if (fraction.empty() || !text.substr(fraction.size()).starts_with(letter)) continue;
    const std::string_view whole = digits(text.substr(fraction.size() + letter.size()));
    if (whole.empty()) continue;
    const std::vector<std::string>& parting = fraction == "000" ? rules.group : rules.decimal;
    if (parting.empty()) continue;
    return {std::string(whole) + parting.front() + std::string(fraction),
            fraction.size() + letter.size() + whole.size()};
  }
  const std::size_t size = std::min(text.find_first_not_of(signs), text.size());
  return {std::string(text.substr(0, size)), size};
}

bool runs_right_to_left(std::string_view written, const NumberRules& rules) {
  const std::size_t mark = written.find("\u200F");
  return mark != std::string_view::npos &&
         std::any_of(rules.decimal.begin(), rules.decimal.end(), [&](const std::string& sign) {
           return written.substr(0, mark).ends_with(sign);
         });
}

bool is_counted_noun(std::string_view ending, const NumberRules& rules) {
  constexpr std::size_t shortest = 4;
  const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  const auto begins = [&](const std::string& letters) { return ending.starts_with(letters); };
  return count_code_points(ending) >= shortest &&
         std::none_of(ending.begin(), ending.end(), ascii) &&
         std::none_of(rules.attached.begin(), rules.attached.end(), begins);
}

bool is_code(const Document& document, std::size_t token, const NumberRules& rules) {
  return Surroundings(document, rules).code(token);
}

}  // namespace gainsay
