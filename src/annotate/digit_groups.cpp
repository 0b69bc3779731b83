#include "annotate/digit_groups.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "annotate/figures.h"

namespace gainsay {
namespace {

constexpr std::size_t group_size = 3;

bool contains(const std::vector<std::string>& signs, char sign) {
  return std::find(signs.begin(), signs.end(), std::string(1, sign)) != signs.end();
}

}  // namespace

bool DigitGroups::part(std::string_view figures) {
  if (rules_.decimal.size() < 2 || rules_.group.empty() || figures.size() <= group_size + 1)
    return false;
  const std::size_t at = figures.size() - group_size - 1;
  const char sign = figures[at];
  const bool one =
      at <= group_size && figures[0] != '0' &&
      std::all_of(figures.begin(), figures.begin() + static_cast<std::ptrdiff_t>(at), is_digit) &&
      figures.find_first_not_of("0123456789", at + 1) == std::string_view::npos;
  if (!one || !contains(rules_.decimal, sign) || contains(rules_.group, sign)) return false;
  if (figures.ends_with("00")) return true;
  if (!known_) known_ = text_groups_by(sign);
  return *known_;
}

bool DigitGroups::text_groups_by(char sign) const {
  bool shown = false;
  bool decimal = false;         // "3.5"
  std::size_t like_groups = 0;  // of the sign, before three digits
  for (std::size_t token = 0; token < document_.tokens().size(); ++token) {
    if (document_.tokens()[token].kind != TokenKind::Number) continue;
    std::string_view text = document_.folded(token);
    text.remove_prefix(std::min(text.find_first_of("0123456789"), text.size()));
    text = text.substr(0, text.find_first_not_of("0123456789,."));
    const std::size_t last = text.find_last_of(",.");
    if (last == std::string_view::npos) continue;
    const bool whole = text.size() - last - 1 == group_size;
    const bool once = text.find_first_of(",.") == last;
    // "1.250.310": nothing but groups is written so, even beside "3.5".
    if (text[last] == sign && whole && last > group_size && text[last - group_size - 1] == sign) {
      return true;
    }
    if (text[last] == sign && !whole) decimal = true;
    if (text[last] == sign && whole && text[0] != '0') ++like_groups;
    shown = shown || (text[last] == sign && !once) || (text[last] != sign && !whole && once);
  }
  // Two fractions of three digits beside none of another length are hardly fractions.
  return !decimal && (shown || like_groups > 1);
}

}  // namespace gainsay
