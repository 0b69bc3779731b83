#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "ruleset/number_rules.h"
#include "text/document.h"

namespace gainsay {

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A number in digits.
struct Figures {
  double value = 0;
  double grain = 1;   ///< The unit of the last digit.
  bool plain = true;  ///< Digits only, without group or decimal sign.
};

/// So many units of the last digit, as exactly as a double can: 17 tenths are 1.7, which ten times
/// 0.17 or seven times 0.1 and one are not.
[[nodiscard]] double in_units(double count, double unit);

/// `value`, whose last digit has the unit `grain`, times `factor`: 1.7 times a million is
/// 1,700,000.
[[nodiscard]] double scaled(double value, double grain, double factor);

/// Reads "1,602", "7.8", "2.200". Groups must be whole, else the sign is a decimal one; what is
/// neither ("12,34,56", "07:00") is no number, nor is a long run of digits that nothing groups: a
/// telephone number.
[[nodiscard]] std::optional<Figures> read_figures(std::string_view text, const NumberRules& rules);

/// The figures that `text` begins with, and how many bytes they take there.
struct LeadingFigures {
  std::string figures;  ///< For read_figures.
  std::size_t size = 0;
};
/// Where a letter of the language parts a fraction from the whole number behind it, the figures are
/// put into their order ("5r12" is 12.5, "000r12" is 12,000); so they are where `right_to_left`
/// says that a decimal sign does.
[[nodiscard]] LeadingFigures leading_figures(std::string_view text, const NumberRules& rules,
                                             bool right_to_left);

/// Whether a mark of the direction behind a decimal sign shows that the figures are written from
/// right to left.
[[nodiscard]] bool runs_right_to_left(std::string_view written, const NumberRules& rules);

/// Whether the letters behind digits are a noun that no space parts from its number ("4medals").
/// Few ones and Latin ones make names ("4G"), and letters of a preposition begin no noun that is
/// counted ("60of-the-hundred").
[[nodiscard]] bool is_counted_noun(std::string_view ending, const NumberRules& rules);

/// Whether the digits at `token` are a code rather than a number: letters or other numbers are tied
/// to them by a sign ("F-16", "9/11", "252-972-1411", a score of "3-1"). Rising numbers are a
/// range.
[[nodiscard]] bool is_code(const Document& document, std::size_t token, const NumberRules& rules);

}  // namespace gainsay
